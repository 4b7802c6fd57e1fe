import type { MongooseAdapter } from '@payloadcms/db-mongodb';

/** Returns the id of the transaction that a call belongs to by its `req`; the id is a promise while it begins. */
const transactionOf = async (call: unknown): Promise<string | undefined> => {
  if (typeof call !== 'object' || call === null || !('req' in call)) return undefined;
  const { req } = call;
  if (typeof req !== 'object' || req === null || !('transactionID' in req)) return undefined;
  const id: unknown = await req.transactionID;
  return typeof id === 'string' ? id : undefined;
};

/** Every method of the adapter that sends commands of its own; `upsert` consists of two of these methods. */
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

/** The transaction ended while one of its calls still waited: another call of the same step failed. */
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
      const transaction = await transactionOf(args[0]);
      return transaction === undefined ? call() : inTurn(transaction, call);
    };
    Reflect.set(adapter, name, queued);
  }
};
