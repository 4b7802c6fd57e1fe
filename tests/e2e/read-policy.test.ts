import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { axeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { site } = inject('system');
const associations = ['rusukh', 'ihsan-tabuk', 'libraries', 'robotweak', 'kafel'] as const;
const withDemonstration: readonly string[] = ['robotweak', 'kafel'];

const clause = z.object({
  text: z.string(),
  get items() {
    return z.array(clause);
  },
});
const publicPolicy = z.object({
  association: z.unknown(),
  policy: z.unknown(),
  version: z.int(),
  status: z.string(),
  issueNumber: z.string().nullish(),
  approval: z.object({ demonstration: z.boolean() }).loose(),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  sections: z.array(z.object({ role: z.string(), heading: z.string(), items: z.array(clause) })),
});
const textsOf = (items: readonly z.infer<typeof clause>[]): string[] =>
  items.flatMap((item) => [item.text, ...textsOf(item.items)]);

const policyUrl = (association: string): string => `${site}/${association}/policies/beneficiary-relations/`;

const browser = await browserForThisFile();

const solid = (text: string): string => text.replace(/\s+/gu, '');

test('a policy’s text begins on the first screen of the smallest phone', async () => {
  const page = await browser.newPage({ width: 320, javaScript: true });
  await page.setViewportSize({ width: 320, height: 568 });
  for (const association of associations) {
    await page.goto(policyUrl(association));
    const heading = await page.locator('article .text h2').first().boundingBox();
    expect((heading?.y ?? Infinity) + (heading?.height ?? 0), association).toBeLessThanOrEqual(568);
  }
  await page.context().close();
});

describe.each([320, 1280])('on a screen of %i px', (width) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ width, javaScript: false });
  });
  afterAll(async () => {
    await page.context().close();
  });

  test('a reader walks from the list of associations to a clause of the policy', async () => {
    await page.goto(`${site}/`);
    await page.getByRole('link', { name: 'جمعية رسوخ العلمية' }).first().click();
    expect(new URL(page.url()).pathname).toBe('/rusukh/');
    await page.getByRole('navigation').getByRole('link', { name: 'السياسات' }).first().click();
    await page.locator('main a[href*="/policies/beneficiary-relations/"]').first().click();
    await page.locator('h1').waitFor();
    expect(await page.locator('main').innerText()).toContain('A-008');
    const folded = page.locator('nav.contents summary');
    if ((await folded.count()) > 0 && (await folded.isVisible())) await folded.click();
    await page.locator('nav.contents a[href="#channels"]').click();
    expect(new URL(page.url()).hash).toBe('#channels');
    await page.goto(`${policyUrl('rusukh')}#channels-1`);
    expect(await page.locator('#channels-1').innerText()).toContain('المقابلة');
  });

  test('a reader searches from the platform and comes to the clause that was found', async () => {
    await page.goto(`${site}/`);
    await page.getByRole('searchbox').fill('المُقابله');
    await page.getByRole('search').getByRole('button').click();
    const hit = page.locator('a[href="/rusukh/policies/beneficiary-relations/#channels-1"]');
    expect(await hit.locator('mark').innerText()).toBe('المقابلة');
    await hit.click();
    expect(new URL(page.url()).hash).toBe('#channels-1');
    expect(await page.locator('#channels-1').innerText()).toContain('المقابلة');
  });

  test.each(associations)('%s: every word of the published text is on the page, in order', async (slug) => {
    const answer = await fetch(`${site}/${slug}/policies/beneficiary-relations.json`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/u);
    const policy = publicPolicy.parse(await answer.json());
    expect(policy.status).toBe('in-force');
    await page.goto(policyUrl(slug));
    const shown = solid(await page.locator('main').innerText());
    let from = 0;
    for (const text of policy.sections.flatMap((section) => textsOf(section.items))) {
      const at = shown.indexOf(solid(text), from);
      expect(at, text).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(shown).toContain(policy.hash.slice(0, 12));
  });

  test.each(associations)('%s: a demonstration approval is distinguishable from a real one', async (slug) => {
    await page.goto(policyUrl(slug));
    const text = await page.locator('main').innerText();
    expect(text.includes('بيانات تجريبية')).toBe(withDemonstration.includes(slug));
  });

  test.each([
    '/',
    '/ihsan-tabuk/',
    '/ihsan-tabuk/policies/',
    '/ihsan-tabuk/policies/beneficiary-relations/',
    '/kafel/policies/beneficiary-relations/v1/',
    '/ihsan-tabuk/policies/beneficiary-relations/history/',
    '/ihsan-tabuk/policies/beneficiary-relations/on/2020-01-01/',
    '/ihsan-tabuk/policies/beneficiary-relations/compare/1/1/',
    '/ihsan-tabuk/search/',
    '/ihsan-tabuk/search/?q=مستفيد',
    '/search/?q=مستفيد',
    '/search/?q=ديناصور',
    '/ihsan-tabuk/proof/',
    '/proof/',
    '/ihsan-tabuk/channels/',
    '/ihsan-tabuk/tools/',
    '/ihsan-tabuk/accessibility/',
    '/accessibility/',
    '/ihsan-tabuk/request/',
    '/nobody/',
  ])('%s has no fault that axe knows, no sideways scroll and one first heading', async (path) => {
    const checked = await browser.newPage({ width, javaScript: true });
    try {
      const answer = await checked.goto(`${site}${path}`);
      const isNothing = path === '/nobody/' || path.includes('/on/2020');
      expect(answer?.status()).toBe(isNothing ? 404 : 200);
      expect(await axeViolations(checked)).toEqual([]);
      expect(await widthOverflow(checked)).toBe(0);
      expect(await checked.locator('h1').count()).toBe(1);
      expect(await checked.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await checked.locator('html').getAttribute('lang')).toBe('ar');
    } finally {
      await checked.context().close();
    }
  });
});

