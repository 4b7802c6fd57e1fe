import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload';
import type { z } from 'zod';
import { personOf } from '../access/roles.ts';
import { refused } from './reasons.ts';

interface CsvExport<Query> {
  /** Path below the collection; without one, `/export`. */
  readonly path?: string;
  readonly access: Pick<NonNullable<CollectionConfig['access']>, 'read'>;
  readonly query: z.ZodType<Query>;
  readonly messages: { readonly malformed: string; readonly notYours: string };
  /** Name, in ASCII, under which a browser saves the table. */
  readonly filename: string;
  /** Returns the rows that the request's user may read, as CSV, or the answer that refuses them. */
  readonly table: (req: PayloadRequest, query: Query) => Promise<string | Response>;
}

const download = (csv: string, filename: string): Response =>
  new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });

/**
 * `GET /export` of a collection, or another path: rows as a table to download, for people who may read the collection; 400 for a query
 * of another shape, 403 for nobody, for functions and for people who may read none of the rows.
 */
export const csvExport = <Query>(of: CsvExport<Query>): Omit<Endpoint, 'root'> => ({
  path: of.path ?? '/export',
  method: 'get',
  handler: async (req) => {
    const { access, messages } = of;
    const asked = of.query.safeParse(req.query);
    if (!asked.success) return refused(400, { code: 'malformed', message: messages.malformed });
    if (personOf(req.user) === undefined || (await access.read?.({ req })) === false) {
      return refused(403, { code: 'not-yours', message: messages.notYours });
    }
    const table = await of.table(req, asked.data);
    return typeof table === 'string' ? download(table, of.filename) : table;
  },
});
