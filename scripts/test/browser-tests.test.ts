import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alikeOnBoth } from '../../cms/test/alike-on-both.ts';
import { browserOnBoth, browserOnMongoDb, browserOnSqlite } from '../launcher/browser-tests.ts';
import { root } from '../launcher/root.ts';

test('every browser test stands in one list', () => {
  const files = globSync('e2e/*.test.ts', { cwd: join(root, 'tests') });
  expect(files.length).toBeGreaterThan(20);
  const listed = [browserOnSqlite, browserOnMongoDb, browserOnBoth].flatMap((list) => Object.keys(list));
  expect(listed.map((name) => `e2e/${name}.test.ts`).sort()).toEqual(files.sort());
});

test.each(Object.entries(browserOnSqlite))('%s runs on SQLite for a reason', (_, reason) => {
  expect(reason.length).toBeGreaterThan(20);
});

test.each(Object.entries(browserOnMongoDb))(
  'the work of %s is tried on SQLite too',
  (_, { cms, browser = [] }) => {
    expect(cms.filter((name) => !existsSync(join(root, 'cms/test', `${name}.test.ts`)))).toEqual([]);
    expect(cms.filter((name) => name in alikeOnBoth)).toEqual([]);
    expect(browser.filter((name) => !(name in browserOnSqlite))).toEqual([]);
    expect(cms.length).toBeGreaterThan(0);
  },
);
