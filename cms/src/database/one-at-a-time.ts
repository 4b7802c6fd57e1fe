import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { z } from 'zod';

/** A call names its transaction by the request that it belongs to; the id is a promise until the transaction began. */
const callInTransaction = z.object({
  req: z.object({ transactionID: z.union([z.string(), z.promise(z.unknown())]) }),
});

/** Every method of the adapter that sends commands of its own; `upsert` is made of two of these. */
const METHODS = [
  'count',
  'countVersions',
  'create',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateMany',
  'updateOne',
  'updateVersion',
] as const satisfies readonly (keyof MongooseAdapter)[];

/** The transaction ended while a call of it still waited: another call of the same step failed. */
export class TransactionEnded extends Error {
  override readonly name = 'TransactionEnded';

  constructor() {
    super('the transaction of this call has ended');
  }
}

/**
 * Makes the calls of one transaction wait for each other. MongoDB takes one command at a time in a transaction, while
 * Payload validates the fields of a document, and handles the documents of a bulk operation, side by side: the second
 * command may reach the server before the one that begins the transaction, which is refused with code 251. A call
 * whose transaction has ended meanwhile is refused too: Payload's adapter would run it outside of any transaction.
 */
export const oneAtATime = (adapter: MongooseAdapter): void => {
  const last = new Map<string, Promise<unknown>>();

  const inTurn = async (transaction: string, call: () => unknown): Promise<unknown> => {
    const before = last.get(transaction);
    const turn = (async () => {
      await before?.catch(() => undefined);
      if (!(transaction in adapter.sessions)) throw new TransactionEnded();
      return await call();
    })();
    last.set(transaction, turn);
    try {
      return await turn;
    } finally {
      if (last.get(transaction) === turn) last.delete(transaction);
    }
  };

  for (const name of METHODS) {
    const method: unknown = Reflect.get(adapter, name);
    if (typeof method !== 'function') throw new TypeError(`the adapter has no method ${name}`);
    const queued = async (...args: readonly unknown[]): Promise<unknown> => {
      const call = (): unknown => Reflect.apply(method, adapter, args);
      const named = callInTransaction.safeParse(args[0]);
      const id = named.success ? await named.data.req.transactionID : undefined;
      return typeof id === 'string' ? inTurn(id, call) : call();
    };
    Reflect.set(adapter, name, queued);
  }
};
