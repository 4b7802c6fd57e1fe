import { ObjectId } from 'bson';
import { z } from 'zod';
import { rowOf, sortBy, type Doc, type Row } from '../documents.ts';
import { codeName, Fault } from '../fault.ts';
import { candidates, planOf } from '../planner.ts';
import { matcher, project, sortOrder, updated, upserted, type Update } from '../query.ts';
import { rowFor, type Cell, type Collection } from '../storage.ts';
import { afterConflicts, field, namespaceOf, optional, parse, type Call, type Handler } from './call.ts';

const update = z.union([field.document, field.documents]);

interface WriteError {
  readonly index: number;
  readonly code: number;
  readonly codeName: string;
  readonly errmsg: string;
}

/**
 * Carries a command's statements out one by one. A refused statement is reported beside the others' success and ends an
 * ordered command; a conflict ends the command itself.
 */
const eachStatement = async <T>(
  { reader, server }: Call,
  statements: readonly T[],
  ordered: boolean,
  carryOut: (statement: T, index: number) => Promise<void>,
): Promise<readonly WriteError[]> => {
  const errors: WriteError[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      await carryOut(statement, index);
    } catch (error) {
      if (!(error instanceof Fault) || error.code === 112 || error.code === 50) throw error;
      errors.push({
        index,
        code: error.code,
        codeName: codeName(error.code),
        errmsg: error.message,
        ...error.more,
      });
      if (reader !== undefined) server.store.abort(reader);
      if (ordered || reader !== undefined) break;
    }
  }
  return errors;
};

const answer = (counted: Doc, errors: readonly WriteError[]): Doc =>
  errors.length === 0 ? counted : { ...counted, writeErrors: errors };

const collectionFor = (call: Call, name: string): Collection =>
  call.server.store.collection(namespaceOf(call, name));

const insertCommand = z.object({
  insert: field.text,
  documents: field.documents,
  ordered: z.boolean().default(true),
});

const insert: Handler = async (call) => {
  const { insert: name, documents, ordered } = parse(insertCommand, call.command);
  const collection = collectionFor(call, name);
  let n = 0;
  const errors = await eachStatement(
    call,
    documents,
    ordered,
    async ({ _id: id = new ObjectId(), ...rest }) => {
      await afterConflicts(call, () => {
        collection.insert({ _id: id, ...rest }, call.reader);
      });
      n += 1;
    },
  );
  return answer({ n }, errors);
};

/** Returns the cells of the rows that a filter matches, in their order. */
const targets = (
  { reader }: Call,
  collection: Collection,
  filter: Doc,
  sort: Doc = {},
): readonly (readonly [Cell, Row])[] => {
  const matches = matcher(filter);
  const order = sortOrder(sort);
  const cells = candidates(collection, planOf(collection, filter, order));
  const found = [...collection.rows(reader, cells)].filter(([, row]) => matches(row));
  return order.length === 0 ? found : sortBy(found, order, ([, row]) => row.view);
};

const statement = z.object({
  q: field.document,
  u: update,
  multi: optional.yes,
  upsert: optional.yes,
  arrayFilters: optional.documents,
  sort: optional.document,
});
const updateCommand = z.object({
  update: field.text,
  updates: z.array(statement),
  ordered: z.boolean().default(true),
});

interface Modification {
  readonly filter: Doc;
  readonly update: Update;
  readonly arrayFilters: readonly Doc[];
}

interface Written {
  readonly before: Row | undefined;
  readonly after: Row;
}

/** Writes a row's update; gives the row before and after. */
const modify = (
  call: Call,
  collection: Collection,
  cell: Cell,
  before: Row,
  change: Modification,
): Written => {
  const after = updated(before, { ...change, inserts: false });
  if (after !== before) collection.write(cell, after, call.reader);
  return { before, after };
};

const upsertOne = (call: Call, collection: Collection, change: Modification): Written => {
  const after = rowOf(upserted(change));
  collection.insert(after.doc, call.reader);
  return { before: undefined, after };
};

/** Updates the first match, or inserts where there is none and `upsert` says so, in one step. */
const modifyOne = (
  call: Call,
  collection: Collection,
  change: Modification,
  { upsert, sort }: { readonly upsert: boolean; readonly sort: Doc },
): Promise<Written | undefined> =>
  afterConflicts(call, () => {
    const [target] = targets(call, collection, change.filter, sort);
    if (target !== undefined) return modify(call, collection, ...target, change);
    return upsert ? upsertOne(call, collection, change) : undefined;
  });

