import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { paragraph, run, wordFile } from '../../functions/test/support/word-file.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { focused, walkByKeyboard, type KeyboardWalk } from '../support/by-keyboard.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { jsonOf, make, moveTo } from '../support/secretary.ts';

const { site, cms } = inject('system');
const browser = await browserForThisFile();
const email = 'secretary@kafel.example';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const secretary = await logIn(cms, email);

/** A page on which nothing but keys is pressed, and the walk that presses them. */
const opened = async (path: string): Promise<{ page: Page; walk: KeyboardWalk }> => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, email);
  await page.goto(`${cms}${path}`, { waitUntil: 'networkidle' });
  return { page, walk: walkByKeyboard(page) };
};

const draft = async (slug: string, title: string): Promise<string> => {
  const policy = await make(secretary, 'policies', { slug, title, documentType: 'policy' });
  return make(secretary, 'policy-versions', {
    policy,
    title,
    sections: [
      {
        heading: 'أولاً: أحكام عامة',
        items: [
          { marker: '1.', text: 'البند الأول' },
          { marker: '2.', text: 'البند الثاني' },
        ],
      },
      { heading: 'ثانياً: الختام', items: [{ text: 'تسري السياسة.' }] },
    ],
  });
};

const versionAt = (id: string): string => `/admin/collections/policy-versions/${id}`;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const textOf = (page: Page) => page.getByRole('textbox', { name: 'نص السياسة' });
const blocks = async (page: Page): Promise<string[]> => {
  const texts = await textOf(page).locator('.mithaq-text__clause, .mithaq-text__heading').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/gu, ' ').trim());
};
const status = z.object({ status: z.string() });
const stateOf = async (id: string): Promise<string> =>
  status.parse(await jsonOf(await secretary.get(`/api/policy-versions/${id}?depth=0`))).status;

/** Waits until the focus is at an element with this name, without a key: a press leads there by itself. */
const ledTo = async (page: Page, name: RegExp): Promise<void> => {
  await expect.poll(async () => (await focused(page)).name, { timeout: 30_000 }).toMatch(name);
  expect((await focused(page)).faults).toEqual([]);
};

test('by keys alone a text is written, nested, numbered, searched and left', async () => {
  const id = await draft('by-keys', 'سياسة المفاتيح');
  const { page, walk } = await opened(versionAt(id));
  await button(page, 'اذهب إلى نص السياسة').waitFor();
  await walk.reach('اذهب إلى نص السياسة');
  await walk.press('Enter');
  await ledTo(page, /^نص السياسة$/u);
  const before = await blocks(page);

  await walk.press('Control+End', 'Enter');
  await walk.type('بند جديد');
  const added = textOf(page).locator('.mithaq-text__clause', { hasText: 'بند جديد' });
  await walk.press('Tab');
  await expect.poll(() => added.getAttribute('data-depth')).toBe('1');
  await walk.press('Shift+Tab');
  await expect.poll(() => added.getAttribute('data-depth')).toBe('0');
  await walk.press('Alt+ArrowUp');
  await expect.poll(async () => (await blocks(page)).at(-1)).toBe('تسري السياسة.');
  await walk.press('Control+z');
  await expect.poll(async () => (await blocks(page)).at(-1)).toBe('بند جديد');

  await walk.press('Enter', 'Control+Alt+g');
  await textOf(page).locator('table').waitFor();
  await walk.type('المدة');
  await walk.press('Tab');
  await walk.type('سنة');
  await walk.press('Tab');
  await walk.type('السجل');
  expect(await textOf(page).locator('td, th').allInnerTexts()).toEqual(
    expect.arrayContaining(['المدة', 'سنة', 'السجل']),
  );
  // The toolbar is one stop, and its arrows reach every button; the command works at the cursor in the text.
  await walk.press('Escape');
  await walk.reach('تراجع', { back: true, most: 10 });
  await walk.press('End');
  await ledTo(page, /^احذف الجدول$/u);
  await walk.press('Enter');
  await ledTo(page, /^نص السياسة$/u);
  expect(await textOf(page).locator('table').count()).toBe(0);

  await walk.press('Control+f');
  await ledTo(page, /^ابحث في النص$/u);
  await walk.type('البَند');
  await walk.press('Enter');
  await expect
    .poll(() => page.locator('.ProseMirror-active-search-match').allInnerTexts())
    .toEqual(['البند']);
  const told = page.locator('.mithaq-text__find [aria-live]');
  const first = await told.innerText();
  expect(first).toMatch(/^الموضع [12] من موضعين$/u);
  await walk.press('Shift+Enter');
  await expect.poll(() => told.innerText()).not.toBe(first);
  await walk.reach('استبدل به');
  await walk.type('الحكم');
  await walk.reach('استبدل الكل');
  await walk.press('Enter');
  await expect.poll(() => told.innerText()).toBe('استُبدل موضعان');
  await walk.press('Escape');
  await ledTo(page, /^نص السياسة$/u);
  expect((await blocks(page)).filter((text) => text.includes('الحكم'))).toHaveLength(2);
  await walk.press('Control+z');
  expect((await blocks(page)).filter((text) => text.includes('الحكم'))).toHaveLength(0);
  expect((await blocks(page)).slice(0, before.length)).toEqual(before);

  await walk.press('Control+s');
  await eventually(async () => {
    const body = await (await secretary.get(`/api/policy-versions/${id}?depth=0`)).text();
    return body.includes('بند جديد') ? true : undefined;
  });
  await ledTo(page, /^نص السياسة$/u);
  await walk.press('Escape', 'Tab');
  expect((await focused(page)).name).toBe('مفاتيح لوحة المفاتيح');
  expect(walk.faults).toEqual([]);
  await page.context().close();
});

