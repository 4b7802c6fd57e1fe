import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../launcher/root.ts';
import { refusedByTypes } from './support/refused-by-types.ts';

/** Rules that typescript-eslint has and oxlint lacks: take one off this list when oxlint has it. */
const leftOut = ['no-unsafe-class-instance-assignment'];

/** Code that a rule without types refuses, by the rule and the file in which it is refused. */
const refusedWithoutTypes: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['@typescript-eslint/no-explicit-any', 'site/src/a.ts', 'export const it: any = 1;'],
  ['@typescript-eslint/consistent-type-assertions', 'site/src/b.ts', 'export const it = 1 as number;'],
  [
    '@typescript-eslint/no-non-null-assertion',
    'site/src/c.ts',
    'export const it = (a?: number): number => a!;',
  ],
  ['@typescript-eslint/ban-ts-comment', 'site/src/d.ts', '// @ts-ignore\nexport const it = 1;'],
  ['@typescript-eslint/no-unused-vars', 'site/src/e.ts', 'const it = 1;'],
  [
    '@typescript-eslint/consistent-type-imports',
    'site/src/f.ts',
    "import { A } from './g.ts';\nexport type B = A;",
  ],
  ['no-console', 'domain/src/a.ts', "console.log('');"],
  ['no-empty', 'domain/src/b.ts', 'try { throw new Error(); } catch {}'],
  ['house/headless-comment', 'domain/src/c.ts', '/** What it is. */\nexport const it = 1;'],
  ['no-restricted-syntax', 'cms/src/a.ts', 'export const it = { overrideAccess: true };'],
  [
    'no-restricted-syntax',
    'cms/src/b.ts',
    "declare const cms: { payload: { find: (of: object) => void } };\ncms.payload.find({ collection: 'a' });",
  ],
];

/** A folder with the settings of the repository and code that they refuse. */
let folder: string;

const write = (file: string, content: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
};

const run = (script: string, ...args: readonly string[]): { status: number | null; stdout: string } =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-lint-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const file of ['.oxlintrc.json', 'eslint.config.js', 'scripts/lint/headless-comment.mjs']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  const base = join(root, 'tsconfig.base.json');
  write('typed/tsconfig.json', JSON.stringify({ extends: base, include: ['.'] }));
  for (const [rule, code] of Object.entries(refusedByTypes)) write(`typed/${rule}.ts`, code);
  for (const [, file, code] of refusedWithoutTypes) write(file, code);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('every rule that needs types is one that code was refused by, or is named as left out', () => {
  const named = (configs: readonly { rules?: object }[]): string[] =>
    configs
      .flatMap(({ rules = {} }) => Object.entries(rules))
      .filter(([name, level]) => name.startsWith('@typescript-eslint/') && level !== 'off')
      .map(([name]) => name.replace('@typescript-eslint/', ''));
  const { strict, stylistic, strictTypeChecked, stylisticTypeChecked } = tseslint.configs;
  const untyped = named([...strict, ...stylistic]);
  const typed = named([...strictTypeChecked, ...stylisticTypeChecked]).filter(
    (name) => !untyped.includes(name),
  );
  expect(typed.length).toBeGreaterThan(45);
  const wanted = new Set([...typed, 'switch-exhaustiveness-check']);
  expect([...Object.keys(refusedByTypes), ...leftOut].sort()).toEqual([...wanted].sort());
});

test('code that a rule about types refuses is refused by the lint of types', () => {
  const { status, stdout } = run('oxlint/bin/oxlint', '--format=unix', 'typed');
  expect(status).toBe(1);
  const passed = Object.keys(refusedByTypes).filter(
    (rule) =>
      !stdout
        .split('\n')
        .some((line) => line.includes(`${rule}.ts:`) && line.includes(`typescript(${rule})`)),
  );
  expect(passed, stdout).toEqual([]);
});

test('code that a rule without types refuses is refused by the lint', () => {
  const { status, stdout } = run('eslint/bin/eslint.js', '--format=json', '.');
  expect(status).toBe(1);
  const results: unknown = JSON.parse(stdout);
  const said = Array.isArray(results) ? results.map((result: unknown) => JSON.stringify(result)) : [];
  const passed = refusedWithoutTypes.filter(
    ([rule, file]) =>
      !said.some((words) => words.includes(`/${file}"`) && words.includes(`"ruleId":"${rule}"`)),
  );
  expect(passed).toEqual([]);
});
