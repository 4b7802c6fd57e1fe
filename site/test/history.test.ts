import { describe, expect, it } from 'vitest';
import type { ComparedClause } from '@mithaq/domain/comparison/compared';
import { comparisonWords } from '../src/features/comparison/comparison.ar.ts';
import { numberedChanges } from '../src/features/comparison/numbered-changes.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const policy = '/history/policies/beneficiary-relations';

const { site } = await siteForThisFile();

const page = async (address: string) => {
  const answer = await fetch(`${site.url}${address}`, { redirect: 'manual' });
  return { answer, html: await answer.text() };
};

/** Returns the text that a reader sees, without markup. */
const words = (html: string): string => html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

describe('the history of a policy', () => {
  it('lists every version, the newest first, with its note and its days', async () => {
    const { answer, html } = await page(`${policy}/history/`);
    expect(answer.status).toBe(200);
    const order = [...html.matchAll(/<li id="v(\d)"/gu)].map((match) => match[1]);
    expect(order).toEqual(['3', '2', '1']);
    const text = words(html);
    expect(text).toContain('ملاحظة التغيير 3');
    expect(text).toContain('تغيير جوهري');
    expect(text).toContain('تصحيح لا يغيّر المعنى');
    expect(text).toContain('نُشر بصفة عاجلة');
    expect(text).toContain('نُشر خطأً ثم سُحب');
    expect(text).toContain('نُشر نص لم يعتمده المجلس');
    expect(text).toContain('سارٍ منذ 17 محرم 1446هـ الموافق 23 يوليو 2024م');
    // Published at half past midnight of the 2nd in Riyadh.
    expect(text).toContain('منشور هنا منذ 6 ذي الحجة 1446هـ الموافق 2 يونيو 2025م');
  });

  it('says the state of a version in the masculine, and of a document in the feminine', async () => {
    expect(words((await page(`${policy}/history/`)).html)).toMatch(/سارٍ.*نُشر خطأً وسُحب.*حلّ محله إصدار أحدث/su);
    expect(words((await page('/history/policies/')).html)).toMatch(/سارية.*ملغاة.*نُشرت خطأً وسُحبت/su);
  });

  it('links to each comparison with the version before, and all links work', async () => {
    const { html } = await page(`${policy}/history/`);
    expect(html).toContain(`href="${policy}/compare/2/3/"`);
    expect(html).toContain(`href="${policy}/compare/1/2/"`);
    for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)"/gu)) {
      expect((await page(href)).answer.status, href).toBe(200);
    }
  });

  it('is linked from the policy page and is a 404 for an unknown policy', async () => {
    expect((await page(`${policy}/`)).html).toContain(`href="${policy}/history/"`);
    expect((await page('/history/policies/no-such/history/')).answer.status).toBe(404);
  });
});

describe('the text as of a day', () => {
  it.each([
    ['10/1/2025', '2025-01-10'],
    ['١٠/١/٢٠٢٥', '2025-01-10'],
    ['10/7/1446هـ', '2025-01-10'],
  ])('typed as «%s» leads to its own address', async (typed, iso) => {
    const { answer } = await page(`${policy}/on/?day=${encodeURIComponent(typed)}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${policy}/on/${iso}/`);
  });

  it.each([
    ['', 'اكتب التاريخ أولًا'],
    ['2025', 'التاريخ ناقص'],
    ['30/2/2025', 'غير موجود في التقويم'],
    ['1/1/2199', 'لم يأتِ بعد'],
    ['"><script>alert(1)</script>', 'لم نتعرّف على هذا التاريخ'],
  ])('«%s» is answered in Arabic with the typed text kept', async (typed, message) => {
    const { answer, html } = await page(`${policy}/on/?day=${encodeURIComponent(typed)}`);
    expect(answer.status).toBe(400);
    expect(html).toContain(message);
    expect(html).toContain('aria-invalid="true"');
    expect(html).not.toContain('"><script');
    if (typed === '2025') expect(html).toContain('value="2025"');
  });

  it.each([
    // Approved on this day, and published half a year later.
    ['2024-07-23', 'v1'],
    ['2025-01-10', 'v1'],
    ['2025-06-01', 'v1'],
    ['2025-06-02', 'v2'],
    ['2026-02-01', 'v3'],
    ['1446-07-10', 'v1'],
  ])('on %s leads to %s', async (day, version) => {
    const { answer, html } = await page(`${policy}/on/${day}/`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`${policy}/${version}/`);
    expect(html).not.toContain('<main');
    const json = await fetch(`${site.url}${policy}/on/${day}.json`);
    expect(json.url).toBe(`${site.url}${policy}/${version}.json`);
    expect(await json.json()).toMatchObject({ version: Number(version.slice(1)) });
  });

  it('says that none was in force before the first and after the withdrawal', async () => {
    for (const day of ['2024-07-22', '2025-07-01', '2025-12-31']) {
      const { answer, html } = await page(`${policy}/on/${day}/`);
      expect(answer.status).toBe(404);
      expect(html).toContain('لم يكن لهذه الوثيقة إصدار سارٍ');
      expect((await fetch(`${site.url}${policy}/on/${day}.json`)).status).toBe(404);
    }
  });

  it('of a day that has not come, or that does not exist, is a 404', async () => {
    const { answer, html } = await page(`${policy}/on/2199-01-01/`);
    expect(answer.status).toBe(404);
    expect(html).toContain('لم يأتِ بعد');
    const noDay = [
      '2025-02-30',
      '2025-1-1',
      'today',
      '1446-01-17x',
      '1446-01-31',
      '0000-00-00',
      '0001-01-01',
    ];
    for (const wrong of [
      ...noDay,
      '1299-12-01',
      '9999-12-31',
      '99999-01-01',
      '2025-01-10%20',
      '%D9%A2025-01-01',
    ]) {
      const refused = await page(`${policy}/on/${wrong}/`);
      expect(refused.answer.status, wrong).toBe(404);
      expect(words(refused.html), wrong).toMatch(/[ء-ي]{3}/u);
    }
    for (const early of ['1700-01-01', '1882-11-11', '1300-01-01']) {
      const none = await page(`${policy}/on/${early}/`);
      expect(none.answer.status, early).toBe(404);
      expect(none.html).toContain('لم يكن لهذه الوثيقة إصدار سارٍ');
    }
  });
});