test('by keys alone a draft is shown by a link, commented and sent to review, and the focus is never lost', async () => {
  const id = await draft('shown-by-keys', 'سياسة الاطلاع');
  const { page, walk } = await opened(versionAt(id));
  await button(page, 'أنشئ رابط اطلاع').waitFor();
  await walk.reach('أنشئ رابط اطلاع');
  await walk.press('Enter');
  await ledTo(page, /^أُنشئ الرابط/u);
  const address = await page.getByLabel(/^أُنشئ الرابط/u).inputValue();
  expect(address.startsWith(`${site}/kafel/preview/`)).toBe(true);
  await button(page, 'ألغِ الرابط').waitFor();
  await walk.reach('ألغِ الرابط');
  await walk.press('Enter');
  await page.getByText('أُلغي الرابط، فلا يفتح لأحد.').waitFor();
  await ledTo(page, /./u);
  await walk.reach(/^النص وتعليقات المراجعة/u, { back: true });
  await walk.press('Enter');
  await page
    .getByRole('button', { name: /^علّق: /u })
    .first()
    .waitFor();
  await walk.reach(/^علّق: /u);
  await walk.press('Enter');
  await ledTo(page, /^تعليقك على هذا البند$/u);
  await walk.type('هل العنوان كما أقره المجلس؟');
  await walk.reach('احفظ التعليق');
  await walk.press('Enter');
  await button(page, 'عولج').waitFor();
  await ledTo(page, /هل العنوان/u);
  await walk.reach('عولج');
  await walk.press('Enter');
  await page.getByText('عالجه').waitFor();
  await ledTo(page, /هل العنوان/u);

  await walk.reach('إرسال للمراجعة', { back: true });
  await walk.press('Enter');
  await ledTo(page, /^حالة الإصدار$/u);
  await page.getByText('حالة الإصدار الآن: قيد المراجعة').waitFor();
  await walk.reach('إعادة إلى المسودة');
  await walk.press('Enter');
  await ledTo(page, /^سبب الإعادة$/u);
  await walk.reach('تراجع');
  await walk.press('Enter');
  await button(page, 'إعادة إلى المسودة').waitFor();
  await ledTo(page, /./u);
  expect(await stateOf(id)).toBe('in-review');
  expect(walk.faults).toEqual([]);
  await page.context().close();
});

