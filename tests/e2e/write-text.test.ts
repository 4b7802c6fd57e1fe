import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { make } from '../support/secretary.ts';

const { cms } = inject('system');

const clause = z.object({ id: z.string(), text: z.string() });
const text = z.object({ sections: z.array(z.object({ items: z.array(clause) })) });

/** The words of a text, without its ids. */
const divisions = z.object({
  sections: z.array(z.object({ heading: z.string(), items: z.array(z.object({ text: z.string() })) })),
});

const browser = await browserForThisFile();
const secretary = await logIn(cms, 'secretary@robotweak.example');

/** Numbers the drafts, because a test that is tried again makes its own once more, and an address is given once. */
let drafts = 0;

const draftOf = async (name: string, items: readonly object[]): Promise<string> => {
  drafts += 1;
  const slug = `${name}-${drafts}`;
  const policy = await make(secretary, 'policies', { slug, title: 'سياسة الاتصال', documentType: 'policy' });
  return make(secretary, 'policy-versions', {
    policy,
    title: 'سياسة الاتصال',
    sections: [{ heading: 'أحكام عامة', items }],
  });
};

const clausesOf = async (id: string): Promise<z.infer<typeof clause>[]> => {
  const answer = await secretary.get(`/api/policy-versions/${id}?depth=0`);
  return text.parse(await answer.json()).sections.flatMap(({ items }) => items);
};

test('a secretary writes in the text, saves it, and every clause keeps its id', async () => {
  const id = await draftOf('contact', [{ text: 'البند الأول' }, { text: 'البند الثاني' }]);
  const before = await clausesOf(id);
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, 'secretary@robotweak.example');
  await page.goto(`${cms}/admin/collections/policy-versions/${id}`);
  const document = page.getByRole('textbox', { name: 'نص السياسة' });
  await document.getByText('البند الثاني').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' وزيد عليه');
  await page.keyboard.press('Control+s');
  const after = await eventually(async () => {
    const now = await clausesOf(id);
    return now.some(({ text: words }) => words.includes('وزيد')) ? now : undefined;
  });
  expect(after).toEqual([before[0], { id: before[1]?.id, text: 'البند الثاني وزيد عليه' }]);
  await page.keyboard.type('.');
  await document.getByText('البند الثاني وزيد عليه.').waitFor();
  // The whole text, copied behind itself, is the same blocks again.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+s');
  const sections = await eventually(async () => {
    const answer = await secretary.get(`/api/policy-versions/${id}?depth=0`);
    const now = divisions.parse(await answer.json()).sections;
    return now.length === 2 ? now : undefined;
  });
  expect(sections[1]).toEqual(sections[0]);
  await page.context().close();
});

test('a sign that no text may hold is named at its clause, and the words stay in the editor', async () => {
  const id = await draftOf('signs', [{ text: 'البند الأول' }, { text: 'البند الثاني' }]);
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, 'secretary@robotweak.example');
  await page.goto(`${cms}/admin/collections/policy-versions/${id}`);
  const document = page.getByRole('textbox', { name: 'نص السياسة' });
  await document.getByText('البند الثاني').click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('\u202e وزيد');
  await page.locator('#action-save').click();
  const refusal = page.locator('.mithaq-text-field [role=alert]');
  await refusal.getByText('U+202E').waitFor();
  expect((await clausesOf(id)).map(({ text: words }) => words)).toEqual(['البند الأول', 'البند الثاني']);
  await document.getByText('وزيد').waitFor();
  await refusal.getByRole('button').click();
  await page.keyboard.press('End');
  for (let letter = 0; letter < 6; letter += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type(' وصُحح');
  await page.locator('#action-save').click();
  const after = await eventually(async () => {
    const now = await clausesOf(id);
    return now[1]?.text === 'البند الثاني' ? undefined : now;
  });
  expect(after[1]?.text).toBe('البند الثاني وصُحح');
  await page.context().close();
});

test('words that are found far below come into sight, while the box of the search keeps the focus', async () => {
  const items = Array.from({ length: 90 }, (_, at) => ({ text: at === 80 ? 'بند بعيد' : 'بند' }));
  const id = await draftOf('far-below', items);
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, 'secretary@robotweak.example');
  await page.goto(`${cms}/admin/collections/policy-versions/${id}`);
  const document = page.getByRole('textbox', { name: 'نص السياسة' });
  await document.getByText('بند', { exact: true }).first().click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('بعيد');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const [found, box] = [
        await document.getByText('بند بعيد').boundingBox(),
        await page.getByLabel('ابحث في النص').boundingBox(),
      ];
      return found !== null && box !== null && box.y > 0 && box.y < found.y && found.y < 800;
    })
    .toBe(true);
  await page.context().close();
});

/** A part of a document as Word puts it on the clipboard: list, tracked change, footnote, table with spanned cells. */
const wordHtml = `<html><body lang=AR-SA dir=RTL><!--StartFragment-->
<h1>المادة الثانية: الالتزامات</h1>
<p class=MsoNormal>تلتزم الجمعية بما
يلي<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>:</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1-<span>&nbsp; </span></span>الإفصاح.</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1-<span>&nbsp; </span></span>المالي <del>فقط</del><ins>منه</ins>.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2-<span>&nbsp; </span></span>الحفظ.</p>
<table class=MsoTableGrid><tr><td rowspan=2><p>الصلاحية</p></td><td colspan=2><p>الحد</p></td></tr>
<tr><td><p>المدير</p></td><td><p>المجلس</p></td></tr><tr><td><p>الصرف</p><p>النقدي</p></td><td><p>100</p></td><td><p>فوقها</p></td></tr></table>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> وفق النظام.</p></div></div>
<!--EndFragment--></body></html>`;

