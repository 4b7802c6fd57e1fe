/*
 * Makes the indexes of MongoDB that this release needs: a step of every deployment, before its CMS starts.
 *
 *   node scripts/make-indexes.ts
 *
 * Safe to run again, and beside the running CMS of the previous release. On SQLite there is nothing to do: migrations
 * make its indexes. Ends with 1 where the database or a variable has to be put right, and with 2 where the database
 * was not reached.
 */
import { getPayload } from 'payload';
import { cmsConfig } from '../src/config.ts';
import { databaseTrouble } from '../src/payload/database/database-trouble.ts';
import { makingIndexes } from '../src/environment.ts';
import { startRefusal } from '../src/start-refusal.ts';

try {
  const { environment } = await import('../src/process-environment.ts');
  if (environment.database.kind === 'mongodb') {
    const payload = await getPayload({ config: cmsConfig(makingIndexes(environment)), disableOnInit: true });
    await payload.destroy();
    process.stdout.write('database:indexes: all there\n');
  } else {
    process.stdout.write('database:indexes: the SQLite file gets its indexes by migrations\n');
  }
  process.exit(0);
} catch (error) {
  const refusal = startRefusal(error);
  const reason = refusal ?? (error instanceof Error ? `${error.name}: ${error.message}` : 'failed');
  process.stderr.write(`database:indexes: ${reason}\n`);
  process.exit(databaseTrouble(error) === 'unavailable' ? 2 : 1);
}
