import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { associationIndex, platformIndex } from '@mithaq/domain/contracts/register';
import { associationIndexPath, platformIndexPath } from '@mithaq/domain/register/paths';
import { withVersionWithdrawn } from '@mithaq/domain/register/association-index';
import { searchWords } from '../src/features/search/search.ar.ts';
import { buildRegister } from './fixtures/build-register.ts';
import { writeSearchFiles } from './fixtures/search-files.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';

/**
 * Builds a register of this many associations, each with the policy of Rusukh; the first `listed` are in the
 * directory.
 */
const manyAssociations = async (root: string, count: number, listed: number): Promise<void> => {
  await buildRegister(root);
  const slugs = Array.from({ length: count }, (_, place) => `association-${String(place).padStart(2, '0')}`);
  const from = path.join(root, 'associations/rusukh');
  const index = associationIndex.parse(JSON.parse(await readFile(path.join(from, 'index.json'), 'utf8')));
  for (const slug of slugs) {
    const to = path.join(root, 'associations', slug);
    await mkdir(to);
    await cp(path.join(from, 'policies'), path.join(to, 'policies'), { recursive: true });
    const profile = { ...index.profile, slug, name: slug };
    await writeFile(path.join(root, associationIndexPath(slug)), JSON.stringify({ ...index, profile }));
  }
  const associations = slugs.map((slug) => ({ slug, name: slug }));
  const list = platformIndex.parse({ format: 1, associations });
  await writeFile(path.join(root, platformIndexPath), JSON.stringify(list));
  await writeSearchFiles(root, slugs.slice(0, listed));
};

/** Gives an association this many policies with the text of its own one. */
const withPolicies = async (root: string, slug: string, count: number): Promise<void> => {
  const file = path.join(root, associationIndexPath(slug));
  const index = associationIndex.parse(JSON.parse(await readFile(file, 'utf8')));
  const [policy] = index.policies;
  if (policy === undefined) throw new Error('the association has no policy');
  const policies = Array.from({ length: count }, (_, number) => ({
    ...policy,
    slug: `policy-${String(number)}`,
  }));
  await writeFile(file, JSON.stringify({ ...index, policies }));
  for (const { slug: copy } of policies) {
    const to = path.join(root, 'associations', slug, 'policies', copy);
    await cp(path.join(root, 'associations', slug, 'policies', policy.slug), to, { recursive: true });
  }
};

const withdraw = async (root: string, slug: string): Promise<void> => {
  const file = path.join(root, associationIndexPath(slug));
  const index = associationIndex.parse(JSON.parse(await readFile(file, 'utf8')));
  const withdrawal = { kind: 'withdrawn', reason: 'قرار المجلس', at: '2026-11-20T10:00:00.000Z' } as const;
  await writeFile(file, JSON.stringify(withVersionWithdrawn(index, 'beneficiary-relations', 1, withdrawal)));
};

const search = async (url: string, query: string) => {
  const html = await (await fetch(`${url}${query}`)).text();
  const shown = [...html.matchAll(/id="found-(association-\d+)"/gu)].map(([, slug = '']) => slug);
  const next = /href="(\/search\/\?[^"]*from=\d+)"/u
    .exec(html)?.[1]
    ?.replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
  return { html, shown, next };
};
const word = `/search/?q=${encodeURIComponent('مستفيد')}`;

describe('more associations than a page shows', () => {
  it('are paged through, each once, and the last page has no next one', async () => {
    const root = await ownRegister((folder) => manyAssociations(folder, 25, 25));
    // An association whose text was withdrawn after its entry was written: a page then ends in the middle of the
    // opened ones.
    await withdraw(root, 'association-03');
    const { url } = await startOwnSite({ registerDir: root, requestsApiUrl: 'http://127.0.0.1:9' });
    const pages = [await search(url, word)];
    while (pages.length < 5) {
      const next = pages.at(-1)?.next;
      if (next === undefined) break;
      pages.push(await search(url, next));
    }
    expect(pages.map(({ shown }) => shown.length)).toEqual([10, 10, 4]);
    expect(new Set(pages.flatMap(({ shown }) => shown)).size).toBe(24);
    expect(pages[0]?.html).toContain(searchWords.waiting(14, '14'));
    expect(pages.at(-1)?.html).not.toContain(searchWords.next);
  });

  it('end a page that opened enough policies in vain, and the next one goes on', async () => {
    const root = await ownRegister(async (folder) => {
      await manyAssociations(folder, 12, 0);
      const files = path.join(folder, 'search/policies');
      for (let number = 0; number < 12; number += 1) {
        const slug = `association-${String(number).padStart(2, '0')}`;
        await withPolicies(folder, slug, 25);
        if (number === 0) await writeSearchFiles(folder, [slug]);
        // All have the one text, so that the files of the first are those of each.
        else await cp(path.join(files, 'association-00'), path.join(files, slug), { recursive: true });
      }
    });
    const { url } = await startOwnSite({ registerDir: root, requestsApiUrl: 'http://127.0.0.1:9' });
    // Both words stand in the text, and never beside each other.
    const first = await search(url, `/search/?q=${encodeURIComponent('«تمهيد القنوات»')}`);
    expect(first.shown).toEqual([]);
    expect(first.html).toContain(searchWords.nothingOnPage);
    expect(first.next).toMatch(/from=10$/u);
    const last = await search(url, first.next ?? '');
    expect(last.next).toBeUndefined();
    expect(last.html).not.toContain(searchWords.nothingOnPage);
    // A page is full all the same when passages answer.
    expect((await search(url, word)).shown).toHaveLength(10);
  });

  it('that the directory does not know are opened while they are few, and counted when they are many', async () => {
    const few = await ownRegister((folder) => manyAssociations(folder, 42, 2));
    const all = await startOwnSite({ registerDir: few, requestsApiUrl: 'http://127.0.0.1:9' });
    expect((await search(all.url, word)).shown).toHaveLength(10);
    const many = await ownRegister((folder) => manyAssociations(folder, 43, 2));
    const known = await startOwnSite({ registerDir: many, requestsApiUrl: 'http://127.0.0.1:9' });
    const { shown, html, next } = await search(known.url, word);
    expect(shown).toEqual(['association-00', 'association-01']);
    expect(next).toBeUndefined();
    expect(html).toContain(searchWords.unknown(41, '41'));
  });
});
