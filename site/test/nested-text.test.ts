import { describe, expect, it } from 'vitest';
import { allParts } from '@mithaq/domain/policy/text-parts';
import { buildNestedRegister, nested } from './fixtures/nested-register.ts';
import { nestedTextAfter } from './fixtures/nested-text.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';
import { siteUrl } from './support/machine-site.ts';

const { site } = await siteForThisFile({ siteUrl, fill: buildNestedRegister });
const path = `/${nested.slug}/policies/${nested.policy}`;

const htmlOf = async (address: string): Promise<string> => {
  const answer = await fetch(`${site.url}${address}`);
  expect(answer.status, address).toBe(200);
  return answer.text();
};
/** Words as a reader sees them, without markup and in Latin digits. */
const seen = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll('&quot;', '"')
    .replace(/\s+/gu, ' ');
const page = await htmlOf(`${path}/`);

/** Returns the element with this id, from its tag to the end of the page. */
const from = (id: string): string => page.slice(page.indexOf(`id="${id}"`));

describe('the page of a nested text', () => {
  it('has an anchor for every part, once, and every word of it', () => {
    const words = seen(page).replaceAll(' ', '');
    for (const { part } of allParts(nestedTextAfter.sections)) {
      expect(page.split(`id="${part.id}"`), part.id).toHaveLength(2);
      const texts = part.cells?.map(({ text }) => text) ?? [part.text];
      // The sign of a note is within the words of its clause.
      for (const text of texts) for (const word of text.split(/\s+/u)) expect(words).toContain(word);
    }
  });

  it('has a heading of the level of each division, the sixth level being the lowest tag', () => {
    const heading = (id: string) => new RegExp(`<(h\\d) id="${id}"([^>]*)>`, 'u').exec(page)?.slice(1, 3);
    expect(heading('part-1')).toEqual(['h2', '']);
    expect(heading('chapter-1')).toEqual(['h3', '']);
    expect(heading('article-1')).toEqual(['h4', '']);
    expect(heading('section-1')).toEqual(['h5', '']);
    expect(heading('deep-5')).toEqual(['h6', '']);
    expect(heading('deep-6')).toEqual(['h6', ' aria-level="7"']);
  });

  it('has contents that nest as the divisions do', () => {
    const contents = /<nav class="contents".*?<\/nav>/su.exec(page)?.[0] ?? '';
    expect(contents).toMatch(/#part-1".*?<ol>.*?#chapter-1".*?<ol>.*?#article-1".*?<\/ol>.*?#chapter-2"/su);
    expect(contents.match(/<ol>/gu)).toHaveLength(contents.match(/<\/ol>/gu)?.length ?? 0);
  });

  it('has a table with a name, a caption, headers of columns and rows, spans and the lines of a cell', () => {
    const table = from('limits').split('</table>')[0] ?? '';
    expect(table).toMatch(/role="region" aria-label="جدول الصلاحيات المالية" tabindex="0"/u);
    expect(table).toContain('<caption>جدول الصلاحيات المالية</caption>');
    expect(/<thead>.*<\/thead>/su.exec(table)?.[0].match(/<tr /gu)).toHaveLength(2);
    expect(table).toContain('<th scope="col" rowspan="2">الصلاحية</th>');
    expect(table).toContain('<th scope="col" colspan="2">الحد</th>');
    expect(table).toMatch(/<th scope="row">الصرف <a class="change-mark"[^>]*>عُدّل<\/a><\/th>/u);
    expect(table).toContain('<td rowspan="2">بمستند أصلي<br>وتوقيعين</td>');
    expect(from('times')).toMatch(/^[^>]*aria-label="جدول في خطوات التعامل"/u);
  });

  it('has definitions as a list of terms, and a form with blanks that say what they are for', () => {
    expect(from('terms')).toMatch(/^id="terms"[^>]*>\s*<div id="term-1">\s*<dt><dfn>الجمعية<\/dfn><\/dt>/u);
    expect(from('field-has')).toMatch(/^id="field-has" class="box">.*?لي مصلحة.*?مربع يُؤشَّر فيه/su);
    expect(page).not.toMatch(/<input|<textarea/u);
  });

  it('leads from the sign of a note to the note and from the note to the sign', () => {
    expect(page).toMatch(
      /<sup id="note-1_sign"[^>]*><a href="#note-1" aria-label="الحاشية \(١\)">\(١\)<\/a><\/sup>/u,
    );
    expect(from('note-1')).toMatch(/href="#note-1_sign"/u);
  });

  it('links a reference to an article of its own, and not one to an article of a law', () => {
    expect(page).toContain('<a href="#article-2">المادة الثانية</a>');
    expect(page).toContain('<a href="#article-2">المادة (٢)</a>');
    expect(page).toContain('وفق <a href="#article-1">المادة الأولى</a></td>');
    expect(page).not.toMatch(/<a [^>]*>[^<]*المادة الثالثة/u);
  });

  it('names each division by its path, to be cited with the permanent address of the version', () => {
    expect(page).toContain('aria-label="رابط هذا القسم: الباب الأول، الفصل الثاني، المادة الثانية"');
    expect(seen(from('article-2'))).toContain('في السجل');
    expect(from('article-2')).toContain(`<a href="${siteUrl}${path}/v2/#article-2">`);
  });

  it('keeps what stands between the steps of a path where the document has it', () => {
    expect(page.indexOf('id="reception"')).toBeLessThan(page.indexOf('id="times"'));
    expect(page.indexOf('id="times"')).toBeLessThan(page.indexOf('id="referral"'));
  });
});

describe('the comparison of nested texts', () => {
  it('shows a row cell by cell, a row that moved, a new row, a meaning and a note that changed', async () => {
    const html = await htmlOf(`${path}/compare/1/2/`);
    const row = (label: string) =>
      [...html.matchAll(/<tr id="change-\d+".*?<\/tr>/gsu)]
        .map(([all]) => all)
        .find((all) => all.includes(label)) ?? '';
    expect(row('الصرف')).toMatch(/<td class="changed">.*?<del>.*?١٠.*?<\/del>.*?<ins>.*?٢٠.*?<\/ins>/su);
    expect(row('الصرف')).toMatch(/<td class="unchanged">\s*ما زاد على ذلك/u);
    expect(row('بيع الأصول')).toContain('نُقل إلى هنا من موضع آخر');
    expect(row('الاقتراض')).toContain('صف جديد');
    expect(html, 'the head over two rows').toMatch(
      /<th class="unchanged" rowspan="2" scope="col">\s*الصلاحية/u,
    );
    expect(html, 'the head over two columns').toMatch(
      /<th class="unchanged" colspan="2" scope="col">\s*الحد/u,
    );
    expect(seen(html)).toMatch(/المتبرع من يقدم مالاً أو عيناً حُذف: دون مقابل أُضيف: بلا عوض/u);
    expect(seen(html)).toContain('تغيّر نصها');
    expect(seen(html)).toContain('يُعدّ عنوان القسم بندًا، وكذلك كل صف في جدول');
  });
});

describe('the headings of a comparison', () => {
  it('are those of the divisions, each of its level below the heading of the text', async () => {
    const html = await htmlOf(`${path}/compare/1/2/`);
    const text = html.slice(html.indexOf('النص وما تغيّر فيه'));
    const headings = [...text.matchAll(/<h([3-6])[^>]*>(.*?)<\/h\1>/gsu)].map(([, level, words = '']) => [
      level,
      seen(words).trim(),
    ]);
    expect(headings.slice(0, 4)).toEqual([
      ['3', 'أولاً: تمهيد'],
      ['3', 'الباب الأول: أحكام عامة'],
      ['4', 'الفصل الأول: التعريفات'],
      ['5', 'المادة الأولى: التعريفات'],
    ]);
    expect(text).not.toMatch(/<p>\s*الباب الأول/u);
  });
});

describe('search in a nested text', () => {
  it.each([
    ['الاقتراض', 'limits-4', 'الباب الأول: أحكام عامة › الفصل الثاني: الصلاحيات › المادة الثانية: الصرف'],
    ['المتبرع', 'term-2', 'المادة الأولى: التعريفات'],
    ['المرسوم', 'note-1', 'أولاً: تمهيد'],
    ['المصلحة', 'field-what', 'ملحق رقم (1): نموذج إفصاح'],
  ])('finds «%s» at the anchor %s, below %s', async (words, anchor, where) => {
    const html = await htmlOf(`/${nested.slug}/search/?q=${encodeURIComponent(words)}`);
    expect(html).toContain(`href="${path}/#${anchor}"`);
    expect(seen(html)).toContain(where);
  });
});
