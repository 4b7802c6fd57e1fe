import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { paragraph, run, wordFile } from '../../functions/test/support/word-file.ts';
import { makePdf } from '../../functions/test/read-document/support/make-pdf.ts';
import { paintedLine, PaintedFont } from '../../functions/test/read-document/support/painted-text.ts';
import { seriousAxeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { logInToAdmin, takeSession } from '../support/log-in-to-admin.ts';
import { screenFaults } from '../support/screen-faults.ts';
import { chooseSourceFile, sendSourceFile } from '../support/send-source-file.ts';

const { cms } = inject('system');
const browser = await browserForThisFile();
const email = 'secretary@ihsan-tabuk.example';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const by = 'w:id="1" w:author="س" w:date="2026-01-01T00:00:00Z"';
const line = (words: string): string => paragraph(run(words));

/** A Word file in which the board has one change to decide, and a sentence that a page broke. */
const tracked = Buffer.from(
  wordFile({
    body: [
      line('سياسة البلاغات'),
      line('أولاً: أحكام عامة'),
      paragraph(
        `${run('1. ترد الجمعية خلال ')}<w:del ${by}><w:r><w:delText>شهر</w:delText></w:r></w:del>` +
          `<w:ins ${by}>${run('أسبوع')}</w:ins>${run('.')}`,
      ),
      line('2. تسجل الجمعية'),
      line('3. الشكوى في سجلها الخاص.'),
      line('ثانياً: أحكام ختامية'),
      line('تسري السياسة من اعتمادها.'),
    ].join(''),
  }),
);

/** A PDF with a table that has no rules, so that its cells cannot be told apart. */
const unreadTable = (): Buffer => {
  const font = new PaintedFont('F');
  const words: readonly (readonly [string, number, number])[] = [
    ['سياسة المدد', 360, 780],
    ['أولاً: المدد', 540, 750],
    ...['السجل', 'المدة', 'المسؤول'].map((word, at) => [word, 540 - at * 160, 700] as const),
    ...['العضوية', 'دائم', 'الأمين'].map((word, at) => [word, 540 - at * 160, 676] as const),
    ...['المالية', 'سنة', 'المحاسب'].map((word, at) => [word, 540 - at * 160, 652] as const),
    ['ثانياً: الختام', 540, 560],
    ['تسري السياسة من اعتمادها.', 540, 530],
  ];
  const content = words.map(([word, x, y]) => paintedLine(font, [word], x, y, 12)).join('');
  return Buffer.from(makePdf([{ content }], [font.made()]));
};

const textOf = (page: Page) => page.getByRole('textbox', { name: 'نص السياسة' });
const clauses = (page: Page): Promise<string[]> =>
  textOf(page).locator('.mithaq-text__clause, .mithaq-text__heading').allInnerTexts();
const pressOn = async (page: Page, name: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name }).first();
  await button.waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
};
/** Puts the cursor at the beginning of the clause that prints a line, by the line's own button. */
const goToLine = async (page: Page, words: string): Promise<void> => {
  await page.locator('.mithaq-source__line', { hasText: words }).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.mithaq-source__line[aria-current=true]', { hasText: words }).first().waitFor();
};
/** Presses Tab until the text has the focus, and returns how often. */
const stopsUntilText = async (page: Page): Promise<number> => {
  for (let stops = 1; stops < 40; stops += 1) {
    await page.keyboard.press('Tab');
    if (await textOf(page).evaluate((text) => text === document.activeElement)) return stops;
  }
  return Infinity;
};
const plain = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/\s+/gu, ' ').trim());

