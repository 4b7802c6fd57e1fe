import { Aggregator } from 'mingo/aggregator';
import { Context, ProcessingMode } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import { Lazy, type Iterator as Stream } from 'mingo/lazy';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { updateOne } from 'mingo/updater';
import { ObjectId } from 'bson';
import {
  copyDoc,
  docIn,
  encode,
  isDoc,
  keyOf,
  plain,
  retype,
  rowOf,
  sortBy,
  type Doc,
  type Row,
  type SortOrder,
} from './documents.ts';
import { Fault } from './fault.ts';

export const sortOrder = (sort: Doc): SortOrder =>
  Object.entries(sort).map(([path, direction]) => [path, Number(direction) < 0 ? -1 : 1]);

/** Mingo refuses what it does not know by an error of its own, which mongod answers with BadValue. */
const refusing = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault || !(error instanceof Error)) throw error;
    throw new Fault(2, error.message);
  }
};

/** Mingo's own sort tells missing from null and does not order by code points. */
const sortStage = (documents: Stream, sort: Doc, _: Options): Stream =>
  documents.transform((all: unknown[]) => Lazy(sortBy(all.filter(isDoc), sortOrder(sort), (doc) => doc)));

const context = Context.init({
  accumulator: accumulators,
  expression: expressions,
  pipeline: { ...stages, $sort: sortStage },
  projection: projections,
  query: queries,
  window: windows,
});

/*
 * Mingo copies every operator that it is given at each query, and has three hundred of them; a filter without
 * expressions uses thirty, and a projection that only names fields none at all.
 */
const comparing: Partial<Options> = { context: Context.init({ query: queries }) };
const computing: Partial<Options> = { context };

const hasExpression = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(hasExpression);
  return (
    isDoc(value) && Object.entries(value).some(([name, item]) => name === '$expr' || hasExpression(item))
  );
};

/** Returns the query of a filter whose numbers are JavaScript's. Throws mingo's error for what it does not know. */
export const queryOf = (filter: Doc): Query =>
  new Query(filter, hasExpression(filter) ? computing : comparing);

/** Returns the test whether a row matches a filter. */
export const matcher = (filter: Doc): ((row: Row) => boolean) => {
  if (Object.keys(filter).length === 0) return () => true;
  const query = refusing(() => queryOf(plain(filter)));
  return ({ view }) => refusing(() => query.test(view));
};

const projecting = new Query({}, computing);
const naming = new Query({}, {});

const namesFields = (projection: Doc): boolean =>
  Object.values(projection).every((value) => typeof value === 'number' || typeof value === 'boolean');

export const project = (row: Row, projection: Doc): Doc => {
  if (Object.keys(projection).length === 0) return row.doc;
  const fields = plain(projection);
  const query = namesFields(fields) ? naming : projecting;
  const [projected] = refusing(() => query.find<Doc>([copyDoc(row.view)], fields).all());
  const doc = projected ?? {};
  return row.doc === row.view
    ? doc
    : Object.fromEntries(Object.entries(doc).map(([name, value]) => [name, retype(row.doc[name], value)]));
};

/** Runs stages on documents that are the caller's own. `resolve` gives the documents of other collections. */
export const aggregate = (
  documents: readonly Doc[],
  pipeline: readonly Doc[],
  variables: Doc,
  resolve: (collection: string) => Doc[],
): Doc[] =>
  refusing(() =>
    new Aggregator(pipeline.map(plain), {
      context,
      collectionResolver: resolve,
      processingMode: ProcessingMode.CLONE_OFF,
      variables: plain(variables),
    }).run<Doc>(documents),
  );

export type Update = Doc | readonly Doc[];

const isPipeline = (update: Update): update is readonly Doc[] => Array.isArray(update);

/** The operands of these operators are stored as they are, with the types of their numbers. */
const storing: ReadonlySet<string> = new Set(['$set', '$push', '$addToSet']);

/** Drops repeats within one `$each`, which mingo would add to an array twice. */
const withoutRepeats = (operand: Doc): Doc =>
  Object.fromEntries(
    Object.entries(operand).map(([path, added]) => {
      if (!isDoc(added) || !Array.isArray(added['$each'])) return [path, added];
      const each: readonly unknown[] = added['$each'];
      return [path, { ...added, $each: [...new Map(each.map((value) => [keyOf(value), value])).values()] }];
    }),
  );

