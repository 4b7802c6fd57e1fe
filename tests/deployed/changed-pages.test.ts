import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { changedPaths, platformPaths } from '../../infra/src/refresh-pages/changed-paths.ts';

const pages = join(import.meta.dirname, '../../site/src/pages');
const parameters: Readonly<Record<string, string>> = {
  association: 'rusukh',
  policy: 'volunteers',
  version: '2',
  before: '1',
  after: '2',
};

/** Returns the public path of a page's file, with an association of which a policy changed. */
const pathOf = (file: string): string => {
  const path = file
    .replaceAll(/\[(\w+)\]/gu, (_, name: string) => parameters[name] ?? 'x')
    .replace(/\.ts$/u, '')
    .replace(/(?:index)?\.astro$/u, '/')
    .replaceAll('//', '/');
  return `/${path === '/' ? '' : path}`;
};
const paths = readdirSync(pages, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  .filter((entry) => entry.isFile())
  .map((entry) => pathOf(join(entry.parentPath, entry.name).slice(pages.length + 1)));

/** Pages that show no version of a policy: a change of their content refreshes the whole association. */
const untouched = [
  '/rusukh/channels/',
  '/rusukh/tools/',
  '/rusukh/accessibility/',
  '/rusukh/oembed.json',
  '/rusukh/satisfaction/',
  '/rusukh/satisfaction/x/',
  '/rusukh/disclosures/',
  '/rusukh/disclosures.json',
  '/rusukh/disclosures/x/',
  '/rusukh/disclosures/x.json',
  '/rusukh/disclosures/x/v2/',
  '/rusukh/disclosures/x/v2.json',
  '/rusukh/disclosures/x/v2/register.json',
];
/**
 * Pages that are made for one person and never cached (forms, links of e-mails and to drafts, a request that is tracked, answers to a search), or are named by
 * the hash of their bytes and never change.
 */
const neverStale = /^(?:\/rusukh)?\/(?:request|track|preview|follow|files|search)(?:\/|$)/u;
/** Pages that change with a release alone; the platform's page of proof leads on to the association's. */
const ofTheRelease =
  /^\/(?:accessibility|403|404|500|503|cleared|developers|openapi\.json|proof|schemas)(?:\/|$)/u;

const index = (version: number): string =>
  JSON.stringify({ policies: [{ slug: 'volunteers', version }], chain: [], updatedAt: String(version) });
const covers = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;

/** Returns the paths that show a change and are not refreshed by it. */
const stale = (shown: readonly string[], refreshed: readonly string[]): string[] =>
  shown.filter((path) => !neverStale.test(path) && !refreshed.some((pattern) => covers(pattern, path)));

test('a publication refreshes every page of the association that shows it', () => {
  const shown = paths.filter((path) => path.startsWith('/rusukh/') && !untouched.includes(path));
  expect(shown.length).toBeGreaterThan(20);
  expect(stale(shown, changedPaths('rusukh', index(1), index(2)))).toEqual([]);
});

test('a publication refreshes no page that does not show it', () => {
  for (const pattern of changedPaths('rusukh', index(1), index(2))) {
    expect([pattern, paths.some((path) => covers(pattern, path))]).toEqual([pattern, true]);
    expect([pattern, untouched.some((path) => covers(pattern, path))]).toEqual([pattern, false]);
  }
});

test('an association that joins refreshes every page of the platform that names it', () => {
  const shown = paths.filter((path) => !path.startsWith('/rusukh/') && !ofTheRelease.test(path));
  expect(shown.length).toBeGreaterThan(2);
  expect(stale(shown, platformPaths)).toEqual([]);
});

test('a published reply to a result of the survey refreshes the pages of its association', () => {
  const before = index(1);
  const after = JSON.stringify({
    ...z.looseObject({}).parse(JSON.parse(before)),
    surveyReplies: [{ number: 1 }],
  });
  const refreshed = changedPaths('rusukh', before, after);
  expect(stale(untouched, refreshed)).toEqual([]);
});
