import { MongoError, MongoServerError, type ClientSession } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { useServer } from './support.ts';

const { client, db, admin, connect } = useServer();

interface Person {
  readonly _id: string;
  readonly name?: string;
  readonly count?: number;
}
const people = () => db().collection<Person>('people');

const inTransaction = async (work: (session: ClientSession) => Promise<void>): Promise<void> => {
  const session = client().startSession();
  session.startTransaction();
  try {
    await work(session);
  } finally {
    await session.endSession();
  }
};

const failureOf = async (work: Promise<unknown>): Promise<MongoServerError> => {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof MongoServerError)) throw new Error(`no error of the server: ${String(outcome)}`);
  return outcome;
};

describe('a transaction', () => {
  test('reads what was committed when it began, and its own writes', async () => {
    await people().insertMany([{ _id: 'a', name: 'before' }, { _id: 'b' }]);
    await inTransaction(async (session) => {
      await people().findOne({ _id: 'b' }, { session });
      await people().updateOne({ _id: 'a' }, { $set: { name: 'after' } });
      await people().insertOne({ _id: 'c' });
      await people().deleteOne({ _id: 'b' });
      await people().insertOne({ _id: 'd' }, { session });
      const seen = await people()
        .find({}, { session, sort: { _id: 1 } })
        .toArray();
      expect(seen).toEqual([{ _id: 'a', name: 'before' }, { _id: 'b' }, { _id: 'd' }]);
      expect(await people().countDocuments({}, { session })).toBe(3);
    });
    expect(await people().distinct('_id')).toEqual(['a', 'c']);
  });

  test('is not seen before it commits, and wholly afterwards', async () => {
    await people().insertOne({ _id: 'a', count: 1 });
    await inTransaction(async (session) => {
      await people().updateOne({ _id: 'a' }, { $inc: { count: 1 } }, { session });
      await people().insertOne({ _id: 'b' }, { session });
      expect(await people().find().toArray()).toEqual([{ _id: 'a', count: 1 }]);
      await session.commitTransaction();
    });
    expect(await people().find().toArray()).toEqual([{ _id: 'a', count: 2 }, { _id: 'b' }]);
  });

  test('that is rolled back leaves nothing, in no index either', async () => {
    await people().createIndex({ name: 1 }, { unique: true });
    await people().insertOne({ _id: 'a', name: 'one' });
    await inTransaction(async (session) => {
      await people().updateOne({ _id: 'a' }, { $set: { name: 'two' } }, { session });
      await people().insertOne({ _id: 'b', name: 'three' }, { session });
      await session.abortTransaction();
    });
    expect(
      await people()
        .find({ name: { $in: ['one', 'two', 'three'] } })
        .toArray(),
    ).toEqual([{ _id: 'a', name: 'one' }]);
    await people().insertMany([
      { _id: 'c', name: 'two' },
      { _id: 'd', name: 'three' },
    ]);
  });

  test('that writes what an open one has written gets a conflict at once and is ended', async () => {
    await people().insertOne({ _id: 'a', count: 0 });
    await inTransaction(async (first) => {
      await people().updateOne({ _id: 'a' }, { $inc: { count: 1 } }, { session: first });
      await inTransaction(async (second) => {
        await people().insertOne({ _id: 'b' }, { session: second });
        const conflict = await failureOf(
          people().updateOne({ _id: 'a' }, { $inc: { count: 10 } }, { session: second }),
        );
        expect(conflict).toMatchObject({ code: 112, codeName: 'WriteConflict' });
        expect(conflict.errorLabels).toEqual(['TransientTransactionError']);
        const later = await failureOf(people().findOne({ _id: 'b' }, { session: second }));
        expect(later).toMatchObject({ code: 251, errorLabels: ['TransientTransactionError'] });
      });
      await first.commitTransaction();
    });
    expect(await people().find().toArray()).toEqual([{ _id: 'a', count: 1 }]);
  });

  test('that writes what was committed after its snapshot gets a conflict', async () => {
    await people().insertOne({ _id: 'a', count: 0 });
    await inTransaction(async (session) => {
      await people().findOne({ _id: 'a' }, { session });
      await people().updateOne({ _id: 'a' }, { $inc: { count: 1 } });
      const conflict = await failureOf(people().deleteOne({ _id: 'a' }, { session }));
      expect(conflict.code).toBe(112);
    });
  });

  test('that inserts a unique key gets a conflict where it cannot see the key, else a duplicate', async () => {
    await people().createIndex({ name: 1 }, { unique: true });
    await people().insertOne({ _id: 'a', name: 'old' });
    const insert = async (name: string, before: () => Promise<unknown>): Promise<MongoServerError> => {
      let failure: MongoServerError | undefined;
      await inTransaction(async (session) => {
        await people().findOne({ _id: 'a' }, { session });
        await before();
        failure = await failureOf(people().insertOne({ _id: 'mine', name }, { session }));
        const later = await failureOf(people().findOne({ _id: 'a' }, { session }));
        expect(later.code).toBe(251);
      });
      if (failure === undefined) throw new Error('nothing failed');
      return failure;
    };

    const duplicate = await insert('old', () => Promise.resolve());
    expect(duplicate).toMatchObject({ code: 11000, keyPattern: { name: 1 }, keyValue: { name: 'old' } });
    expect(duplicate.hasErrorLabel('TransientTransactionError')).toBe(false);
    expect(await insert('new', () => people().insertOne({ _id: 'b', name: 'new' }))).toMatchObject({
      code: 112,
    });
    await inTransaction(async (open) => {
      await people().insertOne({ _id: 'c', name: 'open' }, { session: open });
      expect(await insert('open', () => Promise.resolve())).toMatchObject({ code: 112 });
      await open.commitTransaction();
    });
    expect(await people().distinct('_id')).toEqual(['a', 'b', 'c']);
  });

  test('run by withTransaction is repeated after a conflict until it succeeds', async () => {
    await people().insertOne({ _id: 'a', count: 0 });
    let runs = 0;
    const addOne = () =>
      client().withSession((session) =>
        session.withTransaction(async () => {
          runs += 1;
          const { count = 0 } = (await people().findOne({ _id: 'a' }, { session })) ?? {};
          await people().updateOne({ _id: 'a' }, { $set: { count: count + 1 } }, { session });
        }),
      );
    await Promise.all([addOne(), addOne(), addOne()]);
    expect(await people().findOne({ _id: 'a' })).toEqual({ _id: 'a', count: 3 });
    expect(runs).toBeGreaterThan(3);
  });

  test('that begins with two commands at once fails for certain', async () => {
    await people().insertOne({ _id: 'a' });
    await inTransaction(async (session) => {
      const both = await Promise.allSettled([
        people().countDocuments({}, { session }),
        people().findOne({}, { session }),
      ]);
      expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      const refused = both[1].status === 'rejected' ? both[1].reason : undefined;
      expect(refused).toMatchObject({
        code: 251,
        errorLabels: ['TransientTransactionError'],
        message: expect.stringMatching(
          /^Given transaction number \d+ does not match any in-progress transactions\. The active transaction number is -1$/u,
        ),
      });
    });
  });

  test('in which two commands are sent at once is counted', async () => {
    await Promise.all([admin({ ping: 1 }), admin({ ping: 1 }), admin({ ping: 1 })]);
    const { pairs: before } = await admin({ mithaqParallelPairs: 1 });
    await inTransaction(async (session) => {
      await people().insertOne({ _id: 'a' }, { session });
      await Promise.all([people().findOne({}, { session }), people().findOne({}, { session })]);
      await session.commitTransaction();
    });
    expect((await admin({ mithaqParallelPairs: 1 }))['pairs']).toBe(Number(before) + 1);
  });

  test('whose commit is done but whose answer is lost is committed once', async () => {
    await admin({
      configureFailPoint: 'failCommand',
      mode: { times: 1 },
      data: { failCommands: ['commitTransaction'], closeConnection: true, afterExecution: true },
    });
    await inTransaction(async (session) => {
      await people().insertOne({ _id: 'a' }, { session });
      await session.commitTransaction();
    });
    expect(await people().countDocuments()).toBe(1);
  });

  test('refuses what mongod does not do in a transaction', async () => {
    await inTransaction(async (session) => {
      const refused = await failureOf(db().command({ count: 'people' }, { session }));
      expect(refused.code).toBe(263);
    });
  });

  test('that is left open is rolled back when its session ends', async () => {
    await inTransaction(async (session) => {
      await people().insertOne({ _id: 'a' }, { session });
    });
    await people().insertOne({ _id: 'a' });
  });
});

