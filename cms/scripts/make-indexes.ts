/*
 * Makes the indexes of MongoDB that this release needs: a step of every deployment, before its CMS starts.
 *
 *   node scripts/make-indexes.ts
 *
 * Safe to run again, and beside the running CMS of the release before. On SQLite there is nothing to do: migrations
 * make its indexes.
 */
import { getPayload } from 'payload';
import { cmsConfig } from '../src/config.ts';
import { StartRefused } from '../src/database/start-refused.ts';
import { EnvironmentError } from '../src/environment-error.ts';
import { makingIndexes } from '../src/environment.ts';

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
  const expected = error instanceof EnvironmentError || error instanceof StartRefused;
  process.stderr.write(
    `database:indexes: ${expected || error instanceof Error ? error.message : 'failed'}\n`,
  );
  process.exit(1);
}
