import { setTimeout as sleep } from 'node:timers/promises';
import { Double, Long } from 'bson';
import { z } from 'zod';
import { isDoc, type Doc } from '../documents.ts';
import { Fault } from '../fault.ts';
import type { Cursors } from '../cursors.ts';
import type { FailPoints } from '../fail-points.ts';
import type { Sessions } from '../sessions.ts';
import type { Collection, Reader, Store } from '../storage.ts';

export interface ServerState {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly cursors: Cursors;
  readonly failPoints: FailPoints;
  /** The address is `host:port`. */
  readonly address: string;
  /** A server without a replica set refuses transactions. */
  readonly replicaSet: string | undefined;
}

/** A call is a command with what it runs in. */
export interface Call {
  readonly server: ServerState;
  readonly database: string;
  readonly command: Doc;
  readonly reader: Reader;
}

export type Handler = (call: Call) => Doc | Promise<Doc>;

const number = z.preprocess(
  (value) => (value instanceof Long ? value.toNumber() : value instanceof Double ? value.value : value),
  z.number(),
);
const document = z.custom<Doc>(isDoc);

/** Commands are made of these fields. Numbers may come as any of BSON's. */
export const field = { number, document, documents: z.array(document), text: z.string(), yes: z.boolean() };

export const optional = {
  number: number.optional(),
  document: document.default({}),
  documents: z.array(document).default([]),
  yes: z.preprocess((value) => value === true || value === 1, z.boolean()).default(false),
  anything: z.unknown().optional(),
};

export const parse = <T>(schema: z.ZodType<T>, command: Doc): T => {
  const parsed = schema.safeParse(command);
  if (!parsed.success) throw new Fault(9, z.prettifyError(parsed.error));
  return parsed.data;
};

export const namespaceOf = ({ database }: Call, collection: string): string => `${database}.${collection}`;

/** Returns the collection that a command names, if it is there. */
export const collectionOf = (call: Call, collection: string): Collection | undefined =>
  call.server.store.collections.get(namespaceOf(call, collection));

const pollMs = 3;

/** Repeats a write outside a transaction until the open transaction that it conflicts with ends, as mongod does. */
export const afterConflicts = async <T>({ reader, command }: Call, attempt: () => T): Promise<T> => {
  const limit = field.number.safeParse(command['maxTimeMS']);
  const until = limit.success && limit.data > 0 ? performance.now() + limit.data : Infinity;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (reader !== undefined || !(error instanceof Fault) || error.code !== 112) throw error;
    }
    if (performance.now() > until) throw new Fault(50, 'operation exceeded time limit');
    await sleep(pollMs);
  }
};

/** A change of the catalogue waits until no open transaction has written to the collections, as for their lock. */
export const whenUnused = async (collections: readonly (Collection | undefined)[]): Promise<void> => {
  while (collections.some((collection) => collection?.hasPending() === true)) await sleep(pollMs);
};
