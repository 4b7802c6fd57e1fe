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

/** Rows of an association from an instant until before another (ISO); all queries walk the index of these two. */
export interface CountedSpan {
  readonly association: string;
  readonly from: string;
  readonly until: string;
}

/** Columns by which requests are counted together, and the most groups of an answer. */
export interface Grouping {
  readonly by: readonly CountedColumn[];
  readonly most: number;
}

/**
 * Counts that both databases make by themselves, because Payload would hand out every row: `countRequests` gives for
 * each grouping the most frequent values first, as the database gives them; `countDays` the requests of each Gregorian day in
 * Asia/Riyadh of their acceptance, as `day` and `count`; `countStates` all requests of an association by
 * their state, which an index has side by side; `reachedStates` the newest events first, each as request, state and time
 * (milliseconds since 1970).
 */
export interface RequestFigures {
  readonly countRequests: (span: CountedSpan, groupings: readonly Grouping[]) => Promise<unknown[][]>;
  readonly countDays: (span: CountedSpan) => Promise<unknown[]>;
  readonly countStates: (association: string) => Promise<unknown[]>;
  readonly reachedStates: (span: CountedSpan, most: number) => Promise<unknown[]>;
}

/** An event as MongoDB holds it, where a relation is an id of its driver. */
const reachedState = z.object({ request: z.coerce.string(), to: z.string(), at: z.date() });

/** Signs between values and between rows of a text, which no value has: every door refuses them (`refused-sign.ts`). */
const [BETWEEN_VALUES, BETWEEN_ROWS] = ['\u001f', '\u001e'];

/** Counts the rows that are alike, by all columns at once: they are few, however many requests there are. */
const alikeIn = (rows: string): { readonly values: readonly string[]; readonly count: number }[] => {
  const alike = new Map<string, number>();
  for (const row of rows.split(BETWEEN_ROWS)) alike.set(row, (alike.get(row) ?? 0) + 1);
  return [...alike].map(([row, count]) => ({ values: row.split(BETWEEN_VALUES), count }));
};

const grouped = (
  alike: ReturnType<typeof alikeIn>,
  named: readonly CountedColumn[],
  { by, most }: Grouping,
): unknown[] => {
  const groups = new Map<string, { row: Record<string, string | null>; count: number }>();
  for (const { values, count } of alike) {
    const own = by.map((name) => [name, values[named.indexOf(name)] ?? ''] as const);
    const key = own.map(([, value]) => value).join(BETWEEN_VALUES);
    const group = groups.get(key) ?? {
      row: Object.fromEntries(own.map(([name, value]) => [name, value === '' ? null : value])),
      count: 0,
    };
    group.count += count;
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((one, other) => other.count - one.count)
    .slice(0, most)
    .map(({ row, count }) => ({ ...row, count }));
};

export const sqliteFigures = (client: () => Client): RequestFigures => {
  const textOf = async (sql: string, args: (string | number)[]): Promise<string | null> => {
    const [row] = (await client().execute({ sql, args })).rows;
    return z.object({ rows: z.string().nullable() }).parse(row).rows;
  };
  return {
    // In one walk and one text: SQLite sorts what it groups, once for each grouping, which takes twice as long.
    countRequests: async ({ association, from, until }, groupings) => {
      const named = [...new Set(groupings.flatMap(({ by }) => by))];
      const values = named.map((name) => columns[name].sqlite).join(`, '${BETWEEN_VALUES}', `);
      const rows = await textOf(
        `SELECT group_concat(concat(${values}), '${BETWEEN_ROWS}') AS rows FROM requests ` +
          'WHERE association_id = ? AND accepted_at >= ? AND accepted_at < ?',
        [association, from, until],
      );
      const alike = rows === null ? [] : alikeIn(rows);
      return groupings.map((grouping) => grouped(alike, named, grouping));
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
    reachedStates: async ({ association, from, until }, most) => {
      const events = await textOf(
        `SELECT json_group_array(json_array(request, "to", CAST(round(unixepoch(at, 'subsec') * 1000) AS INTEGER))) ` +
          'AS rows FROM (SELECT request_id AS request, "to", at FROM request_events ' +
          'WHERE association_id = ? AND at >= ? AND at < ? ORDER BY at DESC LIMIT ?)',
        [association, from, until, most],
      );
      return z.array(z.unknown()).parse(JSON.parse(events ?? '[]'));
    },
  };
};

export const mongodbFigures = (adapter: () => MongooseAdapter): RequestFigures => {
  const idOf = (association: string) =>
    adapter().connection.base.Types.ObjectId.createFromHexString(association);
  const matching = (path: string, { association, from, until }: CountedSpan) => ({
    association: idOf(association),
    [path]: { $gte: new Date(from), $lt: new Date(until) },
  });
  return {
    countRequests: (span, groupings) =>
      Promise.all(
        groupings.map(({ by, most }) =>
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
              { $limit: most },
              { $replaceWith: { $mergeObjects: ['$_id', { count: '$count' }] } },
            ])
            .toArray(),
        ),
      ),
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
    reachedStates: (span, most) =>
      adapter()
        .connection.collection('request-events')
        .find(matching('at', span), {
          projection: { _id: 0, request: 1, to: 1, at: 1 },
          sort: { at: -1 },
          limit: most,
        })
        .map((event) => {
          const { request, to, at } = reachedState.parse(event);
          return [request, to, at.getTime()];
        })
        .toArray(),
  };
};
