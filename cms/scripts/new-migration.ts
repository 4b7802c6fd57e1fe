/* Makes a migration from the changes of the collections: `pnpm --filter @mithaq/cms migration <name>`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { copyingKnownColumns } from './copied-columns.ts';
import { droppingIndexesFirst } from './drop-indexes-first.ts';

const cms = fileURLToPath(new URL('..', import.meta.url));
const folder = `${cms}/migrations`;

const made = spawnSync(
  `${cms}/node_modules/.bin/payload`,
  ['migrate:create', ...process.argv.slice(2), '--skip-empty'],
  {
    cwd: cms,
    stdio: 'inherit',
    env: { ...process.env, MITHAQ_CMS_GENERATING: 'true', DATABASE_URL: '' },
  },
);
if (made.status !== 0) process.exit(made.status ?? 1);

const snapshots = readdirSync(folder)
  .filter((file) => /^\d.*\.json$/u.test(file))
  .sort();
const readSnapshot = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

/** Corrects a generated migration: `up` runs on the schema of the previous migration, `down` on its own. */
const mended = (name: string, text: string): string => {
  const own = snapshots.indexOf(name.replace(/\.ts$/u, '.json'));
  const [before, after] = [snapshots[own - 1], snapshots[own]];
  const down = text.indexOf('export async function down');
  if (before === undefined || after === undefined || down < 0) return text;
  const isNew = own === snapshots.length - 1;
  return [
    copyingKnownColumns(text.slice(0, down), readSnapshot(before)),
    copyingKnownColumns(text.slice(down), readSnapshot(after)),
  ]
    .map((statements) => (isNew ? droppingIndexesFirst(statements) : statements))
    .join('');
};

// Payload writes imports for a bundler; this package also runs in Node directly, so types have to be imported as
// types.
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
  const file = `${folder}/${name}`;
  const text = readFileSync(file, 'utf8')
    .replace(/from '\.\/(\d[^'.]*)'/gu, "from './$1.ts'")
    .replace(
      /import \{ MigrateUpArgs, MigrateDownArgs, sql \}/u,
      'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
    );
  writeFileSync(file, mended(name, text.replaceAll('{ db, payload, req }', '{ db }')));
}