test('by keys alone a file is read, reviewed, made a draft, approved with another and published', async () => {
  const other = await draft('beside-by-keys', 'سياسة المعارض');
  await moveTo(secretary, other, 'in-review');
  const { page, walk } = await opened('/admin/collections/source-files');
  await walk.reach('اختر ملف السياسة');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), walk.press('Enter')]);
  await chooser.setFiles({
    name: 'سياسة الأرشفة.docx',
    mimeType: docx,
    buffer: Buffer.from(
      wordFile({
        body: [
          'سياسة الأرشفة',
          'اعتمدها مجلس الإدارة في اجتماعه السادس بتاريخ 17/1/1446هـ',
          'أولاً: أحكام عامة',
          '1. تضع الجمعية خطة.',
          '2. يعتمدها المجلس.',
        ]
          .map((words) => paragraph(run(words)))
          .join(''),
      }),
    ),
  });
  await textOf(page).getByText('يعتمدها المجلس').waitFor();
  await walk.reach('تأكدت منها كلها في الأصل');
  await walk.press('Enter');
  await expect.poll(() => page.locator('.mithaq-source__facts input:checked').count()).toBe(2);
  await walk.reach(/^عنوان السياسة في الرابط/u);
  await walk.press('Control+a');
  await walk.type('archiving');
  await walk.reach(/^نص السياسة$/u);
  const before = await blocks(page);
  await walk.press('Control+Home', 'ArrowDown', 'ArrowDown', 'Tab');
  await expect.poll(() => textOf(page).locator('[data-depth="1"]').count()).toBe(1);
  await walk.press(
    'Control+z',
    'Control+Alt+j',
    'Control+z',
    'Control+Alt+x',
    'Control+z',
    'Control+Alt+1',
    'Control+z',
  );
  await expect.poll(() => blocks(page)).toEqual(before);
  await walk.press('Escape');
  await walk.reach('اصنع المسودة');
  await walk.press('Enter');
  await page.waitForURL((url) => /\/policy-versions\/[0-9a-f-]{24,}$/u.test(url.pathname));
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await page.getByRole('link', { name: 'أرسل المسودات للمراجعة معًا' }).waitFor();
  await walk.reach('أرسل المسودات للمراجعة معًا');
  await walk.press('Enter');
  const tick = /^أرسلها: سياسة الأرشفة$/u;
  await page.getByLabel(tick).waitFor();
  await walk.reach(tick);
  await walk.press('Space');
  await walk.reach('أرسل المختار للمراجعة');
  await walk.press('Enter');
  await ledTo(page, /^نُفّذت الخطوة لها كلها/u);
  expect(await stateOf(id)).toBe('in-review');

  await page.getByLabel('رقم القرار: سياسة الأرشفة').waitFor();
  await walk.reach(/^رقم الاجتماع$/u);
  await walk.press('Control+a');
  await walk.type('6');
  await walk.reach('تاريخ الاجتماع');
  await walk.press('Control+a');
  await walk.type('17/1/1446');
  for (const [at, title] of ['سياسة المعارض', 'سياسة الأرشفة'].entries()) {
    await walk.reach(`اعتُمدت: ${title}`);
    await walk.press('Space');
    await walk.reach(`رقم القرار: ${title}`);
    await walk.type(String(at + 1));
  }
  await walk.reach('سجّل الاعتماد');
  await walk.press('Enter');
  await page.getByText('سُجّل الاعتماد. العدد:').waitFor();
  await ledTo(page, /./u);
  expect(await stateOf(other)).toBe('approved');

  await page.getByLabel('انشرها: سياسة الأرشفة').waitFor();
  await walk.reach('انشرها: سياسة الأرشفة');
  await walk.press('Space');
  await walk.reach('انشر المختار');
  await walk.press('Enter');
  await ledTo(page, /^يُنشر الآن للزوار/u);
  await walk.reach('نعم، انشرها');
  await walk.press('Enter');
  await page.getByText('نُفّذت الخطوة لها كلها').waitFor();
  await ledTo(page, /^نُفّذت الخطوة لها كلها/u);
  expect([await stateOf(id), await stateOf(other)]).toEqual(['in-force', 'approved']);
  expect((await fetch(`${site}/kafel/policies/archiving/`)).status).toBe(200);
  expect(walk.faults).toEqual([]);
  await page.context().close();
});

test('by keys alone the paper of a meeting is downloaded', async () => {
  await draft('paper-by-keys', 'سياسة الورق');
  const { page, walk } = await opened('/admin/board-paper');
  await walk.reach('نزّل ورقة الاجتماع', { most: 120 });
  await walk.press('Enter');
  await ledTo(page, /اختر مسودة واحدة على الأقل/u);
  await walk.reach(/سياسة الورق/u, { back: true });
  await walk.press('Space');
  await walk.reach('رقم القرار إن عُرف');
  await walk.type('4/1');
  await walk.reach('نزّل ورقة الاجتماع', { most: 120 });
  const [paper] = await Promise.all([page.waitForEvent('download'), walk.press('Enter')]);
  expect(paper.suggestedFilename()).toBe('ورقة اجتماع المجلس.pdf');
  await page.getByText('نُزّلت الورقة.').waitFor();
  await ledTo(page, /^نزّل ورقة الاجتماع$/u);
  expect(walk.faults).toEqual([]);
  await page.context().close();
});