test('a secretary chooses the text of tracked changes, corrects it and makes its draft with the keyboard alone', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, email);
  const id = await sendSourceFile(page, cms, {
    name: 'سياسة البلاغات.docx',
    mimeType: docx,
    buffer: tracked,
  });
  await page.getByText('أي النصين أقره المجلس؟').waitFor();
  expect(await page.locator('.mithaq-source__changes td').allInnerTexts()).toEqual([
    expect.stringContaining('أسبوع'),
    expect.stringContaining('شهر'),
  ]);
  expect(await textOf(page).count()).toBe(0);
  await pressOn(page, 'اعتمد النص كما كان قبلها');
  await textOf(page).getByText('خلال شهر').waitFor();
  await pressOn(page, 'غيّر الاختيار');
  await pressOn(page, 'اعتمد النص بعد قبول التعديلات');
  await textOf(page).locator('.mithaq-text__words').filter({ hasText: 'خلال أسبوع' }).waitFor();

  await page.locator('.mithaq-source__fields :is(input, select)').last().focus();
  expect(await stopsUntilText(page)).toBeLessThan(8);
  await page.locator('.mithaq-source__line:not(:disabled)').first().focus();
  await page.keyboard.press('ArrowDown');
  const second = page.locator('.mithaq-source__line:not(:disabled)').nth(1);
  expect(await second.evaluate((line) => line === document.activeElement)).toBe(true);

  await goToLine(page, 'الشكوى في سجلها');
  const before = plain(await clauses(page));
  await page.keyboard.press('Control+Alt+j');
  const joined = ['2. تسجل الجمعية 3. الشكوى في سجلها الخاص.'];
  await expect.poll(async () => plain(await clauses(page))).toEqual(expect.arrayContaining(joined));
  await page.keyboard.press('Control+z');
  await expect.poll(async () => plain(await clauses(page))).toEqual(before);

  const current = textOf(page).locator('.mithaq-text__clause', { hasText: 'الشكوى في سجلها' });
  await page.keyboard.press('Tab');
  await expect.poll(() => current.getAttribute('data-depth')).toBe('1');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => current.getAttribute('data-depth')).toBe('0');

  await page.keyboard.press('Control+Alt+1');
  await textOf(page).locator('.mithaq-text__heading', { hasText: '3. الشكوى' }).waitFor();
  await page.keyboard.press('Control+z');
  await current.waitFor();

  await page.keyboard.press('Control+Alt+g');
  await textOf(page).locator('table').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => textOf(page).locator('table').count()).toBe(0);

  await goToLine(page, 'الشكوى في سجلها');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await clauses(page)).length).toBe(before.length + 1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Alt+x');
  await expect.poll(async () => (await clauses(page)).length).toBe(before.length - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => plain(await clauses(page))).toEqual(before);

  const keys = page.locator('.mithaq-text__keys');
  await keys.locator('summary').focus();
  await page.keyboard.press('Enter');
  for (const act of [
    'عنوان',
    'بند',
    'أعمق',
    'أعلى',
    'صِل بما قبله',
    'اقسم عند المؤشر',
    'جدول',
    'احذف',
    'تراجع',
  ])
    expect(await page.getByRole('button', { name: act, exact: true }).count()).toBeGreaterThan(0);
  expect(await keys.innerText()).toContain('صِل بما قبله');

  await page.getByLabel('عنوان السياسة في الرابط').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('reports');
  await pressOn(page, /^اصنع المسودة$/u);
  await page.waitForURL((url) => /\/policy-versions\/[0-9a-f-]{24,}$/u.test(url.pathname));
  const secretary = await logIn(cms, email);
  const file = z
    .object({ changes: z.string(), version: z.string() })
    .parse(await (await secretary.get(`/api/source-files/${id}?depth=0`)).json());
  expect(file.changes).toBe('accepted');
  await page.context().close();
});

