import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { registerFaults } from '../src/backup/check-register.ts';
import { dumpDatabase } from '../src/backup/dump-database.ts';
import { differences } from '../src/backup/manifest.ts';
import { restoreDatabase } from '../src/backup/restore-database.ts';

/**
 * `MONGODB_URI=… node bin/restore-check.ts <folder>` restores the dump in `<folder>` into a new, empty database of that
 * server, dumps that again, compares, and throws it away; and checks the register's chain of hashes. Ends with 0 where
 * both are as they were, with 1 and the differences otherwise.
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

const [folder] = process.argv.slice(2);
const server = process.env['MONGODB_URI'] ?? '';
if (folder === undefined || server === '') {
  process.stderr.write('say what and where: MONGODB_URI=mongodb://… npm run restore:check -- <folder>\n');
  process.exitCode = 1;
} else {
  const register = join(folder, 'register');
  const faults = [
    ...(await checkDatabase(join(folder, 'database'), server)),
    ...(existsSync(register) ? registerFaults(register) : ['register: there is no copy of it']),
  ];
  process.stdout.write(faults.length === 0 ? 'Restored and compared: the same.\n' : `${faults.join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
