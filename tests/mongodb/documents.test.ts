import { Double, Long, MongoServerError, ObjectId, type Document, type Filter } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { useServer } from './support.ts';

const { db } = useServer();

interface Row extends Document {
  readonly _id: string;
}
const idOf = ({ _id }: Document): string => String(_id);
const rows = () => db().collection<Row>('rows');

describe('what is stored', () => {
  test('comes back with the types that it had', async () => {
    const doc = {
      _id: 'a',
      long: Long.fromNumber(7),
      double: new Double(5),
      whole: 5,
      large: 1_790_000_000_000,
      fraction: 0.5,
      id: new ObjectId(),
      at: new Date(0),
      nothing: null,
      list: [{ long: Long.fromNumber(8) }],
    };
    await rows().insertOne(doc);
    const raw = { promoteValues: false };
    const stored = await rows().findOne({ long: 7 }, raw);
    expect(stored?.['long']).toEqual(Long.fromNumber(7));
    expect(stored?.['double']).toEqual(new Double(5));
    expect(await rows().findOne({ _id: 'a' })).toMatchObject({
      ...doc,
      long: 7,
      double: 5,
      list: [{ long: 8 }],
    });
    await rows().updateOne({ _id: 'a' }, { $inc: { long: 1 }, $set: { whole: 6 } });
    const updated = await rows().findOne({ _id: 'a' }, { ...raw, projection: { long: 1, list: 1 } });
    expect(updated?.['long']).toEqual(Long.fromNumber(8));
    expect(updated?.['list']).toEqual([{ long: Long.fromNumber(8) }]);
  });
});

describe('a filter', () => {
  const first = new ObjectId('650000000000000000000001');
  const second = new ObjectId('650000000000000000000002');
  const documents: Row[] = [
    {
      _id: 'a',
      n: 1,
      ref: first,
      at: new Date(1000),
      tags: ['x', 'y'],
      sub: [
        { k: 1, v: 'a' },
        { k: 2, v: 'b' },
      ],
    },
    { _id: 'b', n: null, ref: second, at: new Date(2000), tags: [], sub: [{ k: 1, v: 'b' }] },
    { _id: 'c', ref: null, tags: ['y'], name: 'Alif' },
    { _id: 'd', n: 'text', name: 'ba', deep: { er: { est: 3 } } },
  ];
  const cases: [Filter<Row>, string][] = [
    [{ n: null }, 'bc'],
    [{ n: { $exists: false } }, 'c'],
    [{ n: { $ne: null } }, 'ad'],
    [{ n: { $in: [1, null] } }, 'abc'],
    [{ n: { $gt: 0 } }, 'a'],
    [{ ref: first }, 'a'],
    [{ ref: { $in: [first, second] } }, 'ab'],
    [{ ref: { $nin: [first, null] } }, 'b'],
    [{ ref: { $gt: first } }, 'b'],
    [{ at: { $gte: new Date(1500) } }, 'b'],
    [{ at: new Date(1000) }, 'a'],
    [{ tags: 'y' }, 'ac'],
    [{ tags: ['x', 'y'] }, 'a'],
    [{ tags: { $all: ['x', 'y'] } }, 'a'],
    [{ tags: { $size: 0 } }, 'b'],
    [{ 'tags.0': 'y' }, 'c'],
    [{ 'sub.v': 'b' }, 'ab'],
    [{ sub: { $elemMatch: { k: 1, v: 'b' } } }, 'b'],
    [{ 'sub.1.v': 'b' }, 'a'],
    [{ 'deep.er.est': { $lt: 4 } }, 'd'],
    [{ name: { $regex: '^al', $options: 'i' } }, 'c'],
    [{ name: /A/iu }, 'cd'],
    [{ name: { $not: /^A/u } }, 'abd'],
    [{ $or: [{ n: 1 }, { name: 'ba' }] }, 'ad'],
    [{ $nor: [{ n: 1 }, { name: 'ba' }] }, 'bc'],
    [{ $and: [{ tags: 'y' }, { ref: null }] }, 'c'],
    [{ n: { $type: 'string' } }, 'd'],
    [{ $expr: { $eq: ['$n', 1] } }, 'a'],
  ];

  test.each(cases)('%j finds «%s», with an index and without', async (filter, found) => {
    await rows().insertMany(documents);
    const ids = async () => (await rows().find(filter).toArray()).map(idOf).join('');
    expect(await ids()).toBe(found);
    for (const path of ['n', 'ref', 'at', 'tags', 'sub.v', 'name']) await rows().createIndex({ [path]: 1 });
    expect(await ids()).toBe(found);
  });

  // The two conditions of a range may be met by two elements of one array.
  const ofTwoFields: typeof cases = [
    [{ $and: [{ n: { $gte: 1 } }, { n: { $lt: 2 } }] }, 'a'],
    [{ $and: [{ n: { $gte: 1 } }, { n: { $lt: 1 } }] }, ''],
    [{ $and: [{ 'sub.k': { $gt: 1 } }, { 'sub.k': { $lt: 2 } }] }, 'a'],
  ];
  test.each([...cases, ...ofTwoFields])(
    '%j finds «%s» as second field of an index',
    async (filter, found) => {
      await rows().insertMany(documents.map((document) => ({ ...document, of: 'all' })));
      await rows().insertOne({ ...documents[0], _id: 'other', of: 'others' });
      for (const path of ['n', 'ref', 'at', 'tags', 'sub.v', 'sub.k', 'name'])
        await rows().createIndex({ of: 1, [path]: 1 });
      await rows().updateOne({ _id: 'd' }, { $set: { n: 1, name: 'changed' } });
      await rows().updateOne({ _id: 'd' }, { $set: { n: 'text', name: 'ba' } });
      const those = await rows()
        .find({ $and: [{ of: 'all' }, filter] })
        .toArray();
      expect(those.map(idOf).join('')).toBe(found);
    },
  );
});

