import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { say } from './progress.ts';
import { root } from './root.ts';
import { runLogged } from './run-logged.ts';

interface Check {
  readonly what: string;
  /** A script and its arguments, for the project's Node. */
  readonly command: readonly string[];
  /** Relative to the repository. */
  readonly folder?: string;
}

const cache = join(root, '.cache', 'check');
const program = (name: string, file: string): string => join(root, 'node_modules', name, file);
const cached = (name: string): string[] => [
  '--cache',
  '--cache-strategy=content',
  `--cache-location=${join(cache, name)}`,
];

const packages = ['domain', 'cms', 'site', 'functions', 'infra'];

/**
 * Checks types with the native compiler, in a quarter of the processor time of TypeScript 6, which astro check and
 * typescript-eslint still need. A single checker, because several do work twice and other checks run beside it. Never
 * `--incremental`: from its cache tsc meets schemas that refer to themselves in another order, and refuses them.
 */
const types = (project: string): Check => ({
  what: `types of ${project}`,
  command: [program('typescript-7', 'bin/tsc'), '-p', project, '--checkers', '1'],
});

/**
 * All checks, the longest first, so that none is left to run alone at the end. ESLint and Prettier judge a file by its
 * content alone, so their caches hide no fault; the rules that need types run each time.
 */
const checks: readonly Check[] = [
  { what: 'lint by types', command: [program('oxlint', 'bin/oxlint')] },
  { what: 'lint', command: [program('eslint', 'bin/eslint.js'), ...cached('eslint'), '.'] },
  {
    what: 'format',
    command: [
      program('prettier', 'bin/prettier.cjs'),
      '--check',
      '--log-level=warn',
      ...cached('prettier'),
      '.',
    ],
  },
  // Checks the TypeScript beside the components too.
  { what: 'types of site', command: ['--run', 'types'], folder: 'site' },
  types('cms/test'),
  types('cms'),
  types('tests'),
  types('infra'),
  types('functions'),
  types('domain/test'),
  types('domain'),
  types('infra/local'),
  types('scripts'),
  {
    what: 'imports',
    command: [program('dependency-cruiser', 'bin/dependency-cruiser.mjs'), ...packages, 'tests', 'scripts'],
  },
  { what: 'unused code', command: [program('knip', 'bin/knip.js')] },
];

/** The folders whose types are checked. */
export const typeChecked = checks
  .filter(({ what }) => what.startsWith('types of '))
  .map(({ what }) => what.replace('types of ', ''));

/** Runs every check, `atOnce` at a time, shows what each finds, and returns the names of those that failed. */
export const runChecks = async (atOnce: number, niceness = 0): Promise<string[]> => {
  mkdirSync(cache, { recursive: true });
  const failed: string[] = [];
  const waiting = [...checks];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { what, command, folder = '.' } = check;
      const since = performance.now();
      const log = join(cache, `${what.replaceAll(/[ /]/gu, '-')}.log`);
      const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
      const { code, output } = await runLogged(log, command, colours, join(root, folder), niceness);
      if (code !== 0) {
        failed.push(what);
        say(output);
      }
      say(`${code === 0 ? '✓' : '✗'} ${what} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
};
