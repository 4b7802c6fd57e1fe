import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { newAssociationSlug, platformPaths } from '@mithaq/domain/contracts/association';

it('no association can take a path that the platform needs for itself', async () => {
  const pages = await readdir(new URL('../src/pages/', import.meta.url));
  const own = pages
    .map((name) => name.replace(/\..*$/u, ''))
    .filter((name) => /^[a-z]/u.test(name) && name !== 'index');
  expect(own).toContain('proof');
  expect(own.filter((name) => !platformPaths.includes(name))).toEqual([]);
  for (const name of own) expect(newAssociationSlug.safeParse(name).success, name).toBe(false);
  expect(newAssociationSlug.safeParse('rusukh').success).toBe(true);
});
