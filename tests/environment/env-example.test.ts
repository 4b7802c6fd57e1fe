import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { envName } from '../../functions/src/env-names/index.ts';
import { portVariables } from '../../scripts/launcher/settings.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const explained = new Set(
  [...read('.env.example').matchAll(/^([A-Z][A-Z_0-9]*)=/gmu)].map((match) => match[1]),
);

/** Returns the keys of the zod object by which a file parses the environment of a process. */
const parsedIn = (path: string): string[] => [
  ...new Set([...read(path).matchAll(/^\s+([A-Z][A-Z_0-9]{2,}):/gmu)].map((match) => match[1] ?? '')),
];

// Variables that the starter of a process sets (the launcher, Lambda) and never a person.
const givenByTheStarter = new Set(['HOST', 'PORT', 'MITHAQ_WATCH']);

test.each([
  ['the CMS', parsedIn('cms/src/environment.ts')],
  ['the site', parsedIn('site/src/environment.ts')],
  ['the local cloud', parsedIn('infra/local/src/environment.ts')],
  ['the functions', Object.values(envName)],
  ['the launcher', Object.values(portVariables).map(({ variable }) => variable)],
])('every variable of %s is explained in .env.example', (_who, names) => {
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => !explained.has(name) && !givenByTheStarter.has(name))).toEqual([]);
});

test('every variable in .env.example has a sentence before it', () => {
  const lines = read('.env.example').split('\n');
  const bare = lines.filter(
    (line, index) => /^[A-Z]/u.test(line) && !/^(?:#|[A-Z][A-Z_0-9]*=)/u.test(lines[index - 1] ?? ''),
  );
  expect(bare).toEqual([]);
});
