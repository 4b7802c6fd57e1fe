import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Long, MongoClient, ObjectId, type Db } from 'mongodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkRegisterCopy } from '../src/backup/check-register-copy.ts';
import { dumpDatabase } from '../src/backup/dump-database.ts';
import { differences } from '../src/backup/manifest.ts';
import { restoreDatabase, StoreNotEmpty } from '../src/backup/restore-database.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mithaq-backup-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

/**
 * The register of the first release, with the files that a later release adds and a publication that was never
 * announced.
 */
const golden = join(import.meta.dirname, '../../tests/upgrade/format-1/register');
const policies = 'associations/rusukh/policies/beneficiary-relations';
const index = z.object({ chain: z.array(z.object({ version: z.int(), hash: z.string() })) });
const publish = (folder: string): void => {
  cpSync(golden, folder, { recursive: true });
  const first = readFileSync(join(folder, policies, 'v1.json'), 'utf8');
  writeFileSync(join(folder, policies, 'v2.json'), first.replace('"version":1', '"version":2'));
  const { chain } = index.parse(
    JSON.parse(readFileSync(join(folder, 'associations/rusukh/index.json'), 'utf8')),
  );
  mkdirSync(join(folder, 'hashes'));
  for (const { version, hash } of chain) {
    writeFileSync(
      join(folder, 'hashes', `${hash}.json`),
      JSON.stringify({ association: 'rusukh', format: 1, policy: 'beneficiary-relations', version }),
    );
  }
};

describe('a copy of the register', { timeout: 30_000 }, () => {
  const file = () => join(home, policies, 'v1.json');

  test('that is whole has no fault', () => {
    publish(home);
    expect(checkRegisterCopy(home)).toMatchObject({
      whole: true,
      said: expect.stringContaining('rusukh: whole, 2 published'),
    });
  });

  test('in which one character changed is named', () => {
    publish(home);
    appendFileSync(file(), ' ');
    expect(checkRegisterCopy(home)).toMatchObject({
      whole: false,
      said: expect.stringMatching(/v1\.json: has another SHA-256/u),
    });
  });

  test('that lacks a file is named', () => {
    publish(home);
    rmSync(file());
    expect(checkRegisterCopy(home)).toMatchObject({
      whole: false,
      said: expect.stringMatching(/v1\.json: is in the chain and is not there/u),
    });
  });

  test('whose list of associations is lost is named', () => {
    publish(home);
    rmSync(join(home, 'associations.json'));
    expect(checkRegisterCopy(home)).toMatchObject({
      whole: false,
      said: expect.stringContaining('the list of associations does not name it'),
    });
  });
});

const server = process.env['MONGODB_URI'];

describe.skipIf(server === undefined)('a dump of the database (MONGODB_URI)', { timeout: 30_000 }, () => {
  let client: MongoClient;
  let db: Db;
  beforeEach(async () => {
    client = new MongoClient(server ?? '');
    db = client.db(`backup_${randomBytes(4).toString('hex')}`);
    await db.collection('requests').insertMany([
      {
        _id: new ObjectId(),
        reference: '7Q2M9KD4TXB',
        acceptedAt: new Date(0),
        submission: { city: 'ضباء' },
      },
      { _id: new ObjectId(), reference: '8Q2M9KD4TXB', count: Long.fromNumber(7), nothing: null },
    ]);
    await db.createCollection('deliveries');
  });
  afterEach(async () => {
    await db.dropDatabase();
    await client.close();
  });

  test('restored into an empty store gives the same', async () => {
    await dumpDatabase(db, join(home, 'database'));
    publish(join(home, 'register'));
    const { status, stdout } = spawnSync(process.execPath, ['bin/restore-check.ts', home], {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '..'),
    });
    expect(stdout).toMatch(/Restored and compared: the same\.\n$/u);
    expect(status).toBe(0);
  });

  test('that lost a document differs from the one before', async () => {
    const before = await dumpDatabase(db, join(home, 'one'));
    await db.collection('requests').deleteOne({ reference: '7Q2M9KD4TXB' });
    expect(differences(before, await dumpDatabase(db, join(home, 'other')))).toEqual([
      'requests: 2 and 1 documents',
    ]);
  });

  test('in which a value changed differs from the one before', async () => {
    const before = await dumpDatabase(db, join(home, 'one'));
    await db
      .collection('requests')
      .updateOne({ reference: '7Q2M9KD4TXB' }, { $set: { 'submission.city': 'تبوك' } });
    expect(differences(before, await dumpDatabase(db, join(home, 'other')))).toEqual([
      'requests: the same number of documents, not the same content',
    ]);
  });

  test('is refused by a store that holds something', async () => {
    await dumpDatabase(db, join(home, 'one'));
    await expect(restoreDatabase(db, join(home, 'one'))).rejects.toThrow(StoreNotEmpty);
  });
});
