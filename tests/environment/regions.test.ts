import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Files whose subject is regions: two tables, and the one region that AWS itself prescribes. */
const tables = new Set(['infra/src/config/regions.ts', 'domain/src/operations/processing-place.ts']);

const region = /\b(?:af|ap|ca|eu|il|me|mx|sa|us)-(?:north|south|east|west|central)[a-z]*-\d\b/u;

/** Returns a file's lines that are no comment and no sentence of advice, with their numbers. */
const statements = (path: string): string[] =>
  readFileSync(join(root, path), 'utf8')
    .split('\n')
    .map((line, index) => `${path}:${String(index + 1)}: ${line.trim()}`)
    .filter((line) => !/: (?:\*|\/\/|\/\*|#)/u.test(line) && !line.includes('such as'));

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});

/** Returns what runs or is copied by whoever sets a stage up: sources, scripts, examples of settings. */
const settable = listed
  .split('\n')
  .filter((path) =>
    /^(?:cms|domain|functions|infra|site|scripts)\/.*\.(?:[cm]?[jt]sx?|astro|json)$/u.test(path),
  )
  .filter((path) => !/\/(?:test|migrations|content)\//u.test(path))
  .concat('.env.example')
  .filter((path) => !tables.has(path));

test('no region is written into a program or an example: where data lies is asked of the association', () => {
  expect(settable.length).toBeGreaterThan(500);
  expect(settable.flatMap(statements).filter((line) => region.test(line))).toEqual([]);
});