test('what Word has copied becomes heading, nested clauses, footnote and table, and one undo takes it back', async () => {
  const id = await draftOf('from-word', [{ text: 'البند الأول' }]);
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, 'secretary@robotweak.example');
  await page.goto(`${cms}/admin/collections/policy-versions/${id}`);
  const document = page.getByRole('textbox', { name: 'نص السياسة' });
  await document.getByText('البند الأول').click();
  await page.keyboard.press('End');
  const paste = (): Promise<void> =>
    document.evaluate((target, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, wordHtml);
  await paste();
  await document.getByText('الالتزامات').waitFor();
  await page.keyboard.press('Control+z');
  expect(await document.innerText()).not.toContain('الالتزامات');
  await paste();
  await page.keyboard.press('Control+s');
  const stored = z.looseObject({
    sections: z.array(z.looseObject({ heading: z.string(), items: z.array(z.unknown()) })),
  });
  const pasted = await eventually(async () => {
    const answer = await secretary.get(`/api/policy-versions/${id}?depth=0`);
    return stored.parse(await answer.json()).sections[1];
  });
  expect(pasted).toMatchObject({
    heading: 'المادة الثانية: الالتزامات',
    items: [
      { text: 'تلتزم الجمعية بما يلي:', notes: [{ marker: '[1]', text: 'وفق النظام.', at: 21 }] },
      { marker: '1-', text: 'الإفصاح.', items: [{ marker: '1-', text: 'المالي منه.' }] },
      { marker: '2-', text: 'الحفظ.', items: [] },
      {
        kind: 'table',
        rows: [
          {
            cells: [
              { text: 'الصلاحية', rows: 2 },
              { text: 'الحد', columns: 2 },
            ],
          },
          { cells: [{ text: 'المدير' }, { text: 'المجلس' }] },
          { cells: [{ text: 'الصرف\nالنقدي' }, { text: '100' }, { text: 'فوقها' }] },
        ],
      },
    ],
  });
  await page.context().close();
});

/** Parts of a document as LibreOffice, Word on the web and a page put them on the clipboard, each in its own way. */
const otherHtml = `<html><body lang="ar-SA" dir="rtl"><!--StartFragment-->
<h1 class="western">المادة الثالثة: المدد</h1>
<p>تحفظ الجمعية سجلاتها<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>
<div class="ListContainerWrapper"><ol start="1"><li data-aria-level="1"><p>السجلات المالية.</p></li></ol></div>
<div class="ListContainerWrapper"><ol start="1"><li data-aria-level="2"><p>سندات الصرف.</p></li></ol></div>
<div class="entry"><span>نص في الصفحة مباشرة.</span><p>فقرة بعده.</p><button>شارك</button><span style="display:none">مخفي</span></div>
<figure><table><caption>جدول المدد</caption><thead><tr><th colspan="2">المدة</th></tr></thead><tbody><tr><td><div><div class="OutlineElement"><p class="Paragraph">العضوية</p></div></div></td><td><ol><li><p>دائم</p></li></ol></td></tr></tbody></table>
<figcaption>بيان الجدول.</figcaption></figure>
<table><tbody><tr><td><p>نص في إطار.</p></td></tr></tbody></table>
<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>وفق النظام.</p></div>
<!--EndFragment--></body></html>`;

test('a copy from LibreOffice, Word on the web or a page loses no words and keeps its order', async () => {
  const id = await draftOf('from-others', [{ text: 'البند الأول' }]);
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, 'secretary@robotweak.example');
  await page.goto(`${cms}/admin/collections/policy-versions/${id}`);
  const document = page.getByRole('textbox', { name: 'نص السياسة' });
  await document.getByText('البند الأول').click();
  await page.keyboard.press('End');
  await document.evaluate((target, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, otherHtml);
  await document.getByText('المدد', { exact: false }).first().waitFor();
  await page.keyboard.press('Control+s');
  const stored = z.looseObject({
    sections: z.array(z.looseObject({ heading: z.string(), items: z.array(z.unknown()) })),
  });
  const pasted = await eventually(async () => {
    const answer = await secretary.get(`/api/policy-versions/${id}?depth=0`);
    return stored.parse(await answer.json()).sections[1];
  });
  expect(pasted).toMatchObject({
    heading: 'المادة الثالثة: المدد',
    items: [
      { text: 'تحفظ الجمعية سجلاتها.', notes: [{ marker: '1', text: 'وفق النظام.', at: 20 }] },
      { marker: '1.', text: 'السجلات المالية.', items: [{ text: 'سندات الصرف.' }] },
      { text: 'نص في الصفحة مباشرة.' },
      { text: 'فقرة بعده.' },
      { text: 'جدول المدد' },
      {
        kind: 'table',
        rows: [
          { cells: [{ text: 'المدة', columns: 2 }] },
          { cells: [{ text: 'العضوية' }, { text: '1. دائم' }] },
        ],
      },
      { text: 'بيان الجدول.' },
      { text: 'نص في إطار.' },
    ],
  });
  expect(JSON.stringify(pasted)).not.toMatch(/شارك|مخفي/u);
  await page.context().close();
});
