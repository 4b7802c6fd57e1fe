import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { associationIndex } from '@mithaq/domain/contracts/register';
import {
  associationIndexPath,
  policySearchPath,
  searchPath,
  versionPath,
} from '@mithaq/domain/register/paths';
import { withVersionWithdrawn } from '@mithaq/domain/register/association-index';
import { buildRegister, slugs } from './fixtures/build-register.ts';
import { writeEarlierSearchFile, writeSearchFiles } from './fixtures/search-files.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';
import { type RunningSite } from './support/site-server.ts';

const buildSearchable = async (folder: string): Promise<void> => {
  await buildRegister(folder);
  // Libraries stays like a register older than search: no file of its own and no entry in the directory.
  await writeSearchFiles(
    folder,
    slugs.filter((slug) => slug !== 'libraries'),
  );
};

const { root, site } = await siteForThisFile({ fill: buildSearchable });

const pageOf = async (from: RunningSite, address: string) => {
  const answer = await fetch(`${from.url}${address}`, { redirect: 'manual' });
  return { answer, html: await answer.text() };
};
const asked = (address: string, parameters: Record<string, string>) =>
  pageOf(site, `${address}?${new URLSearchParams(parameters).toString()}`);
const marked = (html: string): string[] =>
  [...html.matchAll(/<mark>([^<]*)<\/mark>/gu)].map(([, text = '']) => text);
const found = (html: string): string[] =>
  [...html.matchAll(/href="(\/[^"]+\/policies\/[^"]+#[^"]+)"/gu)].map(([, href = '']) => href);