describe('an order', () => {
  test('is MongoDB’s across types: null and missing alike, numbers, strings by their bytes, documents, ids, dates', async () => {
    const values = [new Date(0), true, new ObjectId(), { a: 1 }, '😀', '\uFF5E', 'a', 'Z', 10, 9, null];
    await rows().insertMany(values.map((v, at) => ({ _id: String(at), v })));
    await rows().insertOne({ _id: 'missing' });
    const sorted = await rows()
      .find({}, { sort: { v: 1, _id: 1 } })
      .toArray();
    expect(sorted.map(idOf)).toEqual(['10', 'missing', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0']);
    const backwards = await rows()
      .aggregate([{ $addFields: { w: '$v' } }, { $sort: { w: -1, _id: -1 } }])
      .toArray();
    expect(backwards.map(idOf)).toEqual(sorted.map(idOf).reverse());
  });

  test('with skip and limit gives the page, in batches too', async () => {
    await rows().insertMany(Array.from({ length: 250 }, (_, n) => ({ _id: String(n), n })));
    const page = await rows()
      .find({}, { sort: { n: -1 }, skip: 10, limit: 2 })
      .toArray();
    expect(page.map(({ n }) => Number(n))).toEqual([239, 238]);
    expect(await rows().find({}, { batchSize: 7 }).toArray()).toHaveLength(250);
  });
});

describe('a projection', () => {
  test('includes or leaves out, below a path too', async () => {
    await rows().insertOne({ _id: 'a', one: { x: 1, y: 2 }, two: 2 });
    const shown = (projection: Document) => rows().findOne({}, { projection });
    expect(await shown({ 'one.x': 1 })).toEqual({ _id: 'a', one: { x: 1 } });
    expect(await shown({ _id: 0, 'one.x': 0 })).toEqual({ one: { y: 2 }, two: 2 });
    expect(await rows().findOne({})).toEqual({ _id: 'a', one: { x: 1, y: 2 }, two: 2 });
  });
});

describe('an update', () => {
  test('changes what its operators name and says what it changed', async () => {
    await rows().insertOne({ _id: 'a', list: [{ k: 1 }, { k: 2 }], n: 1, gone: 1 });
    const update = {
      $set: { 'sub.x': 1, 'list.$[one].seen': true },
      $unset: { gone: '' },
      $inc: { n: 2 },
      $setOnInsert: { never: 1 },
    };
    const outcome = await rows().updateOne({ _id: 'a' }, update, { arrayFilters: [{ 'one.k': 2 }] });
    expect(outcome).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    await rows().updateOne({ 'list.k': 1 }, { $set: { 'list.$.first': true } });
    const grow: Document = { $push: { list: { k: 3 } }, $addToSet: { tags: { $each: ['x', 'x'] } } };
    const shrink: Document = { $pull: { list: { k: 1 } } };
    await rows().updateOne({ _id: 'a' }, grow);
    await rows().updateOne({ _id: 'a' }, shrink);
    expect(await rows().findOne()).toEqual({
      _id: 'a',
      list: [{ k: 2, seen: true }, { k: 3 }],
      n: 3,
      sub: { x: 1 },
      tags: ['x'],
    });
    const same = await rows().updateOne({ _id: 'a' }, { $set: { n: 3 } });
    expect(same).toMatchObject({ matchedCount: 1, modifiedCount: 0 });
  });

  test('as a pipeline or as a whole document replaces', async () => {
    await rows().insertMany([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ]);
    await rows().updateMany({}, [{ $set: { double: { $multiply: ['$n', 2] } } }]);
    await rows().replaceOne({ _id: 'b' }, { only: true });
    expect(await rows().find().toArray()).toEqual([
      { _id: 'a', n: 1, double: 2 },
      { _id: 'b', only: true },
    ]);
  });

  test('inserts where nothing matches and upsert is asked for', async () => {
    const upsert = { upsert: true, returnDocument: 'after' as const };
    const inserted = await rows().findOneAndUpdate(
      { _id: 'a', kind: 'x', n: { $gt: 3 } },
      { $set: { m: 1 }, $setOnInsert: { first: true } },
      upsert,
    );
    expect(inserted).toEqual({ _id: 'a', kind: 'x', m: 1, first: true });
    const counted = await rows().updateMany({ kind: 'y' }, { $set: { m: 2 } }, { upsert: true });
    expect(counted).toMatchObject({ matchedCount: 0, upsertedCount: 1 });
    expect(await rows().countDocuments()).toBe(2);
  });

  test('of an id is refused', async () => {
    await rows().insertOne({ _id: 'a' });
    await expect(rows().updateOne({ _id: 'a' }, { $set: { _id: 'b' } })).rejects.toThrow(
      /immutable field '_id'/u,
    );
  });
});

describe('many inserts', () => {
  test('end at the first refusal where they are ordered, else go on', async () => {
    const documents = () => ['a', 'a', 'b'].map((_id) => ({ _id }));
    await expect(rows().insertMany(documents())).rejects.toThrow(/E11000/u);
    expect(await rows().countDocuments()).toBe(1);
    await expect(rows().insertMany(documents(), { ordered: false })).rejects.toThrow(/E11000/u);
    expect(await rows().distinct('_id')).toEqual(['a', 'b']);
  });
});

describe('an aggregation', () => {
  test('joins, groups and counts', async () => {
    const parent = new ObjectId();
    await db().collection('parents').insertOne({ _id: parent, name: 'p' });
    await rows().insertMany([{ _id: 'a', parent }, { _id: 'b', parent }, { _id: 'c' }]);
    const [joined] = await db()
      .collection('parents')
      .aggregate([
        { $lookup: { from: 'rows', localField: '_id', foreignField: 'parent', as: 'children' } },
        { $project: { _id: 0, name: 1, size: { $size: '$children' } } },
      ])
      .toArray();
    expect(joined).toEqual({ name: 'p', size: 2 });
    const [faceted] = await rows()
      .aggregate([{ $facet: { all: [{ $count: 'n' }], with: [{ $match: { parent } }, { $count: 'n' }] } }])
      .toArray();
    expect(faceted).toEqual({ all: [{ n: 3 }], with: [{ n: 2 }] });
    const [filtered] = await db()
      .collection('parents')
      .aggregate([
        {
          $lookup: {
            from: 'rows',
            let: { id: '$_id' },
            pipeline: [
              { $match: { $expr: { $eq: ['$parent', '$$id'] } } },
              { $sort: { _id: -1 } },
              { $limit: 1 },
            ],
            as: 'last',
          },
        },
      ])
      .toArray();
    expect(filtered?.['last']).toEqual([{ _id: 'b', parent }]);
  });
});

test('an unknown command is answered as one', async () => {
  const refused = db().command({ whatIsThis: 1 });
  await expect(refused).rejects.toThrow(MongoServerError);
  await expect(refused).rejects.toMatchObject({ code: 59, codeName: 'CommandNotFound' });
});
