import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SerialSqliteClient } from '../../src/payload/database/serial-sqlite-client.ts';

let dir: string;
let client: SerialSqliteClient;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cms-sqlite-'));
  client = new SerialSqliteClient(pathToFileURL(join(dir, 'a.sqlite')).href);
  await client.prepare();
  await client.execute('create table notes (id integer primary key, text text unique)');
});
afterEach(() => {
  client.close();
  rmSync(dir, { recursive: true, force: true });
});

const count = async (): Promise<number> => {
  const { rows } = await client.execute('select count(*) as n from notes');
  return Number(rows[0]?.n);
};

describe('the embedded database', () => {
  it('makes writers take turns instead of blocking the thread that the first one needs', async () => {
    const first = await client.transaction();
    await first.execute("insert into notes (text) values ('one')");
    const second = client.transaction();
    const loose = client.execute("insert into notes (text) values ('three')");
    expect(await count()).toBe(0);
    await first.commit();
    const then = await second;
    await then.execute("insert into notes (text) values ('two')");
    await then.commit();
    await loose;
    expect(await count()).toBe(3);
  });

  it('undoes a transaction that is rolled back, and begins the next one', async () => {
    const first = await client.transaction();
    await first.execute("insert into notes (text) values ('one')");
    await first.rollback();
    expect(await count()).toBe(0);
    const second = await client.transaction();
    await second.execute("insert into notes (text) values ('two')");
    await second.commit();
    expect(await count()).toBe(1);
  });

  it('lets readers read while somebody writes', async () => {
    const writer = await client.transaction();
    await writer.execute("insert into notes (text) values ('one')");
    expect(await count()).toBe(0);
    await writer.commit();
    expect(await count()).toBe(1);
  });

  it('returns the failure of a commit once', async () => {
    await client.execute(
      'create table pairs (note integer references notes(id) deferrable initially deferred)',
    );
    await client.execute('pragma foreign_keys = on');
    const writer = await client.transaction();
    await writer.execute('insert into pairs (note) values (404)');
    await expect(writer.commit()).rejects.toThrow('FOREIGN KEY');
    await writer.rollback();
    expect(client.takeFailedCommit()?.message).toContain('FOREIGN KEY');
    expect(client.takeFailedCommit()).toBeUndefined();
    const next = await client.transaction();
    await next.commit();
  });
});
