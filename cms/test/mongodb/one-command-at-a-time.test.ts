import { createLocalReq, initTransaction, killTransaction } from 'payload';
import { describe, expect, it } from 'vitest';
import { TransactionEnded } from '../../src/payload/database/one-at-a-time.ts';
import { startCms } from '../support/cms.ts';
import { connectionOf } from '../support/connection.ts';

const ofNobody = { collection: 'associations', where: { slug: { equals: 'nobody' } } } as const;

describe('calls of one transaction', () => {
  it('are sent one after the other, however many are made at once', async () => {
    const cms = await startCms();
    const req = await createLocalReq({}, cms.payload);
    await initTransaction(req);
    const find = () => cms.payload.find({ ...ofNobody, req });
    await Promise.all([find(), find(), find()]);
    await killTransaction(req);
    await expect(cms.stop()).resolves.toBeUndefined();
  });

  it('fail every test that sends them at once', async () => {
    const cms = await startCms();
    const connection = connectionOf(cms);
    const session = connection.getClient().startSession();
    session.startTransaction();
    const find = () => connection.collection('associations').findOne({}, { session });
    await Promise.allSettled([find(), find()]);
    await session.abortTransaction();
    await session.endSession();
    await expect(cms.stop()).rejects.toThrow('commands at once in a transaction: find and find');
  });

  it('are refused once the transaction has ended, instead of running outside of it', async () => {
    const cms = await startCms();
    const req = await createLocalReq({}, cms.payload);
    await initTransaction(req);
    const late = { ...ofNobody, req: { ...req } };
    await killTransaction(req);
    await expect(cms.payload.db.count(late)).rejects.toBeInstanceOf(TransactionEnded);
    await cms.stop();
  });
});
