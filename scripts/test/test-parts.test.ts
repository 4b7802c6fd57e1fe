import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builds } from '../launcher/builds.ts';
import { typeChecked } from '../launcher/checks.ts';
import { root } from '../launcher/root.ts';
import { parseTestOptions, partNames, runsOf, testRuns } from '../launcher/test-parts.ts';

describe('a list of parts after npm test --', () => {
  test('is every part where it is empty', () => {
    expect(parseTestOptions([])).toEqual({ parts: partNames, check: false });
  });

  test('is those parts, and the checks beside them where --check is given', () => {
    expect(parseTestOptions(['cms', '--check', 'site'])).toEqual({ parts: ['cms', 'site'], check: true });
  });

  test('is refused with the names of all parts where a word is none of them', () => {
    expect(() => parseTestOptions(['cms', 'browsers'])).toThrow(
      /«browsers» is no part of the tests; there are rules, functions, site, infra, cms, deployed, browser/u,
    );
  });
});

test('every part has a run, and no two runs share a title, by which they are timed and reported', () => {
  expect(new Set(testRuns.map(({ part }) => part))).toEqual(new Set(partNames));
  expect(new Set(testRuns.map(({ title }) => title)).size).toBe(testRuns.length);
});

test('every browser test is in one run, on SQLite where there is no MongoDB', () => {
  const browser = testRuns.filter(({ part }) => part === 'browser');
  const files = globSync('e2e/*.test.ts', { cwd: join(root, 'tests') });
  expect(files.length).toBeGreaterThan(20);
  expect([...new Set(browser.flatMap((run) => run.files ?? []))].sort()).toEqual(files.sort());
  expect(browser.map(({ database }) => database).sort()).toEqual(['either', 'embedded']);
});

describe.each([
  { part: 'site', variable: 'MITHAQ_SITE_BUILD' },
  { part: 'functions', variable: 'MITHAQ_FUNCTIONS_BUILD' },
] as const)('the tests of $part', ({ part, variable }) => {
  const run = (runs: ReturnType<typeof runsOf>) => runs.find((each) => each.part === part);

  test('make a build of their own where nobody else needs one', () => {
    expect(run(runsOf([part, 'rules']))).toMatchObject({ needsBuilds: false });
    expect(run(runsOf([part, 'rules']))?.environment).toBeUndefined();
  });

  test('wait for the build that others need, and take that one', () => {
    const output = join(root, builds.find(({ name }) => name === part)?.output ?? '');
    const { needsBuilds, environment } = run(runsOf(partNames)) ?? {};
    expect(needsBuilds).toBe(true);
    expect(join(environment?.[variable] ?? '', ...output.split('/').slice(-2))).toBe(output);
  });
});

test('every project of the test runner belongs to a part', () => {
  const [, listed = ''] =
    /projects: \[([^\]]*)\]/u.exec(readFileSync(join(root, 'vitest.config.ts'), 'utf8')) ?? [];
  const projects = [...listed.matchAll(/'(\w+)'/gu)].map(([, name]) => name);
  expect(projects.length).toBeGreaterThan(5);
  const named = testRuns.flatMap(({ args }) => args).map((arg) => arg.replace('@mithaq/', ''));
  expect(projects.filter((name) => name !== undefined && !named.includes(name))).toEqual([]);
});

test('the types of every folder with a tsconfig.json are checked, by npm run check and from the top', () => {
  const folders = globSync('{*,*/*}/tsconfig.json', { cwd: root, exclude: ['node_modules'] })
    .map((path) => path.replace('/tsconfig.json', ''))
    .sort();
  expect(folders.length).toBeGreaterThan(8);
  expect([...typeChecked].sort()).toEqual(folders);
  const solution = readFileSync(join(root, 'tsconfig.json'), 'utf8');
  expect([...solution.matchAll(/"path": "([^"]+)"/gu)].map(([, path]) => path).sort()).toEqual(folders);
});
