import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { migrations } from '../../migrations/index.ts';
import { dropPublicRecordTriggers } from '../../src/payload/database/public-record-triggers.ts';
import { SerialSqliteClient } from '../../src/payload/database/serial-sqlite-client.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { recordARequestEach } from '../support/requests.ts';

type Db = Parameters<(typeof migrations)[number]['down']>[0]['db'];
const database = z.object({ client: z.instanceof(SerialSqliteClient), drizzle: z.custom<Db>() });

/** The migrations since the release in which a request had a state and a log, and nothing else. */
const later = migrations.slice(migrations.findIndex(({ name }) => name.endsWith('_request_life')));

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await recordARequestEach(cms);
});
afterAll(() => cms.stop());

const rows = async () => {
  const { client } = database.parse(cms.payload.db);
  const asked = [
    'SELECT id, reference, association_id, submission_name, submission_mobile FROM requests ORDER BY id',
    'SELECT id, request_id, "to" FROM request_events ORDER BY id',
    'SELECT id, request_id, "to" FROM deliveries ORDER BY id',
  ];
  const found = await Promise.all(asked.map((sql) => client.execute(sql)));
  return found.map((answer) => answer.rows.map((row) => ({ ...row })));
};

it('a database of an earlier release is opened, and its requests keep their events and e-mails', async () => {
  const { client, drizzle: db } = database.parse(cms.payload.db);
  const before = await rows();
  expect(before.map(({ length }) => length > 0)).toEqual([true, true, true]);
  await dropPublicRecordTriggers(client);
  await client.withoutForeignKeys(async () => {
    for (const { down, name } of later.toReversed()) {
      await down({ db, payload: cms.payload, req: await cms.request() });
      await client.execute(`DELETE FROM payload_migrations WHERE name = '${name}'`);
    }
  });
  expect(await rows()).toEqual(before);
  await cms.payload.db.connect?.();
  expect(await rows()).toEqual(before);
});
