import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Folder of the tests' own build, so that a running site keeps its files. */
export const testBuild = fileURLToPath(new URL('../../../.cache/site-test-build/', import.meta.url));

/** Builds the site once for all test files, without any of its variables: a build must not need them. */
export const setup = async (): Promise<void> => {
  const astro = fileURLToPath(new URL('../../node_modules/.bin/astro', import.meta.url));
  await promisify(execFile)(astro, ['build', '--outDir', testBuild], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
  });
};