const modifierOf = (update: Doc, inserts: boolean): Doc => {
  const { $setOnInsert: onInsert, ...others } = update;
  const modifier: Doc = {};
  for (const [operator, operand] of Object.entries(others)) {
    if (!operator.startsWith('$')) throw new Fault(9, `Unknown modifier: ${operator}.`);
    if (!isDoc(operand))
      throw new Fault(9, `Modifiers operate on fields but we found another type: ${operator}`);
    modifier[operator] = storing.has(operator) ? operand : plain(operand);
    if (operator === '$addToSet') modifier[operator] = withoutRepeats(operand);
  }
  if (inserts && isDoc(onInsert)) modifier['$set'] = { ...docIn(modifier, '$set'), ...onInsert };
  return modifier;
};

const immutableId = (): Fault =>
  new Fault(66, "Performing an update on the path '_id' would modify the immutable field '_id'");

const sameId = (a: unknown, b: unknown): boolean =>
  Buffer.compare(encode({ _id: a }), encode({ _id: b })) === 0;

interface Change {
  readonly update: Update;
  readonly filter: Doc;
  readonly arrayFilters: readonly Doc[];
  readonly inserts: boolean;
}

/** Drops operators without operands, which mingo refuses and mongod does not. */
const withOperands = (modifier: Doc): Doc =>
  Object.fromEntries(
    Object.entries(modifier).filter(([, operand]) => isDoc(operand) && Object.keys(operand).length > 0),
  );

const changed = (before: Row, { update, filter, arrayFilters, inserts }: Change): Doc => {
  const id = before.doc['_id'];
  if (isPipeline(update)) {
    const [doc] = aggregate([copyDoc(before.view)], update, {}, () => []);
    return doc ?? before.doc;
  }
  if (!Object.keys(update).some((name) => name.startsWith('$'))) {
    const { _id: given = id, ...rest } = update;
    if (!inserts && !sameId(given, id)) throw immutableId();
    return { _id: given, ...rest };
  }
  const modifier = modifierOf(update, inserts);
  const set = docIn(modifier, '$set');
  let first = id;
  if ('_id' in set) {
    if (!inserts && !sameId(set['_id'], id)) throw immutableId();
    const { _id: given, ...rest } = set;
    first = given;
    modifier['$set'] = rest;
  }
  const documents = [copyDoc(before.view)];
  const condition = inserts ? {} : plain(filter);
  refusing(() =>
    updateOne(
      documents,
      condition,
      withOperands(modifier),
      { arrayFilters: arrayFilters.map(plain), cloneMode: 'deep' },
      hasExpression(condition) ? computing : {},
    ),
  );
  const after = { ...documents[0], _id: first };
  const typed = before.doc === before.view ? after : retype(before.doc, after);
  return isDoc(typed) ? typed : after;
};

/** Returns the row after an update; `before` itself where the update changes nothing. */
export const updated = (before: Row, change: Change): Row => {
  const doc = changed(before, change);
  return Buffer.compare(encode(doc), encode(before.doc)) === 0 ? before : rowOf(doc);
};

/** Returns the fields that a filter gives by equality, which an upsert puts into the new document. */
const equalities = (filter: Doc): Doc => {
  const found: Doc = {};
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDoc(part)) Object.assign(found, equalities(part));
    } else if (!path.startsWith('$')) {
      if (!isDoc(condition) || !Object.keys(condition).some((name) => name.startsWith('$')))
        found[path] = condition;
      else if ('$eq' in condition) found[path] = condition['$eq'];
    }
  }
  return found;
};

/** Returns the document that an upsert inserts. */
export const upserted = (change: Omit<Change, 'inserts'>): Doc => {
  const { _id: id, ...fields } = equalities(change.filter);
  const start: Doc = id === undefined ? {} : { _id: id };
  if (Object.keys(fields).length > 0) updateOne([start], {}, { $set: fields });
  const replaces =
    !isPipeline(change.update) && !Object.keys(change.update).some((name) => name.startsWith('$'));
  const base = replaces && id !== undefined ? { _id: id } : replaces ? {} : start;
  const { _id: given, ...rest } = changed(rowOf(base), { ...change, inserts: true });
  return { _id: given ?? new ObjectId(), ...rest };
};
