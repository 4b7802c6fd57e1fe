import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEPT_STATEMENTS } from '../../src/payload/database/kept-statements.ts';
import { SerialSqliteClient } from '../../src/payload/database/serial-sqlite-client.ts';
import { holdDatabase } from '../support/hold-database.ts';
import { longestPauseDuring } from '../support/longest-pause.ts';

let dir: string;
let url: string;
let client: SerialSqliteClient;
let release: (() => Promise<void>) | undefined;

const PATIENCE_MS = 3_000;

const opened = async (name: string): Promise<SerialSqliteClient> => {
  const made = new SerialSqliteClient(pathToFileURL(join(dir, name)).href, PATIENCE_MS);
  await made.prepare();
  await made.execute('create table if not exists notes (id integer primary key, text text unique)');
  return made;
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cms-sqlite-'));
  url = pathToFileURL(join(dir, 'a.sqlite')).href;
  client = await opened('a.sqlite');
});
afterEach(async () => {
  await release?.();
  release = undefined;
  client.close();
  rmSync(dir, { recursive: true, force: true });
});

const count = async (): Promise<number> => {
  const { rows } = await client.execute('select count(*) as n from notes');
  return Number(rows[0]?.n);
};
const insert = (text: string): string => `insert into notes (text) values ('${text}')`;

/** Does this in an async context of its own, as the server does for each request. */
const asAnother = async <T>(work: () => Promise<T>): Promise<T> => {
  await Promise.resolve();
  return work();
};
const write = (text: string): Promise<void> =>
  asAnother(async () => {
    const transaction = await client.transaction();
    await transaction.execute(insert(text));
    await transaction.commit();
  });

describe('the embedded database', () => {
  it('makes writers take turns instead of blocking the thread that the first one needs', async () => {
    const outcomes: string[] = [];
    const first = asAnother(async () => {
      const transaction = await client.transaction();
      await transaction.execute(insert('one'));
      await wait(100);
      outcomes.push('first');
      await transaction.commit();
    });
    const others = [write('two'), asAnother(() => client.execute(insert('three')))];
    for (const other of others) void other.then(() => outcomes.push('other'));
    expect(await count()).toBe(0);
    await Promise.all([first, ...others]);
    expect(outcomes).toEqual(['first', 'other', 'other']);
    expect(await count()).toBe(3);
  });

  it('undoes a transaction that is rolled back, and begins the next one', async () => {
    const first = await client.transaction();
    await first.execute(insert('one'));
    await first.rollback();
    expect(await count()).toBe(0);
    await write('two');
    expect(await count()).toBe(1);
  });

  it('lets readers read while somebody writes', async () => {
    const writer = await client.transaction();
    await writer.execute(insert('one'));
    expect(await count()).toBe(0);
    await writer.commit();
    expect(await count()).toBe(1);
  });

  it('returns the failure of a commit, keeps nothing of it, and writes on', async () => {
    await client.execute(
      'create table pairs (note integer references notes(id) deferrable initially deferred)',
    );
    await client.execute('pragma foreign_keys = on');
    const writer = await client.transaction();
    await writer.execute(insert('one'));
    await writer.execute('insert into pairs (note) values (404)');
    await expect(writer.commit()).rejects.toThrow('FOREIGN KEY');
    await writer.rollback();
    await write('two');
    expect(await count()).toBe(1);
  });
});

describe('tables that are dropped and made again', () => {
  const remake = async (): Promise<void> => {
    const transaction = await client.transaction();
    // A generated migration begins so; inside a transaction the setting is ignored.
    await transaction.execute('PRAGMA foreign_keys=OFF');
    await transaction.execute('create table new_notes (id integer primary key, text text)');
    await transaction.execute('insert into new_notes select id, text from notes');
    await transaction.execute('drop table notes');
    await transaction.execute('alter table new_notes rename to notes');
    await transaction.commit();
  };
  const replies = async (): Promise<unknown[]> =>
    (await client.execute('select note from replies')).rows.map(({ note }) => note);

  beforeEach(async () => {
    await write('one');
    await client.execute('create table replies (note integer references notes (id) on delete set null)');
    await client.execute('insert into replies select id from notes');
  });

  it('keep the rows that refer to them where foreign keys were switched off before the transaction', async () => {
    await client.withoutForeignKeys(remake);
    expect(await replies()).toEqual([1]);
    await expect(client.execute('insert into replies values (7)')).rejects.toThrow('FOREIGN KEY');
  });

  it('lose them otherwise', async () => {
    await remake();
    expect(await replies()).toEqual([null]);
  });
});

