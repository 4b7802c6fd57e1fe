import type { Document } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { useServer } from './support.ts';

const explanation = z.object({
  queryPlanner: z.object({ winningPlan: z.unknown() }),
  executionStats: z.object({
    totalKeysExamined: z.number(),
    totalDocsExamined: z.number(),
    nReturned: z.number(),
  }),
});
const { db, client } = useServer();

interface Row extends Document {
  readonly _id: string;
}
const rows = () => db().collection<Row>('rows');

describe('a unique index', () => {
  test('is not built over rows that violate it', async () => {
    await rows().insertMany([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ]);
    await expect(rows().createIndex({ n: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect((await rows().indexes()).map(({ name }) => name)).toEqual(['_id_']);
  });

  test('holds for missing as for null, but for rows that a sparse or partial one leaves out', async () => {
    await rows().createIndex({ n: 1 }, { unique: true });
    await rows().insertOne({ _id: 'a' });
    await expect(rows().insertOne({ _id: 'b', n: null })).rejects.toMatchObject({ code: 11000 });

    const sparse = db().collection<Row>('sparse');
    await sparse.createIndex({ n: 1 }, { unique: true, sparse: true });
    await sparse.insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c', n: 1 }]);
    await expect(sparse.insertOne({ _id: 'd', n: 1 })).rejects.toMatchObject({ code: 11000 });

    const partial = db().collection<Row>('partial');
    await partial.createIndex({ n: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await partial.insertMany([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      { _id: 'c', n: 1, open: true },
    ]);
    const update = partial.updateOne({ _id: 'a' }, { $set: { open: true } });
    await expect(update).rejects.toMatchObject({ code: 11000 });
  });

  test('of several fields holds for all of them together, and for each element of an array', async () => {
    await rows().createIndex({ a: 1, tags: 1 }, { unique: true });
    await rows().insertMany([
      { _id: 'a', a: 1, tags: ['x', 'y'] },
      { _id: 'b', a: 2, tags: ['x'] },
    ]);
    await expect(rows().insertOne({ _id: 'c', a: 1, tags: ['z', 'y'] })).rejects.toMatchObject({
      code: 11000,
      keyValue: { a: 1, tags: 'y' },
    });
  });

  test('lets a transaction give a key free and take it again', async () => {
    await rows().createIndex({ n: 1 }, { unique: true });
    await rows().insertOne({ _id: 'a', n: 1 });
    await client().withSession((session) =>
      session.withTransaction(async () => {
        await rows().updateOne({ _id: 'a' }, { $set: { n: 2 } }, { session });
        await rows().insertOne({ _id: 'b', n: 1 }, { session });
      }),
    );
    expect(await rows().distinct('n')).toEqual([1, 2]);
  });
});

describe('a catalogue', () => {
  test('lists collections and indexes, and forgets what is dropped', async () => {
    await db().createCollection('empty');
    await rows().createIndex({ n: 1, m: -1 }, { unique: true });
    await rows().createIndex({ n: 1, m: -1 }, { unique: true });
    expect((await db().listCollections().toArray()).map(({ name }) => name)).toEqual(['empty', 'rows']);
    expect(await rows().indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { n: 1, m: -1 }, name: 'n_1_m_-1', unique: true },
    ]);
    await rows().dropIndex('n_1_m_-1');
    await db().dropCollection('empty');
    expect(await rows().indexes()).toHaveLength(1);
    await db().dropDatabase();
    expect(await db().listCollections().toArray()).toEqual([]);
  });
});

describe('an explained query', () => {
  const load = async () => {
    await rows().insertMany(
      Array.from({ length: 100 }, (_, n) => ({ _id: String(n), group: n % 10, state: n % 2, n })),
    );
    await rows().createIndex({ group: 1 });
    await rows().createIndex({ group: 1, n: -1 });
    await rows().createIndex({ state: 1, group: 1, n: -1 });
  };
  const stages = (plan: unknown): string =>
    [...JSON.stringify(plan).matchAll(/"stage":"(\w+)"/gu)].map(([, stage]) => stage).join(' ');
  const explained = async (filter: Document, sort?: Document, limit = 0) => {
    const { queryPlanner, executionStats } = explanation.parse(
      await rows()
        .find(filter, { ...(sort && { sort }), limit })
        .explain('executionStats'),
    );
    return {
      stages: stages(queryPlanner.winningPlan),
      index: /"indexName":"([^"]+)"/u.exec(JSON.stringify(queryPlanner))?.[1],
      keys: executionStats.totalKeysExamined,
      docs: executionStats.totalDocsExamined,
      returned: executionStats.nReturned,
    };
  };

  test('without an index reads every document', async () => {
    await load();
    expect(await explained({ n: 7 })).toEqual({
      stages: 'COLLSCAN',
      index: undefined,
      keys: 0,
      docs: 100,
      returned: 1,
    });
    expect((await explained({ n: { $gt: 90 } }, { n: 1 })).stages).toBe('SORT COLLSCAN');
  });

  test('uses the index with the longest bound prefix and reads what is within its bounds', async () => {
    await load();
    expect(await explained({ group: 3 })).toMatchObject({
      stages: 'FETCH IXSCAN',
      index: 'group_1',
      keys: 10,
      docs: 10,
    });
    expect(await explained({ group: 3, state: 1 })).toMatchObject({
      index: 'state_1_group_1_n_-1',
      keys: 10,
      returned: 10,
    });
    expect(await explained({ group: { $in: [1, 2] }, n: { $lt: 20 } })).toMatchObject({
      index: 'group_1_n_-1',
      docs: 4,
    });
    expect(await explained({ _id: '5' })).toMatchObject({ index: '_id_', keys: 1, docs: 1 });
  });

  test('sorts by the index where that gives the order, else blocks', async () => {
    await load();
    const newest = await explained({ group: 3 }, { n: -1 }, 2);
    expect(newest).toEqual({
      stages: 'LIMIT FETCH IXSCAN',
      index: 'group_1_n_-1',
      keys: 2,
      docs: 2,
      returned: 2,
    });
    expect((await explained({ group: 3 }, { n: 1 }, 2)).stages).toBe('LIMIT FETCH IXSCAN');
    expect(await explained({ state: 1 }, { n: -1 }, 2)).toMatchObject({
      stages: 'LIMIT SORT FETCH IXSCAN',
      docs: 50,
    });
  });

  test('takes the index that gives the order before one that narrows by some values of a field', async () => {
    await load();
    await rows().createIndex({ group: 1, kind: 1 });
    const asked = { group: 3, kind: { $in: ['a', 'b'] } };
    expect(await explained(asked, { n: -1 }, 2)).toMatchObject({
      stages: 'LIMIT FETCH IXSCAN',
      index: 'group_1_n_-1',
    });
    expect((await explained(asked)).index).toBe('group_1_kind_1');
    expect((await explained({ group: 3, kind: 'a' }, { n: -1 }, 2)).index).toBe('group_1_kind_1');
  });

  test('of an aggregation shows the plan of its first stages', async () => {
    await load();
    const plan = await rows()
      .aggregate([{ $match: { group: 3 } }, { $group: { _id: 1, n: { $sum: 1 } } }])
      .explain('executionStats');
    expect(plan).toMatchObject({ stages: [{ $cursor: { executionStats: { totalDocsExamined: 10 } } }, {}] });
  });
});