/** Updates every match; outside a transaction each by itself, and only while it still matches. */
const modifyAll = async (
  call: Call,
  collection: Collection,
  change: Modification,
): Promise<readonly Written[]> => {
  const matches = matcher(change.filter);
  const written: Written[] = [];
  for (const [cell] of targets(call, collection, change.filter)) {
    const one = await afterConflicts(call, () => {
      const row = rowFor(cell, call.reader);
      return row === undefined || !matches(row) ? undefined : modify(call, collection, cell, row, change);
    });
    if (one !== undefined) written.push(one);
  }
  return written;
};

const runUpdate: Handler = async (call) => {
  const { update: name, updates, ordered } = parse(updateCommand, call.command);
  const collection = collectionFor(call, name);
  let [n, nModified] = [0, 0];
  const inserted: Doc[] = [];
  const errors = await eachStatement(
    call,
    updates,
    ordered,
    async ({ q: filter, u, multi, upsert, arrayFilters, sort }, index) => {
      const change = { filter, update: u, arrayFilters };
      const several = multi ? await modifyAll(call, collection, change) : [];
      const one =
        several.length === 0 && (!multi || upsert)
          ? await modifyOne(call, collection, change, { upsert, sort })
          : undefined;
      for (const { before, after } of one === undefined ? several : [one]) {
        n += 1;
        if (before === undefined) inserted.push({ index, _id: after.doc['_id'] });
        else if (before !== after) nModified += 1;
      }
    },
  );
  return answer({ n, nModified, ...(inserted.length > 0 && { upserted: inserted }) }, errors);
};

const deleteCommand = z.object({
  delete: field.text,
  deletes: z.array(z.object({ q: field.document, limit: field.number.default(0) })),
  ordered: z.boolean().default(true),
});

const runDelete: Handler = async (call) => {
  const { delete: name, deletes, ordered } = parse(deleteCommand, call.command);
  const collection = collectionFor(call, name);
  let n = 0;
  const errors = await eachStatement(call, deletes, ordered, async ({ q: filter, limit }) => {
    const matches = matcher(filter);
    for (const [cell] of targets(call, collection, filter)) {
      const deleted = await afterConflicts(call, () => {
        const row = rowFor(cell, call.reader);
        if (row === undefined || !matches(row)) return false;
        collection.write(cell, undefined, call.reader);
        return true;
      });
      if (deleted) n += 1;
      if (deleted && limit === 1) break;
    }
  });
  return answer({ n }, errors);
};

const findAndModifyCommand = z.object({
  findAndModify: field.text,
  query: optional.document,
  sort: z.preprocess((sort) => sort ?? {}, field.document),
  update: update.optional(),
  remove: optional.yes,
  new: optional.yes,
  upsert: optional.yes,
  fields: optional.document,
  arrayFilters: optional.documents,
});

const findAndModify: Handler = async (call) => {
  const given = parse(findAndModifyCommand, call.command);
  const collection = collectionFor(call, given.findAndModify);
  const shown = (row: Row | undefined) => (row === undefined ? null : project(row, given.fields));
  if (given.remove) {
    const removed = await afterConflicts(call, () => {
      const [target] = targets(call, collection, given.query, given.sort);
      if (target !== undefined) collection.write(target[0], undefined, call.reader);
      return target?.[1];
    });
    return { lastErrorObject: { n: Number(removed !== undefined) }, value: shown(removed) };
  }
  if (given.update === undefined) throw new Fault(9, 'Either an update or remove=true must be specified');
  const change = { filter: given.query, update: given.update, arrayFilters: given.arrayFilters };
  const written = await modifyOne(call, collection, change, given);
  const inserted = written !== undefined && written.before === undefined;
  return {
    lastErrorObject: {
      n: Number(written !== undefined),
      updatedExisting: written?.before !== undefined,
      ...(inserted && { upserted: written.after.doc['_id'] }),
    },
    value: shown(given.new ? written?.after : written?.before),
  };
};

export const writeCommands: Readonly<Record<string, Handler>> = {
  insert,
  update: runUpdate,
  delete: runDelete,
  findAndModify,
  findandmodify: findAndModify,
};