describe('the changes that a comparison lists', () => {
  const clause = (id: string, change: Partial<ComparedClause> = {}): ComparedClause => ({
    id,
    kind: 'clause',
    fate: 'unchanged',
    moved: false,
    renumbered: false,
    words: [],
    items: [],
    ...change,
  });

  it('are those of words, of place and of number, in reading order, each with an anchor of its own', () => {
    const sections = [
      clause('same', { items: [clause('moved', { moved: true }), clause('still')] }),
      clause('counted', { renumbered: true, items: [clause('inner', { fate: 'added' })] }),
    ];
    const counts = { changed: 0, added: 1, removed: 0, moved: 1, renumbered: 1, reshaped: 0, redirected: 0 };
    const listed = numberedChanges({ title: [], sections, counts });
    expect(listed.map(({ anchor, clause: { id } }) => `${anchor} ${id}`)).toEqual([
      'change-1 moved',
      'change-2 counted',
      'change-3 inner',
    ]);
  });
});

describe('a comparison', () => {
  it('shows moved clauses as moved and not as removed and added', async () => {
    const { answer, html } = await page(`${policy}/compare/1/2/`);
    expect(answer.status).toBe(200);
    expect(words(html)).toContain('نُقل بند واحد من موضع إلى آخر');
    const text = html.slice(html.indexOf('compared-text'));
    expect(text).not.toContain('<ins>');
    expect(text).not.toContain('<del>');
  });

  it('shows removed clauses and changed words, to the eye and to the ear', async () => {
    const { html } = await page(`${policy}/compare/2/3/`);
    expect(words(html)).toContain('حُذف بندان');
    expect(html).toMatch(/<ins>\s*<span class="hidden">أُضيف: <\/span>\s*وخدمتهم/u);
    expect(html).toMatch(/<del>\s*<span class="hidden">حُذف: <\/span>/u);
    // Without a space the letters of two words would join.
    expect(html).toContain('</del> <ins>');
    expect(html).not.toContain('</del><ins>');
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
  });

  it('counts two clauses in the case that the sentence asks for', () => {
    const { counts } = comparisonWords;
    expect(counts.removed(2, '2')).toBe('حُذف بندان');
    expect(counts.changed(2, '2')).toBe('تغيّر نص بندين');
    expect(counts.renumbered(2, '2')).toBe('تغيّر ترقيم بندين');
  });

  it('of a version with itself shows no difference, and of two in reverse says so', async () => {
    expect((await page(`${policy}/compare/2/2/`)).html).toContain('اخترت الإصدار نفسه مرتين');
    const { html } = await page(`${policy}/compare/3/1/`);
    expect(html).toContain('من الإصدار الأحدث إلى الأقدم');
    expect(html).toContain(`href="${policy}/compare/1/3/"`);
  });

  it.each(['1/9', '0/1', 'v1/v2', '1/2.0', '-1/2', '1/٢'])('%s is a 404', async (numbers) => {
    expect((await page(`${policy}/compare/${numbers}/`)).answer.status).toBe(404);
  });

  it('runs no script', async () => {
    for (const address of ['compare/1/3/', 'history/', 'on/', 'on/2024-01-10/']) {
      expect((await page(`${policy}/${address}`)).html).not.toMatch(/<script/u);
    }
  });
});
