import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const pnpm = 'pnpm@12.21.0';

/** Lists every file that decides which packages are installed. */
const inputs = (root) => {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const list = /^packages:\n((?: {2}- .+\n)+)/mu.exec(workspace);
  const packages = list === null ? [] : list[1].match(/[\w/-]+$/gmu);
  return [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...packages.map((name) => `${name}/package.json`),
  ];
};

const fingerprint = (root) => {
  const hash = createHash('sha256').update(pnpm);
  for (const file of inputs(root)) {
    const path = join(root, file);
    hash.update(`\0${file}\0`).update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('hex');
};

/** Installs the packages of the lockfile, unless that was done; returns a sentence where it cannot be done. */
export const install = (root) => {
  const stamp = join(root, 'node_modules', '.mithaq-installed');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;

  process.stdout.write('Installing what Mithaq needs from the npm registry (once; a minute or two) …\n');
  const { status, error } = spawnSync('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // pnpm asks no question: an older node_modules is replaced, a newer pnpm is not looked for.
    env: { ...process.env, CI: 'true' },
  });
  if (status === 0) {
    writeFileSync(stamp, wanted);
    return undefined;
  }
  if (error !== undefined && error.code === 'ENOENT') {
    return 'Mithaq installs itself with npx, which comes with Node and was not found: install npm and try again.';
  }
  return 'The installation did not finish: see the lines above, check that the npm registry can be reached, and try again.';
};
