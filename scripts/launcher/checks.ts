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

const types = (project: string): Check => {
  const buildInfo = join(cache, `${project.replace('/', '-')}.tsbuildinfo`);
  const incremental = ['--incremental', '--tsBuildInfoFile', buildInfo];
  return {
    what: `types of ${project}`,
    command: [program('typescript', 'bin/tsc'), '-p', project, ...incremental],
  };
};

/**
 * All checks, the longest first, so that none is left to run alone at the end. The cache of ESLint recognises a file
 * by its content: a rule about types may find a fault in an unchanged file only when `.cache` is empty, as in a fresh
 * clone.
 */
const checks: readonly Check[] = [
  { what: 'lint', command: [program('eslint', 'bin/eslint.js'), ...cached('eslint'), '.'] },
  { what: 'types of site', command: ['--run', 'types'], folder: 'site' },
  types('cms'),
  types('tests'),
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
  types('cms/test'),
  types('infra'),
  types('infra/local'),
  types('functions'),
  types('scripts'),
  types('domain'),
  types('domain/test'),
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