test('the same file sent again is named at once, with the way to its draft, and is read again only by choice', async () => {
  const page = await browser.newPage({ width: 320, javaScript: true });
  await takeSession(page, cms, email);
  await page.goto(`${cms}/admin/collections/source-files`);
  const before = new URL(page.url()).pathname;
  await chooseSourceFile(page, { name: 'نسخة.docx', mimeType: docx, buffer: tracked });
  const notice = page.getByRole('alert').filter({ hasText: 'رُفع هذا الملف نفسه من قبل' });
  await notice.waitFor();
  expect(await notice.innerText()).toContain('سياسة البلاغات.docx');
  expect(new URL(page.url()).pathname).toBe(before);
  expect(await notice.getByRole('link', { name: 'افتح قراءته الأولى' }).getAttribute('href')).toMatch(
    /\/source-files\//u,
  );
  expect(await notice.getByRole('link', { name: 'افتح المسودة التي صُنعت منه' }).getAttribute('href')).toMatch(
    /\/policy-versions\//u,
  );
  expect(await screenFaults(page)).toEqual([]);
  await pressOn(page, 'اقرأه مرة أخرى مع ذلك');
  await page.waitForURL((url) => /\/source-files\/[0-9a-f-]{24,}$/u.test(url.pathname));
  await page.getByText('أي النصين أقره المجلس؟').waitFor();
  await page.context().close();
});

test('a table that was not read is shown as a part of its page, and is drawn in the text or left out with a reason', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, email);
  const pdf = { name: 'المدد.pdf', mimeType: 'application/pdf', buffer: unreadTable() };
  await sendSourceFile(page, cms, pdf);
  const unread = page.locator('.mithaq-source__unread');
  await unread.getByRole('img', { name: 'صورة الجدول من الأصل' }).waitFor();
  expect(await unread.locator('li').count()).toBe(3);
  const first = page.locator('.mithaq-source__look li').first();
  expect(await first.innerText()).toContain('قد يغيّر المعنى');
  await pressOn(page, 'ارسمه جدولًا في النص');
  await textOf(page).locator('table').waitFor();
  for (const word of ['السجل', 'المسؤول', 'سنة'])
    expect(await textOf(page).locator('table', { hasText: word }).count()).toBe(1);
  const wide = await textOf(page).locator('table').boundingBox();
  expect(wide?.width ?? 0).toBeGreaterThan(200);

  await page.reload();
  await unread.getByLabel('سبب حذفه').fill('جدول للاطلاع');
  await pressOn(page, 'احذفه من النص');
  await unread.getByText('حُذف من النص').waitFor();
  expect(await textOf(page).getByText('المحاسب').count()).toBe(0);
  await page.getByLabel('عنوان السياسة في الرابط').fill('periods');
  await pressOn(page, /^اصنع المسودة$/u);
  await page.waitForURL((url) => /\/policy-versions\/[0-9a-f-]{24,}$/u.test(url.pathname));
  const secretary = await logIn(cms, email);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { source } = z
    .object({ source: z.object({ remarks: z.array(z.object({ code: z.string(), remark: z.string() })) }) })
    .parse(await (await secretary.get(`/api/policy-versions/${id}?depth=0`)).json());
  expect(source.remarks.filter(({ code }) => code === 'table.unread')).toMatchObject([
    { remark: expect.stringContaining('جدول للاطلاع') },
  ]);
  await page.context().close();
});

test.each(['light', 'dark'] as const)(
  'the review of a file has no fault that axe or a finger finds, in %s and at 320 px',
  async (colorScheme) => {
    const page = await browser.newPage({ width: 1280, javaScript: true, colorScheme });
    await takeSession(page, cms, email);
    const name = `المدد-${colorScheme}.pdf`;
    const buffer = Buffer.concat([unreadTable(), Buffer.from(`\n% ${colorScheme}\n`)]);
    await sendSourceFile(page, cms, { name, mimeType: 'application/pdf', buffer });
    await page.locator('.mithaq-source__unread').waitFor();
    await textOf(page).waitFor();
    const faultsAtRest = async (find: (on: Page) => Promise<string[]>): Promise<string[]> => {
      const until = Date.now() + 10_000;
      for (;;) {
        const found = await find(page);
        if (found.length === 0 || Date.now() > until) return found;
        await sleep(500);
      }
    };
    expect(await faultsAtRest(seriousAxeViolations)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 2400 });
    expect(await faultsAtRest(seriousAxeViolations)).toEqual([]);
    // A line on the picture of a page is as small as it is printed; the list of the lines below leads to the same places.
    const targets = async (on: Page) =>
      (await screenFaults(on)).filter((fault) => !fault.includes('button.mithaq-source__line'));
    expect(await faultsAtRest(targets)).toEqual([]);
    await page.context().close();
  },
);

