import { z } from 'zod';
import { csvExport } from '../../payload/http/csv-export.ts';
import { refused } from '../../payload/http/reasons.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { figuresReadBy } from './access.ts';
import { figuresCsv } from './figures-csv.ts';
import { figuresOf } from './figures-of.ts';
import { messages } from './labels.ar.ts';
import { recordTaking } from './record-taking.ts';
import { rowsCsv } from './rows-csv.ts';
import { serviceLabels } from './service-labels.ts';
import { askedYear, figureYear, monthSpan } from './year-span.ts';

/** Requests that one table holds; its bytes fit into an answer of Lambda. */
export const MOST_ROWS = 10_000;

const notYours = () => refused(403, { code: 'not-yours', message: messages.notYours });

/** `GET /api/requests/figures/export?calendar=&year=`: the figures of a year that this person may read. */
const figuresExport = csvExport({
  path: '/figures/export',
  access: { read: ({ req }) => figuresReadBy(req.user) !== undefined },
  messages,
  query: askedYear,
  filename: 'request-figures.csv',
  table: async (req, asked) => {
    const now = Date.now();
    const year = figureYear(asked, now);
    if (year === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const figures = await figuresOf(req, year, now);
    const reader = figuresReadBy(req.user);
    if (figures === undefined || reader === undefined) return notYours();
    const { association } = reader;
    const table = figuresCsv(figures, year, await serviceLabels(req, association));
    const period = String(year.year);
    await recordTaking(req, { kind: 'figures-taken', count: figures.total, period, association });
    return table;
  },
});

const month = z.object({ month: z.string().regex(/^(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])$/u) });

/**
 * `GET /api/requests/rows/export?month=2026-11`: the requests that came in a Gregorian month, for those who read every
 * request of their association. A month of more than ten thousand is refused with 422.
 */
const rowsExport = csvExport({
  path: '/rows/export',
  access: { read: ({ req }) => figuresReadBy(req.user)?.readsRequests === true },
  messages,
  query: month,
  filename: 'requests.csv',
  table: async (req, { month: asked }) => {
    const reader = figuresReadBy(req.user);
    if (reader?.readsRequests !== true) return notYours();
    const { association } = reader;
    const { from, until } = monthSpan(asked);
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection: 'requests',
      where: {
        and: [
          { association: { equals: association } },
          { acceptedAt: { greater_than_equal: from } },
          { acceptedAt: { less_than: until } },
        ],
      },
      sort: 'acceptedAt',
      limit: MOST_ROWS + 1,
      pagination: false,
      depth: 0,
      select: {
        reference: true,
        acceptedAt: true,
        kind: true,
        state: true,
        closedFrom: true,
        channel: true,
        decidedOn: true,
        notifiedOn: true,
        submission: { service: true, city: true },
      },
    });
    if (docs.length > MOST_ROWS) return refused(422, { code: 'too-many', message: messages.tooMany });
    const table = rowsCsv(docs, await serviceLabels(req, association));
    await recordTaking(req, { kind: 'rows-taken', count: docs.length, period: asked, association });
    return table;
  },
});

export const figureEndpoints = [figuresExport, rowsExport];
