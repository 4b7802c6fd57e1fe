import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { axeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { logInToAdmin, takeSession } from '../support/log-in-to-admin.ts';
import { screenFaults } from '../support/screen-faults.ts';
import { make } from '../support/secretary.ts';

const { cms } = inject('system');
const email = 'secretary@robotweak.example';

const text = z.object({
  title: z.string(),
  updatedAt: z.string(),
  sections: z.array(z.object({ items: z.array(z.object({ id: z.string(), text: z.string() })) })),
});

const browser = await browserForThisFile();
const secretary = await logIn(cms, email);

let made = 0;
const draftOf = async (...words: readonly string[]): Promise<string> => {
  made += 1;
  const policy = await make(secretary, 'policies', {
    slug: `typed-${String(made)}`,
    title: 'سياسة تُكتب',
    documentType: 'policy',
  });
  return make(secretary, 'policy-versions', {
    policy,
    title: 'سياسة تُكتب',
    sections: [{ heading: 'أحكام عامة', items: words.map((one) => ({ text: one })) }],
  });
};
const read = async (id: string) =>
  text.parse(await (await secretary.get(`/api/policy-versions/${id}?depth=0`)).json());
const wordsOf = async (id: string): Promise<string[]> =>
  (await read(id)).sections.flatMap(({ items }) => items).map(({ text: words }) => words);
/** Waits until the clauses of a version are these. */
const stored = (id: string, ...words: readonly string[]) =>
  eventually(async () => {
    const now = await wordsOf(id);
    return JSON.stringify(now) === JSON.stringify(words) ? now : undefined;
  });

const addressOf = (id: string): string => `${cms}/admin/collections/policy-versions/${id}`;
const documentIn = (page: Page) => page.getByRole('textbox', { name: 'نص السياسة' });
const stateIn = (page: Page, words: string) =>
  page.locator('.mithaq-typing__state', { hasText: words }).waitFor();
const openedBy = async (id: string, colorScheme: 'light' | 'dark' = 'light') => {
  const page = await browser.newPage({ width: 1280, colorScheme, javaScript: true });
  await takeSession(page, cms, email);
  await page.goto(addressOf(id));
  return page;
};
const write = async (page: Page, after: string, words: string) => {
  await documentIn(page).getByText(after).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
};

test('what is typed is saved by itself, and the draft before it can be read and restored', async () => {
  const id = await draftOf('البند الأول', 'البند الثاني');
  const page = await openedBy(id);
  await write(page, 'البند الثاني', ' وزيد عليه');
  await stateIn(page, 'حُفظ');
  await stored(id, 'البند الأول', 'البند الثاني وزيد عليه');
  // The form agrees with what was saved: it has nothing to save, and the next words are saved again.
  await expect.poll(() => page.locator('#action-save').isDisabled()).toBe(true);
  await page.keyboard.type('، ثم زيد');
  await stored(id, 'البند الأول', 'البند الثاني وزيد عليه، ثم زيد');
  await page.locator('.mithaq-history summary').click();
  const before = page.locator('.mithaq-history__drafts > li', { hasText: 'النص قبل أول تعديل' });
  await before.getByRole('button', { name: 'اعرض' }).click();
  await before.getByText('البند الثاني', { exact: true }).waitFor();
  await before.getByRole('button', { name: 'استعد' }).click();
  await stored(id, 'البند الأول', 'البند الثاني');
  await documentIn(page).getByText('البند الثاني', { exact: true }).waitFor();
  // The text that gave way is in the history.
  await page.locator('.mithaq-history summary').click();
  await page.locator('.mithaq-history summary').click();
  await expect.poll(() => page.locator('.mithaq-history__drafts > li').count()).toBe(3);
  await page.context().close();
});

test('a field beside the text is saved by the button, while the text is saved by itself', async () => {
  const id = await draftOf('البند الأول');
  const page = await openedBy(id);
  await write(page, 'البند الأول', ' وزيد');
  await page.locator('input[name=title]').fill('عنوان آخر');
  await page.locator('#action-save').click();
  await eventually(async () => ((await read(id)).title === 'عنوان آخر' ? true : undefined));
  await stored(id, 'البند الأول وزيد');
  await write(page, 'البند الأول وزيد', ' مرة أخرى');
  await stored(id, 'البند الأول وزيد مرة أخرى');
  await page.locator('input[name=title]').fill('عنوان أخير');
  await page.locator('#action-save').click();
  await eventually(async () => ((await read(id)).title === 'عنوان أخير' ? true : undefined));
  expect(await wordsOf(id)).toEqual(['البند الأول وزيد مرة أخرى']);
  await page.context().close();
});

test('two pages of one text see each other; the second to write is told, and both texts are kept', async () => {
  const id = await draftOf('البند الأول');
  const first = await openedBy(id);
  const second = await first.context().newPage();
  await second.goto(addressOf(id));
  await second.getByText('النص مفتوح عندك أيضًا في صفحة أخرى').waitFor();
  await write(first, 'البند الأول', ' من الصفحة الأولى');
  await stored(id, 'البند الأول من الصفحة الأولى');
  await second.bringToFront();
  await write(second, 'البند الأول', ' من الصفحة الثانية');
  const alert = second.locator('.mithaq-typing [role=alert]');
  await alert.getByText('حُفظ نص أحدث').waitFor();
  await alert.getByText('آخر حفظ').waitFor();
  expect(await wordsOf(id)).toEqual(['البند الأول من الصفحة الأولى']);
  expect(await documentIn(second).innerText()).toContain('من الصفحة الثانية');
  await alert.getByRole('button', { name: 'أبقِ نصي' }).click();
  await stored(id, 'البند الأول من الصفحة الثانية');
  await documentIn(second).getByText('من الصفحة الثانية').waitFor();
  // The other choice, in the page that is old now.
  await first.bringToFront();
  await write(first, 'من الصفحة الأولى', ' تتمة');
  await first.locator('.mithaq-typing [role=alert]').getByText('حُفظ نص أحدث').waitFor();
  await first.getByRole('button', { name: 'خذ النص الأحدث' }).click();
  await documentIn(first).getByText('من الصفحة الثانية').waitFor();
  await first.locator('.mithaq-history summary').click();
  await first.getByText('لم يصبح نص الإصدار').first().waitFor();
  expect(await wordsOf(id)).toEqual(['البند الأول من الصفحة الثانية']);
  await first.context().close();
});

test('an expired log-in keeps the words: they are saved after a log-in in another window', async () => {
  const id = await draftOf('البند الأول');
  const page = await openedBy(id);
  await documentIn(page).waitFor();
  await page.context().clearCookies();
  await write(page, 'البند الأول', ' بعد انتهاء الدخول');
  await page.getByText('انتهت مدة دخولك، ولم يضِع ما كتبته').waitFor();
  expect(await wordsOf(id)).toEqual(['البند الأول']);
  const other = await page.context().newPage();
  await logInToAdmin(other, cms, email);
  await other.close();
  await page.bringToFront();
  await page.getByRole('button', { name: 'احفظ الآن' }).click();
  await stored(id, 'البند الأول بعد انتهاء الدخول');
  await stateIn(page, 'حُفظ');
  await page.context().close();
});

test('an expired log-in keeps the words: they come back after a reload, and a log-out forgets them', async () => {
  const id = await draftOf('البند الأول');
  const page = await openedBy(id);
  await documentIn(page).waitFor();
  await page.context().clearCookies();
  await write(page, 'البند الأول', ' قبل إعادة التحميل');
  await page.getByText('انتهت مدة دخولك، ولم يضِع ما كتبته').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(addressOf(id));
  await page.getByText('ما كتبته قبل انتهاء دخولك محفوظ').waitFor();
  await logInToAdmin(page, cms, email);
  await page.goto(addressOf(id));
  await page.getByText('عاد إلى الصفحة ما كتبته').waitFor();
  await stored(id, 'البند الأول قبل إعادة التحميل');
  const kept = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('mithaq-words/')));
  await expect.poll(kept).toEqual([]);
  await page.evaluate(() => {
    sessionStorage.setItem('mithaq-words/somebody/version', '{}');
  });
  await page.goto(`${cms}/admin/logout`);
  await page.waitForURL(/login/u);
  expect(await kept()).toEqual([]);
  await page.context().close();
});

