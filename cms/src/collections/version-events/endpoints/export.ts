import type { Endpoint } from 'payload';
import { z } from 'zod';
import { asUser } from '../../../access/as-user.ts';
import { idOf, personOf } from '../../../access/roles.ts';
import { csvDownload } from '../../../http/csv-table.ts';
import { refused } from '../../../http/reasons.ts';
import { access } from '../access.ts';
import { eventsCsv } from '../events-csv.ts';
import { messages } from '../words.ar.ts';

const query = z.object({ version: z.string().max(60).optional() });

/** `GET /api/version-events/export?version=`: the log that this person may read, as CSV, oldest first; 403 for others. */
export const exportEndpoint: Omit<Endpoint, 'root'> = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    const asked = query.safeParse(req.query);
    if (!asked.success) return refused(400, { code: 'malformed', message: messages.malformed });
    if (personOf(req.user) === undefined || (await access.read?.({ req })) === false) {
      return refused(403, { code: 'not-yours', message: messages.notYours });
    }
    const find = { ...asUser(req), pagination: false, depth: 0 } as const;
    const { version } = asked.data;
    const events = await req.payload.find({
      ...find,
      collection: 'version-events',
      sort: 'at',
      ...(version === undefined ? {} : { where: { version: { equals: version } } }),
    });
    const versions = await req.payload.find({
      ...find,
      collection: 'policy-versions',
      select: { title: true, versionNumber: true },
    });
    const known = new Map(versions.docs.map((row) => [row.id, row]));
    const csv = eventsCsv(
      events.docs.map((event) => {
        const of = known.get(idOf(event.version) ?? '');
        return { event, title: of?.title ?? '', versionNumber: of?.versionNumber ?? undefined };
      }),
    );
    return csvDownload(csv, 'version-events.csv');
  },
};
