import { expect, test } from 'vitest';
import { useServer } from './support.ts';

const { client, db } = useServer({ standalone: true });

test('a server without a replica set writes and reads, and refuses a transaction', async () => {
  const rows = db().collection('rows');
  await rows.insertOne({ n: 1 });
  expect(await rows.countDocuments()).toBe(1);
  await client().withSession(async (session) => {
    session.startTransaction();
    await expect(rows.insertOne({ n: 2 }, { session })).rejects.toMatchObject({
      code: 20,
      message: 'Transaction numbers are only allowed on a replica set member or mongos',
    });
  });
  expect(await rows.countDocuments()).toBe(1);
});
