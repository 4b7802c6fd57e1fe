// Installs the packages of the lockfile and leaves the mark by which every later command knows it. An image does so
// once: without the mark, each container made of it would ask the npm registry again.
import { join } from 'node:path';
import { install } from './bootstrap/install.mjs';

const fault = install(join(import.meta.dirname, '..'));
if (fault !== undefined) {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
