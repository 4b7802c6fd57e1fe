import { z } from 'zod';
import { asUser } from '../../../payload/access/as-user.ts';
import { csvExport } from '../../../payload/http/csv-export.ts';
import { access } from '../access.ts';
import { notificationLogCsv } from '../notification-log-csv.ts';
import { notificationLog } from '../notification-log.ts';
import { messages } from '../labels.ar.ts';

/**
 * `GET /api/version-announcements/export?announcement=`: the readers who were notified of each major change, and
 * when, oldest change first: all announcements that this person may read, or one.
 */
export const exportEndpoint = csvExport({
  access,
  messages,
  query: z.object({ announcement: z.string().max(60).optional() }),
  filename: 'told-of-changes.csv',
  table: async (req, { announcement }) => {
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: 'version-announcements',
      sort: ['publishedAt', 'id'],
      pagination: false,
      depth: 0,
      ...(announcement === undefined ? {} : { where: { id: { equals: announcement } } }),
    });
    return notificationLogCsv(await notificationLog(req, docs));
  },
});
