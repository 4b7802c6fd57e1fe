import type { Endpoint } from 'payload';
import { z } from 'zod';
import { asUser } from '../../../access/as-user.ts';
import { personOf } from '../../../access/roles.ts';
import { csvDownload } from '../../../http/csv-table.ts';
import { refused } from '../../../http/reasons.ts';
import { access } from '../access.ts';
import { toldCsv } from '../told-csv.ts';
import { toldVersions } from '../told-of.ts';
import { messages } from '../words.ar.ts';

const query = z.object({ announcement: z.string().max(60).optional() });

/**
 * `GET /api/version-announcements/export?announcement=`: who was told of which major change, and when, as CSV, oldest
 * change first: all that this person may read, or one; 403 for others.
 */
export const exportEndpoint: Omit<Endpoint, 'root'> = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    const asked = query.safeParse(req.query);
    if (!asked.success) return refused(400, { code: 'malformed', message: messages.malformed });
    if (personOf(req.user) === undefined || (await access.read?.({ req })) === false) {
      return refused(403, { code: 'not-yours', message: messages.notYours });
    }
    const { announcement } = asked.data;
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: 'version-announcements',
      sort: ['publishedAt', 'id'],
      pagination: false,
      depth: 0,
      ...(announcement === undefined ? {} : { where: { id: { equals: announcement } } }),
    });
    return csvDownload(toldCsv(await toldVersions(req, docs)), 'told-of-changes.csv');
  },
};