test('four ways lead from the catalogue to a text, and the text of the sector becomes a draft that names nobody', async () => {
  const page = await browser.newPage({ width: 320, javaScript: true });
  await page.setViewportSize({ width: 320, height: 2400 });
  await logInToAdmin(page, cms, email);
  await page
    .getByRole('link', { name: /^ابدأ إعدادها: / })
    .first()
    .click();
  await page.waitForURL(/\/policies\/create/u);
  const ways = page.locator('.mithaq-ways');
  for (const way of ['أضف سياسة من ملف', 'ألصق النص', 'ابدأ من النموذج الشائع', 'اكتب النص'])
    await ways.getByRole('heading', { name: way }).waitFor();
  expect(await ways.getByRole('button', { name: 'اصنع مسودة من النموذج الشائع' }).isDisabled()).toBe(true);
  expect(await screenFaults(page)).toEqual([]);
  await ways.getByLabel('النص الملصق').fill('تمهيد\nنص البند الأول.');
  await ways.getByRole('button', { name: 'اصنع المسودة' }).click();
  await page.waitForURL((url) => /\/policy-versions\/[0-9a-f-]{24,}$/u.test(url.pathname));

  const secretary = await logIn(cms, email);
  const { docs } = z
    .object({ docs: z.array(z.object({ id: z.string() })) })
    .parse(
      await (await secretary.get('/api/policies?where[slug][equals]=beneficiary-relations&depth=0')).json(),
    );
  await page.goto(`${cms}/admin/collections/policies/${docs[0]?.id ?? ''}`);
  await ways.getByRole('button', { name: 'اصنع مسودة من النموذج الشائع' }).click();
  await page.waitForURL((url) => /\/policy-versions\/[0-9a-f-]{24,}$/u.test(url.pathname));
  const text = textOf(page);
  await text.getByText('المقابلة.').waitFor();
  expect(await text.innerText()).not.toContain('إحسان');
  await page.context().close();
});

test('several files are sent at once; each leads to its reading, and one that is refused holds up no other', async () => {
  const page = await browser.newPage({ width: 320, javaScript: true });
  await takeSession(page, cms, email);
  await page.goto(`${cms}/admin/collections/source-files`);
  const policy = (title: string): Buffer =>
    Buffer.from(
      wordFile({ body: [line(title), line('أولاً: أحكام عامة'), line('تسري السياسة من اعتمادها.')].join('') }),
    );
  const choose = page.locator('.mithaq-upload input[type=file]');
  await choose.waitFor({ state: 'attached' });
  await choose.setInputFiles([
    { name: 'سياسة التطوع.docx', mimeType: docx, buffer: policy('سياسة التطوع') },
    { name: 'فارغ.docx', mimeType: docx, buffer: Buffer.alloc(0) },
    { name: 'سياسة الزيارات.docx', mimeType: docx, buffer: policy('سياسة الزيارات') },
  ]);
  const rows = page.locator('.mithaq-source__several li');
  await page.getByText('وصل من الملفات: 2 من 3').waitFor();
  expect(await rows.nth(1).innerText()).toContain('الملف فارغ');
  expect(await screenFaults(page)).toEqual([]);
  expect(await seriousAxeViolations(page)).toEqual([]);
  await choose.waitFor({ state: 'attached' });
  await rows.nth(2).getByRole('link').click();
  await textOf(page).waitFor();
  expect(await page.getByLabel('عنوان السياسة كما ورد في الوثيقة').inputValue()).toBe('سياسة الزيارات');
  await page.context().close();
});
