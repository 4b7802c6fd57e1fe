import { join } from 'node:path';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';

const program = (name: string, file: string): string => join(root, 'node_modules', name, file);

const packages = ['domain', 'cms', 'site', 'functions', 'infra'];
const parts = [...packages, 'tests', 'scripts'];

/** Every check, in the order in which its findings are the quickest to mend. */
const checks: readonly (readonly [what: string, command: readonly string[], folder?: string])[] = [
  ['format', [program('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [program('eslint', 'bin/eslint.js'), '.']],
  ['imports', [program('dependency-cruiser', 'bin/dependency-cruiser.mjs'), ...parts]],
  ['unused code', [program('knip', 'bin/knip.js')]],
  ...packages.map((name) => [`types of ${name}`, ['--run', 'types'], join(root, name)] as const),
  ['types of tests', [program('typescript', 'bin/tsc'), '-p', 'tests']],
  ['types of scripts', [program('typescript', 'bin/tsc'), '-p', 'scripts']],
];

await main(async () => {
  const failed: string[] = [];
  for (const [what, command, folder] of checks) {
    const since = performance.now();
    const code = await runHere(command, {}, folder);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${what} (${seconds} s)\n`);
    if (code !== 0) failed.push(what);
  }
  if (failed.length > 0) process.stdout.write(`\nTo mend: ${failed.join(', ')}\n`);
  return failed.length === 0 ? 0 : 1;
});
