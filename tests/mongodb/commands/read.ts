import { z } from 'zod';
import { copyDoc, docIn, keyOf, sortBy, valuesAt, type Doc, type Row } from '../documents.ts';
import { Fault } from '../fault.ts';
import { candidates, planOf } from '../planner.ts';
import { aggregate, matcher, project, sortOrder } from '../query.ts';
import { collectionOf, field, namespaceOf, optional, parse, type Call, type Handler } from './call.ts';

export interface Selection {
  readonly filter: Doc;
  readonly sort: Doc;
  readonly skip: number;
  /** The limit 0 is none. */
  readonly limit: number;
  readonly hint?: unknown;
}

/** Returns the rows that a query selects, in its order, as the call's reader sees them. */
export const select = (
  call: Call,
  name: string,
  { filter, sort, skip, limit, hint }: Selection,
): readonly Row[] => {
  const collection = collectionOf(call, name);
  const matches = matcher(filter);
  if (collection === undefined) return [];
  const order = sortOrder(sort);
  const plan = planOf(collection, filter, order, hint);
  if (hint !== undefined && plan.index === undefined && !JSON.stringify(hint).includes('$natural'))
    throw new Fault(2, 'error processing query: hint provided does not correspond to an existing index');
  const end = limit === 0 ? Infinity : skip + limit;
  let rows: Row[] = [];
  for (const [, row] of collection.rows(call.reader, candidates(collection, plan))) {
    if (matches(row)) rows.push(row);
    if (order.length === 0 && rows.length >= end) break;
  }
  if (order.length > 0) rows = sortBy(rows, order, ({ view }) => view);
  return rows.slice(skip, end);
};

export const findCommand = z.object({
  find: field.text,
  filter: optional.document,
  sort: optional.document,
  projection: optional.document,
  skip: field.number.default(0),
  limit: field.number.default(0),
  batchSize: optional.number,
  singleBatch: optional.yes,
  hint: optional.anything,
});

const find: Handler = (call) => {
  const { projection, batchSize, singleBatch, ...query } = parse(findCommand, call.command);
  const limit = Math.abs(query.limit);
  const rows = select(call, query.find, { ...query, limit });
  const documents = rows.map((row) => project(row, projection));
  return call.server.cursors.open(
    namespaceOf(call, query.find),
    documents,
    batchSize,
    singleBatch || query.limit < 0,
  );
};

export const aggregateCommand = z.object({
  aggregate: z.union([z.string(), field.number]),
  pipeline: field.documents,
  cursor: z.object({ batchSize: optional.number }).default({}),
  let: optional.document,
  hint: optional.anything,
});

/** Takes the stages at the front of a pipeline that a query can carry out. */
export const headOf = (pipeline: readonly Doc[]): { selection: Selection; rest: readonly Doc[] } => {
  let [filter, sort, skip, limit]: [Doc, Doc, number, number] = [{}, {}, 0, 0];
  let at = 0;
  for (const stage of pipeline) {
    const sorted = Object.keys(sort).length > 0;
    const number = field.number.safeParse(stage['$limit'] ?? stage['$skip']).data;
    if ('$match' in stage && skip === 0 && limit === 0) {
      const match = docIn(stage, '$match');
      filter = Object.keys(filter).length === 0 ? match : { $and: [filter, match] };
    } else if ('$sort' in stage && !sorted && skip === 0 && limit === 0) sort = docIn(stage, '$sort');
    else if ('$skip' in stage && skip === 0 && limit === 0 && number !== undefined) skip = number;
    else if ('$limit' in stage && limit === 0 && number !== undefined) limit = number;
    else break;
    at += 1;
  }
  return { selection: { filter, sort, skip, limit }, rest: pipeline.slice(at) };
};

const runAggregate: Handler = (call) => {
  const { aggregate: name, pipeline, cursor, let: variables, hint } = parse(aggregateCommand, call.command);
  for (const stage of pipeline)
    if ('$out' in stage || '$merge' in stage || '$changeStream' in stage)
      throw new Fault(59, `${String(Object.keys(stage)[0])} is not supported by this test double`);
  const collection = typeof name === 'string' ? name : '$cmd.aggregate';
  const { selection, rest } = headOf(pipeline);
  const rows = typeof name === 'string' ? select(call, name, { ...selection, hint }) : [];
  const all = (other: string) =>
    select(call, other, { filter: {}, sort: {}, skip: 0, limit: 0 }).map(({ view }) => copyDoc(view));
  const documents =
    rest.length === 0
      ? rows.map(({ doc }) => doc)
      : aggregate(
          rows.map(({ view }) => copyDoc(view)),
          rest,
          variables,
          all,
        );
  return call.server.cursors.open(namespaceOf(call, collection), documents, cursor.batchSize);
};

export const countCommand = z.object({
  count: field.text,
  query: optional.document,
  skip: field.number.default(0),
  limit: field.number.default(0),
  hint: optional.anything,
});

const count: Handler = (call) => {
  const { count: name, query: filter, limit, ...rest } = parse(countCommand, call.command);
  return { n: select(call, name, { filter, sort: {}, ...rest, limit: Math.abs(limit) }).length };
};

const distinctCommand = z.object({ distinct: field.text, key: field.text, query: optional.document });

const distinct: Handler = (call) => {
  const { distinct: name, key, query: filter } = parse(distinctCommand, call.command);
  const rows = select(call, name, { filter, sort: {}, skip: 0, limit: 0 });
  const values = rows
    .flatMap(({ doc }) => valuesAt(doc, key))
    .filter((value) => value !== undefined && typeof value !== 'symbol');
  const unique = [...new Map(values.map((value) => [keyOf(value), value])).values()];
  return { values: sortBy(unique, [['value', 1]], (value) => ({ value })) };
};

const getMoreCommand = z.object({ getMore: field.number, batchSize: optional.number });
const killCursorsCommand = z.object({ cursors: z.array(field.number) });

export const readCommands: Readonly<Record<string, Handler>> = {
  find,
  aggregate: runAggregate,
  count,
  distinct,
  getMore: ({ server, command }) => {
    const { getMore, batchSize } = parse(getMoreCommand, command);
    return server.cursors.more(getMore, batchSize);
  },
  killCursors: ({ server, command }) => server.cursors.kill(parse(killCursorsCommand, command).cursors),
};
