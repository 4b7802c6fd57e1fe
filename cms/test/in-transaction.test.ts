import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseTrouble } from '../src/payload/database/database-trouble.ts';
import { inTransaction, WriteConflictPersists } from '../src/payload/system/in-transaction.ts';
import { firstIn } from './support/find.ts';
import { startCms, type Cms } from './support/cms.ts';

let cms: Cms;
let req: PayloadRequest;

beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

class Labelled extends Error {
  readonly errorLabels: readonly string[];

  constructor(...labels: readonly string[]) {
    super('as the driver throws it');
    this.errorLabels = labels;
  }
}

/**
 * Returns work that fails with the first of these errors on its first run, with the second on its second, and so on.
 */
const failing = (...errors: readonly Error[]) => {
  let runs = 0;
  return {
    work: async () => {
      runs += 1;
      const error = errors[runs - 1];
      await Promise.resolve();
      if (error !== undefined) throw error;
      return 'done';
    },
    runs: () => runs,
  };
};

const conflict = () => new Labelled('TransientTransactionError');

describe('a transaction', () => {
  beforeAll(async () => {
    req = await createLocalReq({}, cms.payload);
  });

  it('is run again after a concurrent write to the same rows', async () => {
    const { work, runs } = failing(conflict(), Object.assign(new Error('write conflict'), { code: 112 }));
    await expect(inTransaction(req, work)).resolves.toBe('done');
    expect(runs()).toBe(3);
    expect(req.transactionID).toBeUndefined();
  });

  it('is run again where the connection was lost before its commit, and is an outage where it stays lost', async () => {
    const lost = () => Object.assign(conflict(), { name: 'MongoNetworkError' });
    const once = failing(lost());
    await expect(inTransaction(req, once.work)).resolves.toBe('done');
    expect(once.runs()).toBe(2);
    const errors = Array.from({ length: 9 }, lost);
    await expect(inTransaction(req, failing(...errors).work)).rejects.toBe(errors[5]);
    expect(databaseTrouble(errors[5])).toBe('unavailable');
  });

  it('ends with an error of its own after six tries', async () => {
    const { work, runs } = failing(...Array.from({ length: 9 }, conflict));
    await expect(inTransaction(req, work)).rejects.toBeInstanceOf(WriteConflictPersists);
    expect(runs()).toBe(6);
  });

  it.each([
    ['an error that is not the database’s', new Error('no')],
    ['a commit of which nobody knows whether it was done', new Labelled('UnknownTransactionCommitResult')],
    ['a key that is there twice', Object.assign(new Error('dup'), { code: 11_000 })],
  ])('is not run again after %s', async (_what, error) => {
    const { work, runs } = failing(error);
    await expect(inTransaction(req, work)).rejects.toBe(error);
    expect(runs()).toBe(1);
  });

  it('is run again by the call that began it, and not by a call that joined it', async () => {
    const inner = failing(conflict());
    let outer = 0;
    await inTransaction(req, async () => {
      outer += 1;
      await inTransaction(req, inner.work);
    });
    expect(outer).toBe(2);
    expect(inner.runs()).toBe(2);
  });

  it('keeps nothing of the run that was refused', async () => {
    await cms.load('rusukh');
    const association = await firstIn(cms, 'associations', 'rusukh');
    let runs = 0;
    await inTransaction(req, async () => {
      runs += 1;
      await cms.payload.create({
        collection: 'policies',
        data: { association, slug: `run-${String(runs)}`, title: 'سياسة', documentType: 'policy' },
        req,
      });
      if (runs === 1) throw conflict();
    });
    const { docs } = await cms.payload.find({ collection: 'policies', pagination: false });
    const runsKept = docs.map(({ slug }) => slug).filter((slug) => slug.startsWith('run-'));
    expect(runsKept).toEqual(['run-2']);
  });
});
