import type { Client } from '@libsql/client';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { z } from 'zod';

/** Columns by which requests are counted. */
const columns = {
  state: { sqlite: 'state', mongodb: '$state' },
  closedFrom: { sqlite: 'closed_from', mongodb: '$closedFrom' },
  kind: { sqlite: 'kind', mongodb: '$kind' },
  channel: { sqlite: 'channel', mongodb: '$channel' },
  service: { sqlite: 'submission_service', mongodb: '$submission.service' },
  city: { sqlite: 'submission_city', mongodb: '$submission.city' },
} as const;

export type CountedColumn = keyof typeof columns;

/** Rows of an association from an instant until before another (ISO); both queries walk the index of these two. */
export interface CountedSpan {
  readonly association: string;
  readonly from: string;
  readonly until: string;
  /** Most rows of an answer. */
  readonly limit: number;
}

/**
 * Counts that both databases make by themselves, because Payload would hand out every row: `countRequests` gives the
 * most frequent values of columns first, as the database gives them; `countDays` the requests of each Gregorian day in
 * Asia/Riyadh of their acceptance, as `day` and `count`; `countStates` all requests of an association by
 * their state, which an index has side by side; `reachedStates` the newest events first, each as request, state and time
 * (milliseconds since 1970).
 */
export interface RequestFigures {
  readonly countRequests: (span: CountedSpan, by: readonly CountedColumn[]) => Promise<unknown[]>;
  readonly countDays: (span: Omit<CountedSpan, 'limit'>) => Promise<unknown[]>;
  readonly countStates: (association: string) => Promise<unknown[]>;
  readonly reachedStates: (span: CountedSpan) => Promise<unknown[]>;
}

/** An event as MongoDB holds it, where a relation is an id of its driver. */
const reachedState = z.object({ request: z.coerce.string(), to: z.string(), at: z.date() });

export const sqliteFigures = (client: () => Client): RequestFigures => {
  const rowsOf = async (sql: string, { association, from, until, limit }: CountedSpan): Promise<unknown[]> =>
    (await client().execute({ sql, args: [association, from, until, limit] })).rows;
  return {
    countRequests: (span, by) => {
      const named = by.map((name) => `${columns[name].sqlite} AS "${name}"`).join(', ');
      const grouped = by.map((_, nth) => String(nth + 1)).join(', ');
      return rowsOf(
        `SELECT ${named}, count(*) AS "count" FROM requests ` +
          'WHERE association_id = ? AND accepted_at >= ? AND accepted_at < ? ' +
          `GROUP BY ${grouped} ORDER BY "count" DESC LIMIT ?`,
        span,
      );
    },
    // Each day asks the index for its own part: making a day of each row takes eight times as long.
    countDays: async ({ association, from, until }) => {
      const sql =
        "WITH RECURSIVE days(day) AS (SELECT date(:from, '+3 hours') UNION ALL " +
        "SELECT date(day, '+1 day') FROM days WHERE day < date(:until, '+3 hours')) " +
        'SELECT day, count FROM (SELECT day, (SELECT count(*) FROM requests WHERE association_id = :association ' +
        "AND accepted_at >= max(:from, strftime('%Y-%m-%dT%H:%M:%fZ', day, '-3 hours')) " +
        "AND accepted_at < min(:until, strftime('%Y-%m-%dT%H:%M:%fZ', day, '+21 hours'))) AS count FROM days) " +
        'WHERE count > 0';
      return (await client().execute({ sql, args: { association, from, until } })).rows;
    },
    countStates: async (association) => {
      const sql = 'SELECT state, count(*) AS "count" FROM requests WHERE association_id = ? GROUP BY state';
      return (await client().execute({ sql, args: [association] })).rows;
    },
    // In one text, because the driver takes twice as long to make an object of each row as SQLite to find it.
    reachedStates: async (span) => {
      const [row] = await rowsOf(
        `SELECT json_group_array(json_array(request, "to", CAST(round(unixepoch(at, 'subsec') * 1000) AS INTEGER))) ` +
          'AS events FROM (SELECT request_id AS request, "to", at FROM request_events ' +
          'WHERE association_id = ? AND at >= ? AND at < ? ORDER BY at DESC LIMIT ?)',
        span,
      );
      return z.array(z.unknown()).parse(JSON.parse(z.object({ events: z.string() }).parse(row).events));
    },
  };
};

export const mongodbFigures = (adapter: () => MongooseAdapter): RequestFigures => {
  const idOf = (association: string) =>
    adapter().connection.base.Types.ObjectId.createFromHexString(association);
  const matching = (path: string, { association, from, until }: Omit<CountedSpan, 'limit'>) => ({
    association: idOf(association),
    [path]: { $gte: new Date(from), $lt: new Date(until) },
  });
  return {
    countRequests: (span, by) =>
      adapter()
        .connection.collection('requests')
        .aggregate([
          { $match: matching('acceptedAt', span) },
          {
            $group: {
              _id: Object.fromEntries(by.map((name) => [name, columns[name].mongodb])),
              count: { $sum: 1 },
            },
          },
          { $sort: { count: -1 } },
          { $limit: span.limit },
          { $replaceWith: { $mergeObjects: ['$_id', { count: '$count' }] } },
        ])
        .toArray(),
    countDays: (span) =>
      adapter()
        .connection.collection('requests')
        .aggregate([
          { $match: matching('acceptedAt', span) },
          {
            $group: {
              _id: { $dateToString: { date: '$acceptedAt', format: '%Y-%m-%d', timezone: '+03:00' } },
              count: { $sum: 1 },
            },
          },
          { $project: { _id: 0, day: '$_id', count: 1 } },
        ])
        .toArray(),
    countStates: (association) =>
      adapter()
        .connection.collection('requests')
        .aggregate([
          { $match: { association: idOf(association) } },
          { $group: { _id: '$state', count: { $sum: 1 } } },
          { $project: { _id: 0, state: '$_id', count: 1 } },
        ])
        .toArray(),
    reachedStates: (span) =>
      adapter()
        .connection.collection('request-events')
        .find(matching('at', span), {
          projection: { _id: 0, request: 1, to: 1, at: 1 },
          sort: { at: -1 },
          limit: span.limit,
        })
        .map((event) => {
          const { request, to, at } = reachedState.parse(event);
          return [request, to, at.getTime()];
        })
        .toArray(),
  };
};