describe('a write that would wait for its own transaction', () => {
  it.each([
    ['a statement', () => client.execute(insert('loose'))],
    ['a batch', () => client.batch([insert('loose')])],
    ['a script', () => client.executeMultiple(insert('loose'))],
    ['a migration', () => client.migrate([insert('loose')])],
    ['a second transaction', () => client.transaction()],
    ['a read that needs the writer', () => client.execute('with n as (select 1) select * from n')],
    ['a statement of a called function', () => asAnother(() => client.execute(insert('loose')))],
  ])('is refused at once: %s', async (_what, loose) => {
    const transaction = await client.transaction();
    await transaction.execute(insert('kept'));
    const since = performance.now();
    await expect(loose()).rejects.toMatchObject({ name: 'WriteWaitsForItself' });
    expect(performance.now() - since).toBeLessThan(1000);
    expect(await count()).toBe(0);
    await transaction.commit();
    expect(await count()).toBe(1);
    await client.execute(insert('afterwards'));
  });
});

describe('while another process holds the write lock', () => {
  it('a writer waits without stopping the process, readers are answered, and the write is kept', async () => {
    release = await holdDatabase(url);
    let waits = true;
    const writing = [write('one'), asAnother(() => client.execute(insert('two')))];
    const all = Promise.all(writing).then(() => {
      waits = false;
    });
    const pause = await longestPauseDuring(async () => {
      for (let n = 0; n < 50; n += 1) {
        expect(await count()).toBe(0);
        await wait(20);
      }
    });
    expect(waits).toBe(true);
    expect(pause).toBeLessThan(500);
    await release();
    release = undefined;
    await all;
    expect(await count()).toBe(2);
  });

  it(
    'for longer than anybody waits, the writer is refused, and each later write is kept',
    { timeout: 60_000 },
    async () => {
      release = await holdDatabase(url);
      const since = performance.now();
      const refused = await Promise.allSettled([write('one'), write('two'), write('three')]);
      for (const outcome of refused) {
        expect(outcome).toMatchObject({
          status: 'rejected',
          reason: expect.toSatisfy(
            (error) =>
              error instanceof Error &&
              (error.name === 'TurnTimeout' || error.message.includes('SQLITE_BUSY')),
          ),
        });
      }
      expect(performance.now() - since).toBeLessThan(2 * PATIENCE_MS);
      await release();
      release = undefined;
      for (let n = 0; n < 20; n += 1) await write(`later ${String(n)}`);
      expect(await count()).toBe(20);
    },
  );
});

