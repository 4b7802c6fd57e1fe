import type { Client } from '@libsql/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { migrations } from '../../migrations/index.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { recordARequestEach } from '../support/requests.ts';

const database = z.object({ client: z.custom<Client>() });
const migration = migrations.find(({ name }) => name.endsWith('_request_kinds'))?.name ?? '';

let cms: Cms;

const run = (sql: string) => database.parse(cms.payload.db).client.execute(sql);

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await recordARequestEach(cms);
});
afterAll(() => cms.stop());

const everything = async () => {
  const list = { pagination: false, depth: 0, sort: 'id' } as const;
  const requests = await cms.payload.find({ collection: 'requests', ...list });
  const events = await cms.payload.find({ collection: 'request-events', ...list });
  const words = await run('SELECT * FROM request_words ORDER BY id');
  return { requests: requests.docs, events: events.docs, words: words.rows.map((row) => ({ ...row })) };
};

it('a database with requests, whose city and service had to be there, is opened, and nothing that refers to them is lost', async () => {
  const before = await everything();
  expect(before.events.length).toBeGreaterThan(0);
  expect(before.words.length).toBeGreaterThan(0);
  for (const column of ['submission_city', 'submission_service']) {
    await run(`ALTER TABLE requests ADD former text DEFAULT '' NOT NULL`);
    await run(`UPDATE requests SET former = ${column}`);
    await run(`ALTER TABLE requests DROP COLUMN ${column}`);
    await run(`ALTER TABLE requests RENAME COLUMN former TO ${column}`);
  }
  await run(`DELETE FROM payload_migrations WHERE name = '${migration}'`);
  await cms.payload.db.connect?.();
  expect(await everything()).toEqual(before);
  await run('UPDATE requests SET submission_city = NULL, submission_service = NULL');
});
