/*
 * Builds the server that runs: Next's standalone folder, with the static files that Next leaves beside it.
 * `node .next/standalone/cms/server.js` starts it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builds, compiledCms } from '../../scripts/launcher/builds.ts';
import { cmsIdentity } from '../../scripts/launcher/cms-identity.ts';
import { inputHash } from '../../scripts/launcher/input-hash.ts';
import { root } from '../../scripts/launcher/root.ts';
import { compileAhead } from './compile-ahead.ts';

const cms = fileURLToPath(new URL('..', import.meta.url));
const standalone = `${cms}/.next/standalone/cms`;

const inputs = inputHash(builds.filter(({ name }) => name === 'cms').flatMap((build) => build.inputs));
const identity = cmsIdentity(
  inputs,
  join(root, '.cache/server-actions-key'),
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
);

const built = spawnSync(process.execPath, [`${cms}/node_modules/next/dist/bin/next`, 'build'], {
  cwd: cms,
  stdio: 'inherit',
  env: { ...process.env, ...identity, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
});
if (built.status !== 0) process.exit(built.status ?? 1);
rmSync(compiledCms, { recursive: true, force: true });

// Next's tracer includes the whole package, because some paths come from the environment.
for (const part of ['content', 'migrations', 'scripts', 'src', 'test', 'tsconfig.json', 'vitest.config.ts']) {
  rmSync(`${standalone}/${part}`, { recursive: true, force: true });
}
/*
 * Packages that nobody reads at run time. Next leaves them out of its pages' traces by its configuration, and
 * includes them all the same for code that runs once at the start.
 */
const packages = `${standalone}/../node_modules/.pnpm`;
const unread = /^(?:@esbuild\+|esbuild(?:-register)?@|@esbuild-kit\+|drizzle-kit@)/u;
for (const name of readdirSync(packages).filter((each) => unread.test(each))) {
  rmSync(`${packages}/${name}`, { recursive: true, force: true });
}
rmSync(`${standalone}/.next/static`, { recursive: true, force: true });
cpSync(`${cms}/.next/static`, `${standalone}/.next/static`, { recursive: true });
await compileAhead(fileURLToPath(new URL('../.next/standalone', import.meta.url)));
