import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rememberedHealth, type Health } from '../src/health.ts';
import { embedded, startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { holdDatabase } from './support/hold-database.ts';
import { longestPauseDuring } from './support/longest-pause.ts';

const secretary = 'board-secretary of rusukh';

let cms: Cms;
let association: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  association = await firstIn(cms, 'associations', 'rusukh');
  await cms.call(secretary, 'GET', '/api/users/me');
});
afterAll(() => cms.stop());

const checked = () => rememberedHealth(() => Promise.resolve(cms.payload), cms.environment.register);
/** Asks a check that remembers nothing yet. */
const health = (): Promise<Health> => checked()();
const save = (shortName: string) =>
  cms.call(secretary, 'PATCH', `/api/associations/${association}`, { shortName });

describe('the health check', () => {
  it('is fine while the database and the register can be written', async () => {
    expect(await health()).toEqual({ status: 'ok' });
  });

  it('says so while the register takes no file', async () => {
    const { register } = cms.environment;
    if (register.kind !== 'folder') throw new Error('the register of this test is a folder');
    mkdirSync(register.dir, { recursive: true });
    renameSync(register.dir, `${register.dir}.aside`);
    writeFileSync(register.dir, '');
    try {
      expect(await health()).toEqual({ status: 'unavailable', code: 'register-not-writable' });
    } finally {
      rmSync(register.dir);
      renameSync(`${register.dir}.aside`, register.dir);
    }
    expect(await health()).toEqual({ status: 'ok' });
  });

  it('says so while there is no database at all', async () => {
    const away = rememberedHealth(() => Promise.reject(new Error('away')), cms.environment.register);
    expect(await away()).toEqual({ status: 'unavailable', code: 'database-unavailable' });
  });
});

describe.runIf(embedded)('the health check of the embedded database', () => {
  const file = (): string => {
    const { database } = cms.environment;
    if (database.kind !== 'sqlite') throw new Error('these tests are of the embedded database');
    return database.file;
  };
  const execute = (statement: string) =>
    z
      .object({ client: z.custom<{ execute: (sql: string) => Promise<{ rows: unknown[] }> }>() })
      .parse(cms.payload.db)
      .client.execute(statement);

  it('writes one page for any number of questions', async () => {
    const ask = checked();
    await ask();
    const before = statSync(`${file()}-wal`).size;
    for (let n = 0; n < 500; n += 1) expect(await ask()).toEqual({ status: 'ok' });
    expect(statSync(`${file()}-wal`).size).toBe(before);
  });

  it('says so while no write succeeds for lack of space, and is fine after the next that does', async () => {
    const { rows } = await execute('pragma page_count');
    const [{ page_count: pages }] = z.tuple([z.object({ page_count: z.number() })]).parse(rows);
    await execute('create table fill (bytes blob)');
    await execute(`pragma max_page_count = ${String(pages + 5)}`);
    await expect(execute('insert into fill values (randomblob(400000))')).rejects.toThrow('SQLITE_FULL');
    expect(await health()).toEqual({ status: 'unavailable', code: 'database-not-writable' });
    await execute('drop table fill');
    expect((await save('رسوخ')).status).toBe(200);
    expect(await health()).toEqual({ status: 'ok' });
  });

  it('answers, as every reader is answered, while another process holds the database and a write waits', async () => {
    const release = await holdDatabase(pathToFileURL(file()).href);
    const writing = save('ينتظر');
    const pause = await longestPauseDuring(async () => {
      for (let n = 0; n < 10; n += 1) {
        const since = performance.now();
        await health();
        expect((await cms.call(secretary, 'GET', '/api/policy-versions')).status).toBe(200);
        expect(performance.now() - since).toBeLessThan(2500);
      }
    });
    expect(pause).toBeLessThan(1000);
    await release();
    expect((await writing).status).toBe(200);
    await save('رسوخ');
    expect(await health()).toEqual({ status: 'ok' });
  });
});