test('a form of another record that was changed meanwhile is refused, and its words stay in the page', async () => {
  const id = await make(secretary, 'policies', { slug: 'two-tabs', title: 'سياسة', documentType: 'policy' });
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, email);
  await page.goto(`${cms}/admin/collections/policies/${id}`);
  await page.locator('input[name=title]').fill('ما كتبته في هذه الصفحة');
  expect((await secretary.patch(`/api/policies/${id}`, { title: 'حُفظ في غيرها' })).status).toBe(200);
  await page.locator('#action-save').click();
  await page.getByText('تغيّر هذا السجل بعد أن فتحته').first().waitFor();
  await page.locator('.mithaq-refused-save').waitFor();
  expect(await page.locator('input[name=title]').inputValue()).toBe('ما كتبته في هذه الصفحة');
  expect(await page.locator('#action-save').isDisabled()).toBe(false);
  const now = z
    .object({ title: z.string() })
    .parse(await (await secretary.get(`/api/policies/${id}`)).json());
  expect(now.title).toBe('حُفظ في غيرها');
  await page.context().close();
});

test('a clause is dragged to another place by its handle, and keeps its id', async () => {
  const id = await draftOf('البند الأول', 'البند الثاني', 'البند الثالث');
  const before = (await read(id)).sections.flatMap(({ items }) => items);
  const page = await openedBy(id);
  const third = documentIn(page).getByText('البند الثالث');
  // The panels above the text arrive after it and push it down: a mouse that was aimed before would miss.
  await page.waitForLoadState('networkidle');
  // In the middle of the window, no clause lies below the buttons that stay in sight.
  await third.evaluate((clause) => {
    clause.scrollIntoView({ block: 'center' });
  });
  const places = async () => {
    await third.hover();
    return {
      handle: await page.locator('.mithaq-text__handle').boundingBox(),
      target: await documentIn(page).getByText('البند الأول').boundingBox(),
    };
  };
  let { handle, target } = await places();
  await expect
    .poll(async () => {
      const before = { handle, target };
      ({ handle, target } = await places());
      return isDeepStrictEqual(before, { handle, target });
    })
    .toBe(true);
  if (handle === null || target === null) throw new Error('handle or clause is not drawn');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + 12);
  await page.mouse.down();
  await page.mouse.move(target.x + 10, target.y + target.height - 2, { steps: 4 });
  // A page that is busy may miss a move, and the mark of the place is drawn at the next one.
  const mark = page.locator('.mithaq-text__drop:not([hidden])');
  const place = { x: target.x + 10, y: target.y + 2 };
  let moves = 0;
  await expect
    .poll(
      async () => {
        moves += 1;
        await page.mouse.move(place.x + (moves % 2), place.y, { steps: 2 });
        return mark.isVisible();
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  await page.mouse.up();
  await stored(id, 'البند الثالث', 'البند الأول', 'البند الثاني');
  expect((await read(id)).sections.flatMap(({ items }) => items)).toEqual([before[2], before[0], before[1]]);
  await page.context().close();
});

test.each(['light', 'dark'] as const)(
  'the screen of the editor is accessible in the %s scheme',
  async (colorScheme) => {
    const id = await draftOf('البند الأول');
    const page = await openedBy(id, colorScheme);
    await documentIn(page).waitFor();
    await page.locator('.mithaq-history summary').click();
    await page.getByRole('button', { name: 'بند', exact: true }).waitFor();
    expect((await axeViolations(page)).filter((one) => one.includes('mithaq'))).toEqual([]);
    await page.setViewportSize({ width: 320, height: 1200 });
    await expect.poll(() => screenFaults(page), { timeout: 10_000 }).toEqual([]);
    await page.context().close();
  },
);
