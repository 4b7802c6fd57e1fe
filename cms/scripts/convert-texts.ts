/*
 * Gives the texts of policy versions on MongoDB the shape of this release, once a deployment has settled:
 *
 *   node scripts/convert-texts.ts [--back]
 *
 * With `--back` gives them the shape of the release before, which is then started: before it is, not beside it. Safe to
 * run again. Ends with 1 where a text was left (somebody wrote it meanwhile, or the release before cannot hold it), and
 * with 2 where the database was not reached. On SQLite a migration has done it, and `--back` is its inverse: all texts
 * or none.
 */
import { parseArgs } from 'node:util';
import { getPayload } from 'payload';
import { cmsConfig } from '../src/config.ts';
import { databaseTrouble } from '../src/payload/database/database-trouble.ts';
import { startRefusal } from '../src/start-refusal.ts';
import { carryBackIntoRows } from '../src/versions/text/carry-back-into-rows.ts';
import { convertTexts, convertTextsBack } from '../src/versions/text/convert-texts.ts';

try {
  const { values } = parseArgs({ options: { back: { type: 'boolean', default: false } } });
  const { environment } = await import('../src/process-environment.ts');
  if (environment.database.kind === 'sqlite' && !values.back) {
    process.stdout.write('database:texts: the SQLite file has its texts by a migration\n');
    process.exit(0);
  }
  const payload = await getPayload({ config: cmsConfig(environment), disableOnInit: true });
  if (environment.database.kind === 'sqlite') {
    await carryBackIntoRows(payload);
    await payload.destroy();
    process.stdout.write('database:texts: the file is that of the release before\n');
    process.exit(0);
  }
  const { changed, left } = await (values.back ? convertTextsBack : convertTexts)(payload);
  await payload.destroy();
  process.stdout.write(`database:texts: ${String(changed.length)} converted\n`);
  for (const id of left) process.stderr.write(`database:texts: version ${id} was left as it is\n`);
  process.exit(left.length === 0 ? 0 : 1);
} catch (error) {
  const refusal = startRefusal(error);
  const reason = refusal ?? (error instanceof Error ? `${error.name}: ${error.message}` : 'failed');
  process.stderr.write(`database:texts: ${reason}\n`);
  process.exit(databaseTrouble(error) === 'unavailable' ? 2 : 1);
}