describe('a failure that ends the transaction of the database', () => {
  const limitPages = async (): Promise<void> => {
    await client.execute('create table fill (bytes blob)');
    const { rows } = await client.execute('pragma page_count');
    await client.execute(`pragma max_page_count = ${String(Number(rows[0]?.page_count) + 4)}`);
  };
  const fill = 'insert into fill (bytes) values (randomblob(400000))';

  it('refuses every later statement of it and its commit, keeps nothing, and the next writer writes', async () => {
    await limitPages();
    const transaction = await client.transaction();
    await transaction.execute(insert('before'));
    await expect(transaction.execute(fill)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    await expect(transaction.execute(insert('after'))).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(await count()).toBe(0);
    await write('next');
    expect(await count()).toBe(1);
  });

  it('is not a constraint, after which the transaction goes on', async () => {
    await write('one');
    const transaction = await client.transaction();
    await expect(transaction.execute(insert('one'))).rejects.toThrow('UNIQUE');
    await transaction.execute(insert('two'));
    await transaction.commit();
    expect(await count()).toBe(2);
  });

  it('leaves no open transaction behind a loose BEGIN', async () => {
    await client.execute('begin');
    await write('one');
    expect(await count()).toBe(1);
    await client.batch([insert('two')], 'write');
    expect(await count()).toBe(2);
  });
});

describe('a statement that is run again with other values', () => {
  const named = 'insert into notes (text) values (?) returning id, text';
  const insertNamed = (text: string) => client.execute({ sql: named, args: [text] });
  const textOf = async (id: number): Promise<unknown> => {
    const sql = 'select text from notes where id = ? limit ?';
    return (await client.execute({ sql, args: [id, 1] })).rows[0]?.text;
  };

  it('gives the rows of its own values, also after a failure and a rollback', async () => {
    expect((await insertNamed('one')).rows[0]).toMatchObject({ id: 1, text: 'one' });
    await expect(insertNamed('one')).rejects.toThrow('UNIQUE');
    const transaction = await client.transaction();
    await transaction.execute({ sql: named, args: ['taken back'] });
    await transaction.rollback();
    expect((await insertNamed('two')).rows[0]).toMatchObject({ id: 2, text: 'two' });
    expect([await textOf(1), await textOf(2), await textOf(3)]).toEqual(['one', 'two', undefined]);
  });

  it('finds the columns that were added since, whose names it asks for', async () => {
    await insertNamed('one');
    const all = async () => (await client.execute('select * from notes')).columns;
    expect(await all()).toEqual(['id', 'text']);
    expect(await textOf(1)).toBe('one');
    await client.execute('alter table notes add column more text');
    expect(await textOf(1)).toBe('one');
    expect(await all()).toEqual(['id', 'text', 'more']);
    await client.execute('drop table notes');
    await client.execute('create table notes (text text, id integer primary key)');
    expect((await insertNamed('anew')).rows[0]).toMatchObject({ id: 1, text: 'anew' });
    expect(await textOf(1)).toBe('anew');
  });

  it('counts the rows that it changed, and the large number that it read', async () => {
    for (const text of ['one', 'two']) await insertNamed(text);
    const changed = async (id: number) =>
      (await client.execute({ sql: 'update notes set text = text where id = ?', args: [id] })).rowsAffected;
    expect([await changed(1), await changed(7), await changed(2)]).toEqual([1, 0, 1]);
    const square = async (n: number) =>
      Number((await client.execute({ sql: 'select ? * ? as n', args: [n, n] })).rows[0]?.n);
    expect([await square(3), await square(3_000_000)]).toEqual([9, 9e12]);
  });

  it('makes room for others, and is prepared again when it comes back', async () => {
    await insertNamed('one');
    expect(await textOf(1)).toBe('one');
    for (let n = 0; n <= KEPT_STATEMENTS; n += 1) await client.execute(`select ${String(n)} as n`);
    expect(await textOf(1)).toBe('one');
  });
});

describe('a file that is replaced while it is in use', () => {
  it('is read and written from then on, and a removed one is never made again empty', async () => {
    await write('old');
    const backup = await opened('b.sqlite');
    await backup.batch([insert('b1'), insert('b2')], 'write');
    await backup.execute(`vacuum into '${join(dir, 'c.sqlite')}'`);
    backup.close();
    for (const end of ['-wal', '-shm']) rmSync(join(dir, `a.sqlite${end}`), { force: true });
    renameSync(join(dir, 'c.sqlite'), join(dir, 'a.sqlite'));
    expect(await count()).toBe(2);
    await write('new');
    expect(await count()).toBe(3);
    const again = new SerialSqliteClient(url);
    await again.prepare();
    expect((await again.execute('select * from notes')).rows).toHaveLength(3);
    again.close();

    renameSync(join(dir, 'a.sqlite'), join(dir, 'gone.sqlite'));
    await expect(write('lost')).rejects.toMatchObject({ name: 'DatabaseFileGone' });
    await expect(count()).rejects.toMatchObject({ name: 'DatabaseFileGone' });
    renameSync(join(dir, 'gone.sqlite'), join(dir, 'a.sqlite'));
    await write('back');
    expect(await count()).toBe(4);
  });
});
