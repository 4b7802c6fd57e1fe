import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Folder of a build that `npm test` has just made for the browser, where it has. */
const made = process.env['MITHAQ_SITE_BUILD'];

/** Folder of the build that the tests start; their own has a folder of its own, so that a running site keeps its files. */
export const testBuild = made ?? fileURLToPath(new URL('../../../.cache/site-test-build/', import.meta.url));

/**
 * Builds the site once for all test files, without any of its variables: a build must not need them. `npm test` builds
 * without them too.
 */
export const setup = async (): Promise<void> => {
  if (made !== undefined) return;
  const astro = fileURLToPath(new URL('../../node_modules/.bin/astro', import.meta.url));
  await promisify(execFile)(astro, ['build', '--outDir', testBuild], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
  });
};
