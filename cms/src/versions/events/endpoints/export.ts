import { z } from 'zod';
import { asUser } from '../../../payload/access/as-user.ts';
import { idOf } from '../../../payload/access/roles.ts';
import { csvExport } from '../../../payload/http/csv-export.ts';
import { access } from '../access.ts';
import { eventsCsv } from '../events-csv.ts';
import { messages } from '../labels.ar.ts';

/** `GET /api/version-events/export?version=`: the part of the log that this person may read, oldest first. */
export const exportEndpoint = csvExport({
  access,
  messages,
  query: z.object({ version: z.string().max(60).optional() }),
  filename: 'version-events.csv',
  table: async (req, { version }) => {
    const find = { ...asUser(req), pagination: false, depth: 0 } as const;
    const events = await req.payload.find({
      ...find,
      collection: 'version-events',
      sort: 'at',
      ...(version === undefined ? {} : { where: { version: { equals: version } } }),
      pagination: false,
    });
    const versions = await req.payload.find({
      ...find,
      collection: 'policy-versions',
      select: { title: true, versionNumber: true },
      pagination: false,
    });
    const known = new Map(versions.docs.map((row) => [row.id, row]));
    return eventsCsv(
      events.docs.map((event) => {
        const of = known.get(idOf(event.version) ?? '');
        return { event, title: of?.title ?? '', versionNumber: of?.versionNumber ?? undefined };
      }),
    );
  },
});
