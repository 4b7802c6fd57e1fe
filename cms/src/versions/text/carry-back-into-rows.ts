import type { Client } from '@libsql/client';
import { sql, type MigrateDownArgs } from '@payloadcms/db-sqlite';
import { createLocalReq, type Payload } from 'payload';
import { z } from 'zod';
import { down } from '../../../migrations/20261128_223420_text_document.ts';
import {
  dropPublicRecordTriggers,
  makePublicRecordTriggers,
} from '../../payload/database/public-record-triggers.ts';

const MIGRATION = '20261128_223420_text_document';

/** Part of Payload's adapter for SQLite that is used here. */
const sqlite = z.object({
  client: z.custom<Client>(Boolean),
  sessions: z.record(z.string(), z.object({ db: z.custom<MigrateDownArgs['db']>(Boolean) })),
});

/**
 * Turns an SQLite file into that of the release before, which is then started: the inverse of one migration, in one
 * transaction. Throws where a version holds a text that the release before cannot hold, and changes nothing then.
 */
export const carryBackIntoRows = async (payload: Payload): Promise<void> => {
  const { client } = sqlite.parse(payload.db);
  await dropPublicRecordTriggers(client);
  const transaction = String(await payload.db.beginTransaction());
  try {
    const db = sqlite.parse(payload.db).sessions[transaction]?.db;
    if (db === undefined) throw new TypeError('the adapter began no transaction');
    await down({ db, payload, req: await createLocalReq({}, payload) });
    await db.run(sql`DELETE FROM payload_migrations WHERE name = ${MIGRATION}`);
    await payload.db.commitTransaction(transaction);
  } catch (error) {
    await payload.db.rollbackTransaction(transaction);
    await makePublicRecordTriggers(client);
    throw error;
  }
};