describe('a write outside a transaction', () => {
  test('waits for an open transaction that has written the document', async () => {
    await people().insertOne({ _id: 'a', count: 1 });
    let done = false;
    let outside: Promise<unknown> = Promise.resolve();
    await inTransaction(async (session) => {
      await people().updateOne({ _id: 'a' }, { $inc: { count: 1 } }, { session });
      outside = people()
        .updateOne({ _id: 'a' }, { $mul: { count: 10 } })
        .then(() => {
          done = true;
        });
      await people().countDocuments({}, { session });
      expect(done).toBe(false);
      await session.commitTransaction();
    });
    await outside;
    expect(await people().findOne()).toEqual({ _id: 'a', count: 20 });
  });

  test('of a key that is there is refused in the words that Payload reads', async () => {
    await people().createIndex({ name: 1 }, { unique: true });
    await people().insertOne({ _id: 'a', name: 'x' });
    const duplicate = await failureOf(people().insertOne({ _id: 'b', name: 'x' }));
    expect(duplicate.code).toBe(11000);
    expect(duplicate.message).toBe(
      `E11000 duplicate key error collection: ${db().databaseName}.people index: name_1 dup key: { name: "x" }`,
    );
    const byId = await failureOf(people().insertOne({ _id: 'a' }));
    expect(byId.message).toContain('index: _id_ dup key: { _id: "a" }');
  });

  test('that is retried is executed once', async () => {
    await people().insertOne({ _id: 'a', count: 0 });
    await admin({
      configureFailPoint: 'failCommand',
      mode: { times: 3 },
      data: {
        failCommands: ['update', 'insert', 'findAndModify'],
        closeConnection: true,
        afterExecution: true,
      },
    });
    const failing = { times: 1 };
    for (const [command, write] of [
      ['update', () => people().updateOne({ _id: 'a' }, { $inc: { count: 1 } })],
      ['insert', () => people().insertOne({ _id: 'b' })],
      ['findAndModify', () => people().findOneAndUpdate({ _id: 'a' }, { $inc: { count: 1 } })],
    ] as const) {
      const data = { failCommands: [command], closeConnection: true, afterExecution: true };
      await admin({ configureFailPoint: 'failCommand', mode: failing, data });
      await write();
    }
    expect(await people().find().toArray()).toEqual([{ _id: 'a', count: 2 }, { _id: 'b' }]);
  });
});

