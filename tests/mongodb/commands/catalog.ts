import { z } from 'zod';
import { isDoc, rowOf, type Doc } from '../documents.ts';
import { Fault } from '../fault.ts';
import { matcher } from '../query.ts';
import type { Collection } from '../storage.ts';
import {
  collectionOf,
  field,
  namespaceOf,
  optional,
  parse,
  whenUnused,
  type Call,
  type Handler,
} from './call.ts';

const required = (call: Call, name: string): Collection => {
  const collection = collectionOf(call, name);
  if (collection === undefined) throw new Fault(26, `ns does not exist: ${namespaceOf(call, name)}`);
  return collection;
};

const nameIn = (call: Call, command: string): string =>
  parse(z.object({ [command]: field.text }), call.command)[command] ?? '';

/** Returns the collections of a database, with their names in it. */
const collectionsIn = ({ server, database }: Call): (readonly [string, Collection])[] =>
  [...server.store.collections.values()]
    .filter(({ namespace }) => namespace.startsWith(`${database}.`))
    .map((collection) => [collection.namespace.slice(database.length + 1), collection]);

const create: Handler = (call) => {
  const name = nameIn(call, 'create');
  if (collectionOf(call, name) !== undefined)
    throw new Fault(48, `Collection ${namespaceOf(call, name)} already exists.`);
  call.server.store.collection(namespaceOf(call, name));
  return {};
};

const drop: Handler = async (call) => {
  const collection = collectionOf(call, nameIn(call, 'drop'));
  await whenUnused([collection]);
  if (collection === undefined) return {};
  call.server.store.collections.delete(collection.namespace);
  return { ns: collection.namespace, nIndexesWas: collection.indexes.size };
};

const dropDatabase: Handler = async (call) => {
  await whenUnused(collectionsIn(call).map(([, collection]) => collection));
  for (const [, { namespace }] of collectionsIn(call)) call.server.store.collections.delete(namespace);
  return { dropped: call.database };
};

const listCollections: Handler = (call) => {
  const { filter } = parse(z.object({ filter: optional.document }), call.command);
  const matches = matcher(filter);
  const all = collectionsIn(call).map(([name]) => ({
    name,
    type: 'collection',
    options: {},
    info: { readOnly: false },
  }));
  return call.server.cursors.open(
    `${call.database}.$cmd.listCollections`,
    all.filter((doc) => matches(rowOf(doc))),
    Infinity,
  );
};

const listDatabases: Handler = ({ server }) => {
  const names = new Set([...server.store.collections.keys()].map((namespace) => namespace.split('.')[0]));
  return {
    databases: [...names].sort().map((name) => ({ name, sizeOnDisk: 0, empty: false })),
    totalSize: 0,
  };
};

const indexOptions = z.looseObject({
  key: field.document,
  name: field.text,
  unique: optional.yes,
  sparse: optional.yes,
  partialFilterExpression: field.document.optional(),
});
const createIndexesCommand = z.object({ createIndexes: field.text, indexes: z.array(indexOptions) });

const createIndexes: Handler = async (call) => {
  const { createIndexes: name, indexes } = parse(createIndexesCommand, call.command);
  const collection = call.server.store.collection(namespaceOf(call, name));
  const before = collection.indexes.size;
  const same = (a: Doc, b: Doc) => JSON.stringify(a) === JSON.stringify(b);
  const wanted = indexes.filter((index) => {
    const there = collection.indexes.get(index.name);
    if (there === undefined) return true;
    if (!same(there.spec.key, index.key) || there.spec.unique !== index.unique)
      throw new Fault(85, `An existing index has the same name as the requested index: ${index.name}`);
    return false;
  });
  if (wanted.length > 0) await whenUnused([collection]);
  for (const { background: _, ...index } of wanted) {
    const { unique, sparse, ...shown } = index;
    collection.addIndex({
      ...index,
      shown: { v: 2, ...shown, ...(unique && { unique }), ...(sparse && { sparse }) },
    });
  }
  return {
    numIndexesBefore: before,
    numIndexesAfter: collection.indexes.size,
    createdCollectionAutomatically: false,
    ...(wanted.length === 0 && { note: 'all indexes already exist' }),
  };
};

const listIndexes: Handler = (call) => {
  const name = nameIn(call, 'listIndexes');
  const specs = [...required(call, name).indexes.values()].map(({ spec }) => spec.shown);
  return call.server.cursors.open(namespaceOf(call, name), specs, Infinity);
};

const dropIndexesCommand = z.object({ dropIndexes: field.text, index: z.unknown().optional() });

const dropIndexes: Handler = async (call) => {
  const { dropIndexes: name, index: wanted } = parse(dropIndexesCommand, call.command);
  const collection = required(call, name);
  await whenUnused([collection]);
  const before = collection.indexes.size;
  const names = Array.isArray(wanted) ? wanted : [wanted];
  for (const [there, { spec }] of [...collection.indexes]) {
    const isMeant =
      names.includes(there) || (isDoc(wanted) && JSON.stringify(wanted) === JSON.stringify(spec.key));
    if (there !== '_id_' && (wanted === '*' || isMeant)) collection.indexes.delete(there);
  }
  if (collection.indexes.size === before && wanted !== '*') throw new Fault(27, 'index not found');
  return { nIndexesWas: before };
};

export const catalogCommands: Readonly<Record<string, Handler>> = {
  create,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  createIndexes,
  listIndexes,
  dropIndexes,
  collMod: (call) => {
    required(call, nameIn(call, 'collMod'));
    return {};
  },
};
