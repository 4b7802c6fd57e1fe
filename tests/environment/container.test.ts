import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

const rulesOf = (file: string): string[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Files of the project that say something of it to Git and its hosts, or make the image, and are not needed inside. */
const outside = new Set(['.dockerignore', '.github', 'Dockerfile']);

const rules = rulesOf('.dockerignore');
const admitted = rules.filter((rule) => /^!(?!infra\/)/u.test(rule)).map((rule) => rule.slice(1));

test('an image takes what the project consists of, and nothing that lies beside it', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => path.split('/', 1)[0] ?? '');
  const wanted = new Set(tracked.filter((name) => !outside.has(name)));
  expect(rules[0]).toBe('*');
  expect(new Set(admitted.filter((name) => name !== '*.md'))).toEqual(
    new Set([...wanted].filter((name) => !name.endsWith('.md'))),
  );
});

test('no image takes what Git does not keep, at whatever depth', () => {
  // A pattern of Git without a folder holds at every depth, one of an image only at the top.
  const everywhere = (rule: string): string => {
    const [, sign = '', path = ''] = /^(!?)(.*?)\/?$/u.exec(rule) ?? [];
    return `${sign}${path.includes('/') ? '' : '**/'}${path}`;
  };
  const lastAdmitted = rules.lastIndexOf(`!${admitted.at(-1) ?? ''}`);
  expect(rules.slice(lastAdmitted + 1)).toEqual(rulesOf('.gitignore').map(everywhere));
});
