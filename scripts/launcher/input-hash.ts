import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Made by builds, tests or tools; no build reads them. */
const ignored = new Set([
  'node_modules',
  'dist',
  '.next',
  '.astro',
  '.data',
  '.cache',
  'test',
  'coverage',
  'next-env.d.ts',
]);

const filesBelow = (path: string): string[] => {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .toSorted()
    .filter((name) => !ignored.has(name) && !name.endsWith('.tsbuildinfo'))
    .flatMap((name) => filesBelow(`${path}/${name}`));
};

/** SHA-256 over names and contents of everything below `paths` (relative to the repository), in a fixed order. */
export const inputHash = (paths: readonly string[]): string => {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesBelow))
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};
