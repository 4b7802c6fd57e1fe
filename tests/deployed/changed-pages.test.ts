import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedPaths } from '../../infra/src/refresh-pages/changed-paths.ts';

const pages = join(import.meta.dirname, '../../site/src/pages/[association]');
const parameters: Readonly<Record<string, string>> = {
  policy: 'volunteers',
  version: '2',
  before: '1',
  after: '2',
};

/** The public path of a page's file, with a policy that changed. */
const pathOf = (file: string): string => {
  const path = file
    .replaceAll(/\[(\w+)\]/gu, (_, name: string) => parameters[name] ?? 'x')
    .replace(/\.ts$/u, '')
    .replace(/(?:index)?\.astro$/u, '/')
    .replaceAll('//', '/');
  return `/rusukh/${path === '/' ? '' : path}`;
};

/** Pages that show nothing of a policy's versions: a change of what they show refreshes all of the association. */
const untouched = ['/rusukh/channels/', '/rusukh/tools/'];
/** Made for one person and never kept, or named by the hash of its bytes and never another. */
const neverStale = /^\/rusukh\/(?:request|follow|files)(?:\/|$)/u;

const index = (version: number): string =>
  JSON.stringify({ policies: [{ slug: 'volunteers', version }], chain: [], updatedAt: String(version) });
const covers = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;

test('a publication takes from the edge every page of the site that shows it', () => {
  const paths = readdirSync(pages, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => pathOf(join(entry.parentPath, entry.name).slice(pages.length + 1)));
  expect(paths.length).toBeGreaterThan(15);
  const refreshed = changedPaths('rusukh', index(1), index(2));
  const stale = paths.filter(
    (path) =>
      !untouched.includes(path) &&
      !neverStale.test(path) &&
      !refreshed.some((pattern) => covers(pattern, path)),
  );
  expect(stale).toEqual([]);
});
