import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MongoClient } from 'mongodb';
import { checkRegisterCopy } from '../src/backup/check-register-copy.ts';
import { dumpDatabase } from '../src/backup/dump-database.ts';
import { differences } from '../src/backup/manifest.ts';
import { restoreDatabase } from '../src/backup/restore-database.ts';

/**
 * `MONGODB_URI=… node bin/restore-check.ts <folder>` restores the dump in `<folder>` into a new, empty database of
 * that server, dumps that again, compares the two dumps and drops the database; and verifies the copy of the register
 * beside it. Exits with 0 where both are unchanged, otherwise with 1 and the differences.
 */
const checkDatabase = async (folder: string, server: string): Promise<string[]> => {
  const client = new MongoClient(server);
  const db = client.db(`restore_check_${randomBytes(4).toString('hex')}`);
  const again = mkdtempSync(join(tmpdir(), 'mithaq-restore-check-'));
  try {
    const manifest = await restoreDatabase(db, folder);
    return differences(manifest, await dumpDatabase(db, again));
  } finally {
    await db.dropDatabase();
    await client.close();
    rmSync(again, { recursive: true, force: true });
  }
};

const checkRegister = (folder: string): string[] => {
  if (!existsSync(folder)) return ['register: there is no copy of it'];
  const { whole, said } = checkRegisterCopy(folder);
  process.stdout.write(`${said}\n`);
  return whole ? [] : ['register: is not what was published'];
};

const [given] = process.argv.slice(2);
const server = process.env['MONGODB_URI'] ?? '';
if (given === undefined || server === '') {
  process.stderr.write('say what and where: MONGODB_URI=mongodb://… npm run restore:check -- <folder>\n');
  process.exitCode = 1;
} else {
  const folder = resolve(given);
  const faults = [
    ...(await checkDatabase(join(folder, 'database'), server)),
    ...checkRegister(join(folder, 'register')),
  ];
  process.stdout.write(faults.length === 0 ? 'Restored and compared: the same.\n' : `${faults.join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