describe('a fail point', () => {
  test('fails the command that its mode names, no other', async () => {
    const data = { failCommands: ['insert'], errorCode: 112 };
    await admin({ configureFailPoint: 'failCommand', mode: { skip: 1 }, data });
    await people().insertOne({ _id: 'a' });
    expect((await failureOf(people().insertOne({ _id: 'b' }))).code).toBe(112);
    await admin({ configureFailPoint: 'failCommand', mode: { times: 1 }, data });
    expect((await failureOf(people().insertOne({ _id: 'c' }))).code).toBe(112);
    await people().insertOne({ _id: 'd' });
    expect(await people().distinct('_id')).toEqual(['a', 'd']);
  });

  test('that gives a transaction a conflict labels it and ends it', async () => {
    await inTransaction(async (session) => {
      await people().insertOne({ _id: 'a' }, { session });
      const data = { failCommands: ['update'], errorCode: 112 };
      await admin({ configureFailPoint: 'failCommand', mode: { times: 1 }, data });
      const failure = await failureOf(people().updateOne({ _id: 'a' }, { $set: { count: 1 } }, { session }));
      expect(failure.errorLabels).toEqual(['TransientTransactionError']);
      expect((await failureOf(people().findOne({}, { session }))).code).toBe(251);
    });
    expect(await people().countDocuments()).toBe(0);
  });

  test('cuts the connection, and delays', async () => {
    const other = await connect({ retryReads: false, retryWrites: false, appName: 'other' });
    const data = { failCommands: ['find'], closeConnection: true, appName: 'other' };
    await admin({ configureFailPoint: 'failCommand', mode: 'alwaysOn', data });
    await expect(other.db('x').collection('y').findOne()).rejects.toThrow(MongoError);
    await people().findOne();
    const block = { failCommands: ['find'], blockConnection: true, blockTimeMS: 60 };
    await admin({ configureFailPoint: 'failCommand', mode: { times: 1 }, data: block });
    const since = performance.now();
    await people().findOne();
    expect(performance.now() - since).toBeGreaterThan(55);
  });
});
