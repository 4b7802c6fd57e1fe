/* Makes a migration from what changed in the collections: `pnpm --filter @mithaq/cms migration <name>`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

// Payload writes them for a bundler; this package also runs in Node as it is, and types are imported as such.
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
  const file = `${folder}/${name}`;
  const text = readFileSync(file, 'utf8')
    .replace(/from '\.\/(\d[^'.]*)'/gu, "from './$1.ts'")
    .replace(
      /import \{ MigrateUpArgs, MigrateDownArgs, sql \}/u,
      'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
    );
  writeFileSync(file, text.replaceAll('{ db, payload, req }', '{ db }'));
}
