import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Long, MongoClient, ObjectId, type Db } from 'mongodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { registerFaults } from '../src/backup/check-register.ts';
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

const publish = (folder: string, count: number): void => {
  let previousHash: string | null = null;
  const policies = join(folder, 'associations/rusukh/policies/beneficiary-relations');
  mkdirSync(policies, { recursive: true });
  const chain = Array.from({ length: count }, (_, at) => {
    const bytes = JSON.stringify({ version: at + 1, previousHash });
    writeFileSync(join(policies, `v${String(at + 1)}.json`), bytes);
    previousHash = createHash('sha256').update(bytes).digest('hex');
    return { policy: 'beneficiary-relations', version: at + 1, hash: previousHash };
  });
  writeFileSync(join(folder, 'associations/rusukh/index.json'), JSON.stringify({ chain }));
};

describe('a copy of the register', () => {
  const file = (version: number) =>
    join(home, `associations/rusukh/policies/beneficiary-relations/v${String(version)}.json`);

  test('that is whole has no fault', () => {
    publish(home, 3);
    expect(registerFaults(home)).toEqual([]);
  });

  test('in which one character changed is named', () => {
    publish(home, 3);
    appendFileSync(file(2), ' ');
    expect(registerFaults(home)).toEqual(['rusukh, beneficiary-relations, v2: is not what was published']);
  });

  test('that lacks a file is named', () => {
    publish(home, 2);
    rmSync(file(1));
    expect(registerFaults(home)).toEqual(['rusukh, beneficiary-relations, v1: the file is missing']);
  });

  test('whose chain was joined anew is named', () => {
    publish(home, 2);
    const index = join(home, 'associations/rusukh/index.json');
    const { chain } = z
      .object({ chain: z.array(z.unknown()) })
      .parse(JSON.parse(readFileSync(index, 'utf8')));
    writeFileSync(index, JSON.stringify({ chain: chain.slice(1) }));
    expect(registerFaults(home)).toEqual([
      'rusukh, beneficiary-relations, v2: does not follow on the version before it',
    ]);
  });
});

const server = process.env['MONGODB_URI'];

describe.skipIf(server === undefined)('a dump of the database (MONGODB_URI)', () => {
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
    publish(join(home, 'register'), 1);
    const { status, stdout } = spawnSync(process.execPath, ['bin/restore-check.ts', home], {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '..'),
    });
    expect(stdout).toBe('Restored and compared: the same.\n');
    expect(status).toBe(0);
  });

  test('that lost a document is found out', async () => {
    const before = await dumpDatabase(db, join(home, 'one'));
    await db.collection('requests').deleteOne({ reference: '7Q2M9KD4TXB' });
    expect(differences(before, await dumpDatabase(db, join(home, 'other')))).toEqual([
      'requests: 2 and 1 documents',
    ]);
  });

  test('in which a value changed is found out', async () => {
    const before = await dumpDatabase(db, join(home, 'one'));
    await db
      .collection('requests')
      .updateOne({ reference: '7Q2M9KD4TXB' }, { $set: { 'submission.city': 'تبوك' } });
    expect(differences(before, await dumpDatabase(db, join(home, 'other')))).toEqual([
      'requests: the same number of documents, not the same content',
    ]);
  });

  test('is never mixed into a store that holds something', async () => {
    await dumpDatabase(db, join(home, 'one'));
    await expect(restoreDatabase(db, join(home, 'one'))).rejects.toThrow(StoreNotEmpty);
  });
});
