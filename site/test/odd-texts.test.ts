import { describe, expect, it } from 'vitest';
import { buildOddRegister, longAddress } from './fixtures/odd-register.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const { site } = await siteForThisFile({ fill: (folder) => buildOddRegister(folder, 101) });

const page = async (address: string) => {
  const answer = await fetch(`${site.url}${address}`, { redirect: 'manual' });
  return { status: answer.status, html: await answer.text() };
};
const rowsOf = (html: string): number =>
  html.match(/<a href="\/n-\d+\/policies\/policy-\d+\/"/gu)?.length ?? 0;
const words = (html: string): string => html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

describe('the policies of an association', () => {
  it.each([
    [0, 0],
    [1, 1],
    [3, 3],
    [11, 10],
    [101, 10],
  ])(
    'that are %i are on its first page as %i, with the number of all where some are left out',
    async (count, shown) => {
      const { html } = await page(`/n-${String(count)}/`);
      expect(rowsOf(html)).toBe(shown);
      expect(words(html).includes(`كل المنشور: ${String(count)} وثيقة`)).toBe(count > shown);
    },
  );

  it('are a hundred on a page of the list, which leads to the next and back', async () => {
    const first = await page('/n-101/policies/');
    expect(rowsOf(first.html)).toBe(100);
    expect(words(first.html)).toContain('من 1 إلى 100، والمجموع 101 وثيقة');
    expect(first.html).toMatch(/rel="next" href="\/n-101\/policies\/2\/"/u);
    const second = await page('/n-101/policies/2/');
    expect(rowsOf(second.html)).toBe(1);
    expect(second.html).toMatch(/rel="prev" href="\/n-101\/policies\/"/u);
    expect(second.html).toMatch(/rel="canonical" href="[^"]*\/n-101\/policies\/2\/"/u);
    for (const beyond of [
      '/n-101/policies/3/',
      '/n-11/policies/2/',
      '/n-0/policies/2/',
      '/n-101/policies/1/',
    ])
      expect((await page(beyond)).status, beyond).toBe(404);
    expect(first.html).not.toContain('rel="prev"');
    expect((await page('/n-3/policies/')).html).not.toMatch(/rel="next"|والمجموع/u);
  });
});

it('a table of many columns has smaller letters on paper, and one of few has not', async () => {
  const { html } = await page('/odd/policies/wide-table/');
  expect(html).toMatch(/<div class="table smallest" id="months"/u);
  expect(html).toMatch(/<div class="table" id="long-table"/u);
  const print = html.slice(html.indexOf('@media print'));
  expect(print).toMatch(/\.table\.smallest table\s*\{\s*font-size:/u);
});

describe('a text in Latin letters', () => {
  const policy = page('/odd/policies/latin/');

  it('runs from left to right and is spoken as English, be it clause, heading, term or meaning', async () => {
    const { html } = await policy;
    expect(html).toMatch(/<p lang="en" dir="ltr">\s*The association shall comply[^<]*M\/19\.\s*<\/p>/u);
    expect(html).toMatch(/<h2 id="latin-heading" lang="en" dir="ltr">\s*Annex A: Definitions/u);
    expect(html).toMatch(/<a href="#latin-heading" lang="en" dir="ltr">/u);
    expect(html).toMatch(/<dfn lang="en" dir="ltr">\s*Data Controller/u);
    expect(html).toMatch(/<dd lang="en" dir="ltr">\s*Any operation/u);
    expect(html).toContain('<span lang="en">Microsoft Purview</span>');
  });

  it('keeps an address whole, in its own digits, apart from the line around it', async () => {
    const { html } = await policy;
    expect(html).toContain(`<bdi dir="ltr">${longAddress}</bdi>`);
    expect(words(html)).toContain('وتُحذف بعد ٥ سنوات');
  });
});