describe('search in an association', () => {
  it('marks what was found in its clause and leads to the clause', async () => {
    const { answer, html } = await asked('/rusukh/search/', { q: 'المقابله' });
    expect(answer.status).toBe(200);
    expect(marked(html)).toContain('المقابلة');
    expect(html).toMatch(/وجدنا .*موضع/u);
    const policy = await pageOf(site, '/rusukh/policies/beneficiary-relations/');
    expect(found(html)).toContain('/rusukh/policies/beneficiary-relations/#channels-1');
    for (const href of found(html)) expect(policy.html).toContain(`id="${href.split('#')[1] ?? ''}"`);
  });

  it.each([
    ['المسئول', 'المسؤول'],
    ['المسوول', 'المسئول'],
    ['سیاسۃ', 'سياسة'],
    ['سيا\u200bسة', 'سياسة'],
    ['جمعیہ', 'جمعية'],
  ])('finds the same for «%s» as for «%s»', async (typed, usual) => {
    const [one, other] = [
      await asked('/rusukh/search/', { q: typed }),
      await asked('/rusukh/search/', { q: usual }),
    ];
    expect(found(other.html).length).toBeGreaterThan(0);
    expect(found(one.html)).toEqual(found(other.html));
    expect(marked(one.html)).toEqual(marked(other.html));
  });

  it('finds a word behind its article and its attached letters', async () => {
    const { html } = await asked('/rusukh/search/', { q: 'مستفيد' });
    expect(new Set(marked(html)).size).toBeGreaterThan(2);
    expect(marked(html)).toContain('المستفيدين');
  });

  it('puts the title before headings, and headings before clauses', async () => {
    const { html } = await asked('/rusukh/search/', { q: 'المستفيدين' });
    const first = /<h3[^>]*>[\s\S]*?<\/h3>/u.exec(html)?.[0] ?? '';
    expect(first).toContain('<mark>');
    const { html: beneficiary } = await asked('/rusukh/search/', { q: 'مستفيد' });
    const kinds = found(beneficiary).map((href) => (/-\d/u.test(href) ? 'clause' : 'heading'));
    expect(new Set(kinds).size).toBe(2);
    expect(kinds).toEqual(kinds.toSorted().toReversed());
    const { html: channels } = await asked('/rusukh/search/', { q: 'القنوات' });
    expect(found(channels)[0]).toMatch(/#channels$/u);
  });

  it('finds words in quotes only where they follow each other', async () => {
    const loose = await asked('/rusukh/search/', { q: 'الجمعية المستفيدين' });
    const quoted = await asked('/rusukh/search/', { q: '«المستفيدين الجمعية»' });
    expect(found(loose.html).length).toBeGreaterThan(0);
    expect(found(quoted.html)).toEqual([]);
    expect(quoted.html).toContain('لم نجد ما تبحث عنه');
  });

  it('says so where no passage has all the words, and shows those that have some', async () => {
    const { html } = await asked('/rusukh/search/', { q: 'المقابلة ديناصور' });
    expect(html).toContain('لم نجد موضعًا تجتمع فيه كل هذه الكلمات');
    expect(marked(html)).toContain('المقابلة');
  });

  it('finds a policy by its issue number, in any digits', async () => {
    expect((await asked('/rusukh/search/', { q: 'A-٠٠٨' })).html).toContain('A-008');
    expect((await asked('/rusukh/search/', { q: 'A-٠٠٨' })).html).toContain('وجدنا');
  });

  it('counts by type, keeps a requested type, and ignores one that does not exist', async () => {
    const policies = await asked('/rusukh/search/', { q: 'المستفيد', type: 'policy' });
    expect(found(policies.html).length).toBeGreaterThan(0);
    const guides = await asked('/rusukh/search/', { q: 'المستفيد', type: 'guide' });
    expect(found(guides.html)).toEqual([]);
    expect(guides.html).toMatch(/href="\/rusukh\/search\/\?q=[^"]*"[^>]*>\s*كل الأنواع \(1\)/u);
    expect((await asked('/rusukh/search/', { q: 'المستفيد', type: '../x' })).html).toContain('وجدنا');
  });

  it('without a word says what to do, and with nothing searchable says why nothing was searched', async () => {
    expect((await pageOf(site, '/rusukh/search/')).html).toContain('اكتب كلمة أو أكثر');
    expect((await asked('/rusukh/search/', { q: '؟!؟' })).html).toContain('لم نجد فيما كتبته كلمة');
  });

  it('finds everything where the register has no search file yet', async () => {
    await expect(
      readFile(path.join(root, policySearchPath('libraries', 'beneficiary-relations'))),
    ).rejects.toThrow('ENOENT');
    expect(marked((await asked('/libraries/search/', { q: 'المقابلة' })).html)).toContain('المقابلة');
  });

  it('of an association that published nothing, or is none', async () => {
    expect((await asked('/bare/search/', { q: 'المقابلة' })).html).toContain('لم نجد ما تبحث عنه');
    expect((await asked('/nobody/search/', { q: 'المقابلة' })).answer.status).toBe(404);
  });
});

describe('search across associations', () => {
  it('finds in every association that has the words, in the directory or not', async () => {
    const { html } = await asked('/search/', { q: 'مستفيد' });
    for (const slug of slugs) expect(html, slug).toContain(`id="found-${slug}"`);
    expect(html).toMatch(/في وثائق \d+ جمعيات/u);
  });

  it('shows an association first whose title has the word, and after it those whose text has', async () => {
    const { html } = await asked('/search/', { q: 'لائحة' });
    const order = [...html.matchAll(/<h3 id="found-([a-z-]+)"/gu)].map(([, slug]) => slug);
    expect(order.length).toBeGreaterThan(1);
    expect(order[0]).toBe('kafel');
  });

  it('requires fewer words only on the first page, because a later one continues a search for all', async () => {
    const q = 'المقابلة ديناصور';
    expect(found((await asked('/search/', { q })).html).length).toBeGreaterThan(0);
    expect(found((await asked('/search/', { q, from: '1' })).html)).toEqual([]);
  });

  it('can be limited to one association, and knows when there is none of that name', async () => {
    const { html } = await asked('/search/', { q: 'مستفيد', association: 'kafel' });
    expect(html).toContain('id="found-kafel"');
    expect(html).not.toContain('id="found-rusukh"');
    expect((await asked('/search/', { q: 'مستفيد', association: 'nobody' })).answer.status).toBe(404);
  });

  it('leaves out documents of other types than the requested one', async () => {
    const { html } = await asked('/search/', { q: 'مستفيد', type: 'bylaw' });
    expect(found(html).length).toBeGreaterThan(0);
    for (const href of found(html)) expect(href).toMatch(/^\/kafel\//u);
  });

  it('says when nothing was found and what to try next', async () => {
    const { answer, html } = await asked('/search/', { q: 'ديناصور' });
    expect(answer.status).toBe(200);
    expect(html).toContain('لم نجد ما تبحث عنه');
    expect(html).toContain('جرّب كلمة أخرى');
  });
});

describe('a search page', () => {
  it('shows hostile input as text, and cuts what is too long', async () => {
    const hostile = '"><script>alert(1)</script><mark>\u202e';
    for (const address of ['/search/', '/rusukh/search/']) {
      const { answer, html } = await asked(address, { q: hostile, type: '<b>', from: '-1', words: 'x' });
      expect(answer.status).toBe(200);
      // A bracket in the value of an attribute is an ordinary character.
      const elements = html.replace(/="[^"]*"/gu, '');
      expect(elements).not.toContain('<script');
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(html).not.toContain('\u202e');
      const long = await asked(address, { q: 'مستفيد '.repeat(150) });
      expect(long.answer.status).toBe(200);
      expect(long.html).toContain('وقد اختصرنا');
      expect(long.html.length).toBeLessThan(400_000);
    }
  });

  it('is never cached or indexed, and runs no script', async () => {
    for (const address of ['/search/', '/rusukh/search/']) {
      for (const parameters of [{}, { q: 'مستفيد' }]) {
        const { answer, html } = await asked(address, parameters);
        expect(answer.headers.get('cache-control')).toBe('private, no-cache');
        expect(html).toContain('<meta name="robots" content="noindex">');
        expect(html).not.toContain('<script');
        expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
      }
    }
  });

  it('is linked from the home pages and the list of policies by a form that needs no script', async () => {
    for (const [address, action] of [
      ['/', '/search/'],
      ['/rusukh/', '/rusukh/search/'],
      ['/rusukh/policies/', '/rusukh/search/'],
    ] as const) {
      expect((await pageOf(site, address)).html).toMatch(new RegExp(`<form[^>]*action="${action}"`, 'u'));
    }
    const policy = await pageOf(site, '/rusukh/policies/beneficiary-relations/');
    expect(policy.html).toContain('href="/rusukh/search/"');
  });
});

describe('a search file that does not agree with the register', () => {
  it('never shows a version that is no longer in force, and still finds those that are', async () => {
    const own = await ownRegister(buildSearchable);
    const file = path.join(own, associationIndexPath('rusukh'));
    const index = associationIndex.parse(JSON.parse(await readFile(file, 'utf8')));
    const withdrawal = { kind: 'withdrawn', reason: 'سبب', at: '2026-11-20T10:00:00.000Z' } as const;
    const other = await startOwnSite({ registerDir: own });
    expect(marked((await pageOf(other, '/rusukh/search/?q=مستفيد')).html).length).toBeGreaterThan(0);
    // After a crash between the two files, the index has moved on and the search file has not.
    await writeFile(
      file,
      JSON.stringify(withVersionWithdrawn(index, 'beneficiary-relations', 1, withdrawal)),
    );
    for (const address of ['/rusukh/search/?q=مستفيد', '/search/?q=مستفيد&association=rusukh'])
      expect(marked((await pageOf(other, address)).html)).toEqual([]);
    // In the reverse case, the search file lacks a version that the index has in force.
    await writeFile(file, JSON.stringify(index));
    await rm(path.join(own, policySearchPath('rusukh', 'beneficiary-relations')));
    expect(marked((await pageOf(other, '/rusukh/search/?q=مستفيد')).html).length).toBeGreaterThan(0);
  });

  it('of all policies, as an earlier release wrote it, is read where a policy has no file of its own', async () => {
    const own = await ownRegister(buildSearchable);
    await writeEarlierSearchFile(own, 'rusukh');
    await rm(path.join(own, policySearchPath('rusukh', 'beneficiary-relations')));
    // Without the version's own file, only the earlier search file can answer.
    await rm(path.join(own, versionPath('rusukh', 'beneficiary-relations', 1)));
    const other = await startOwnSite({ registerDir: own });
    expect(found((await pageOf(other, '/rusukh/search/?q=المقابلة')).html)).toEqual(
      found((await asked('/rusukh/search/', { q: 'المقابلة' })).html),
    );
    await rm(path.join(own, searchPath('rusukh')));
    expect(
      (await pageOf(await startOwnSite({ registerDir: own }), '/rusukh/search/?q=المقابلة')).answer.status,
    ).toBe(503);
  });

  it('is an outage where it cannot be read, never an empty list', async () => {
    const own = await ownRegister(buildSearchable);
    const other = await startOwnSite({ registerDir: own });
    await writeFile(path.join(own, policySearchPath('rusukh', 'beneficiary-relations')), '{"half":');
    expect((await pageOf(other, '/rusukh/search/?q=مستفيد')).answer.status).toBe(503);
    await rename(own, `${own}-away`);
    for (const address of ['/search/?q=مستفيد', '/kafel/search/?q=مستفيد']) {
      const { answer, html } = await pageOf(other, address);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(html).toContain('تعذّر عرض الصفحة');
    }
    expect(other.log()).not.toContain('مستفيد');
  });
});