test.each(['light', 'dark'] as const)('the accent of every association reads in %s', async (scheme) => {
  const page = await browser.newPage({ width: 1280, javaScript: true, colorScheme: scheme });
  for (const slug of associations) {
    await page.goto(policyUrl(slug));
    expect(await axeViolations(page), slug).toEqual([]);
  }
  await page.context().close();
});

test('every clause of every contents list leads to a place on its page', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: false });
  for (const slug of associations) {
    await page.goto(policyUrl(slug));
    const hrefs = await page
      .locator('main a[href^="#"], nav a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(5);
    for (const href of hrefs) expect(await page.locator(`[id="${href.slice(1)}"]`).count(), href).toBe(1);
  }
  await page.context().close();
});

test('the first Tab skips the navigation, and the focused element is visible', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await page.goto(policyUrl('rusukh'));
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.getAttribute('href')).toMatch(/^#/u);
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).not.toBe('');
  await page.context().close();
});

test('a reader asks from the history for the text of a day, and corrects a date that was incomplete', async () => {
  const page = await browser.newPage({ width: 320, javaScript: false });
  await page.goto(policyUrl('rusukh'));
  await page.getByRole('link', { name: 'تاريخ الوثيقة ومقارنة إصداراتها' }).click();
  expect(new URL(page.url()).pathname).toBe('/rusukh/policies/beneficiary-relations/history/');
  await page.getByLabel('اليوم').fill('١٤٤٦');
  await page.getByRole('button', { name: 'اعرض النص' }).click();
  expect(await page.locator('main').innerText()).toContain('التاريخ ناقص');
  expect(await page.getByLabel('اليوم').inputValue()).toBe('١٤٤٦');
  await page.getByLabel('اليوم').fill('١/١/٢٠٢٠');
  await page.getByRole('button', { name: 'اعرض النص' }).click();
  expect(new URL(page.url()).pathname).toBe('/rusukh/policies/beneficiary-relations/on/2020-01-01/');
  expect(await page.locator('main').innerText()).toContain('لم يكن لهذه الوثيقة إصدار سارٍ');
  await page.context().close();
});

test('a reader proves a printed copy by its hash, typed as people type, and computes it too', async () => {
  const { hash } = publicPolicy.parse(
    await (await fetch(`${site}/rusukh/policies/beneficiary-relations.json`)).json(),
  );
  const page = await browser.newPage({ width: 320, javaScript: false });
  await page.goto(`${site}/rusukh/policies/`);
  await page.getByRole('link', { name: 'تحقّق من نسخة لديك' }).click();
  const typed = hash.toUpperCase().replace(/.{8}/gu, '$& ');
  await page.getByLabel('البصمة أو رقم الإصدار').fill(typed);
  await page.getByRole('button', { name: 'تحقّق' }).click();
  expect(new URL(page.url()).pathname).toBe(`/rusukh/proof/${hash}/`);
  expect(await page.locator('main').innerText()).toContain('نعم، هذا هو الإصدار الساري');
  const file = await page.getByRole('link', { name: 'ملف الإصدار كما هو في السجل' }).getAttribute('href');
  const bytes = Buffer.from(await (await fetch(new URL(file ?? '', site))).arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  await page.goto(`${site}/rusukh/proof/${hash.replace(/^./u, (first) => (first === '0' ? '1' : '0'))}/`);
  expect(await page.locator('main').innerText()).toContain('لا نعرف هذه النسخة');
  await page.context().close();
});

test('a policy page has no script and keeps its budget of requests', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(policyUrl('rusukh'), { waitUntil: 'networkidle' });
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(5);
  expect(requests.every((url) => url.startsWith(site))).toBe(true);
  await page.context().close();
});

test('what is printed leaves out navigation and shows the policy', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: false });
  await page.goto(policyUrl('rusukh'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header nav').first().isVisible()).toBe(false);
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  await page.context().close();
});

test('no part of a printed request form is beyond the paper', async () => {
  const a4 = 794;
  const page = await browser.newPage({ width: a4, javaScript: false });
  await page.goto(`${site}/rusukh/request/`);
  await page.emulateMedia({ media: 'print' });
  const beside = await page.locator('body *').evaluateAll(
    (all, width) =>
      all
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < 0 || right > width;
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    a4,
  );
  expect(beside).toEqual([]);
  await page.context().close();
});

test('the published JSON holds the clauses of the structured document and no more', async () => {
  for (const slug of associations) {
    const policy = publicPolicy.parse(
      await (await fetch(`${site}/${slug}/policies/beneficiary-relations.json`)).json(),
    );
    const source: unknown = JSON.parse(
      readFileSync(new URL(`../../cms/content/${slug}/policy.json`, import.meta.url), 'utf8'),
    );
    const { text } = z.object({ text: z.object({ sections: publicPolicy.shape.sections }) }).parse(source);
    expect(policy.sections.map((section) => [section.role, section.heading, textsOf(section.items)])).toEqual(
      text.sections.map((section) => [section.role, section.heading, textsOf(section.items)]),
    );
    expect(policy.approval.demonstration).toBe(withDemonstration.includes(slug));
  }
});
