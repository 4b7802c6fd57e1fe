import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedPaths, platformPaths } from '../../infra/src/refresh-pages/changed-paths.ts';

const pages = join(import.meta.dirname, '../../site/src/pages');
const parameters: Readonly<Record<string, string>> = {
  association: 'rusukh',
  policy: 'volunteers',
  version: '2',
  before: '1',
  after: '2',
};

/** The public path of a page's file, with an association of which a policy changed. */
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

/** Pages that show nothing of a policy's versions: a change of what they show refreshes all of the association. */
const untouched = ['/rusukh/channels/', '/rusukh/tools/'];
/**
 * Made for one person and never kept (forms, links of e-mails, answers to a search), or named by the hash of its bytes
 * and never another.
 */
const neverStale = /^(?:\/rusukh)?\/(?:request|follow|files|search)(?:\/|$)/u;
/** Change with a release alone; the platform's page of proof leads on to the association's. */
const ofTheRelease = /^\/(?:403|404|500|503|proof|robots\.txt|schemas|sitemap-platform\.xml)(?:\/|$)/u;

const index = (version: number): string =>
  JSON.stringify({ policies: [{ slug: 'volunteers', version }], chain: [], updatedAt: String(version) });
const covers = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;

/** Paths that show something of what changed and are not among those that are refreshed. */
const stale = (shown: readonly string[], refreshed: readonly string[]): string[] =>
  shown.filter((path) => !neverStale.test(path) && !refreshed.some((pattern) => covers(pattern, path)));

test('a publication takes from the edge every page of the association that shows it', () => {
  const shown = paths.filter((path) => path.startsWith('/rusukh/') && !untouched.includes(path));
  expect(shown.length).toBeGreaterThan(20);
  expect(stale(shown, changedPaths('rusukh', index(1), index(2)))).toEqual([]);
});

test('and no page that does not', () => {
  for (const pattern of changedPaths('rusukh', index(1), index(2))) {
    expect([pattern, paths.some((path) => covers(pattern, path))]).toEqual([pattern, true]);
    expect([pattern, untouched.some((path) => covers(pattern, path))]).toEqual([pattern, false]);
  }
});

test('an association that joins takes from the edge every page of the platform that names it', () => {
  const shown = paths.filter((path) => !path.startsWith('/rusukh/') && !ofTheRelease.test(path));
  expect(shown.length).toBeGreaterThan(2);
  expect(stale(shown, platformPaths)).toEqual([]);
});
