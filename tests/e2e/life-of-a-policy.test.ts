import { addDays, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { stateNoticeWords } from '../../site/src/features/policy/state-notice.ar.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { logInToAdmin } from '../support/log-in-to-admin.ts';
import { edit, make, moveTo } from '../support/secretary.ts';

const { site, cms } = inject('system');

const title = 'آلية استقبال الشكاوى والاقتراحات والاستفسارات والتعامل معها';
const paragraph = 'تستقبل الجمعية شكوى المستفيد واقتراحه واستفساره، وترد عليه.';
const reason = 'ألغاها المجلس واكتفى بسياسة تنظيم العلاقة مع المستفيدين.';
const policyPage = `${site}/robotweak/policies/complaints/`;

const inThirtyDays = addDays(riyadhDayAt(Date.now()), 30);

const browser = await browserForThisFile();
const page = await browser.newPage({ width: 1280, javaScript: true });
const secretary = await logIn(cms, 'secretary@robotweak.example');

/** Returns one entry that the regulator expects as the first page shows it: its state and its next step. */
const expectedRecord = (on: Page, name: string) => on.locator('.mithaq-coverage__list li', { hasText: name });

/** Begins a policy from the catalogue: every field that the catalogue has is filled in. */
const beginFromCatalogue = async (): Promise<string> => {
  await page.getByRole('link', { name: `ابدأ إعدادها: ${title}` }).click();
  await page.waitForURL(/\/policies\/create/u);
  await page.locator('#field-title').waitFor();
  expect(await page.locator('#field-title').inputValue()).toBe(title);
  expect(await page.locator('#field-slug').inputValue()).toBe('complaints');
  await page.locator('#field-documentType').getByText('آلية').waitFor();
  await page.locator('#action-save').click();
  await page.waitForURL((url) => /\/policies\/[0-9a-f-]{24,}$/u.test(url.pathname));
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

/** A draft with a text and a board's approval, in force thirty days from now. */
const draftOf = (policy: string): Promise<string> => {
  const { year, month, day } = inThirtyDays;
  return make(secretary, 'policy-versions', {
    policy,
    title,
    changeNote: 'أول إصدار.',
    changeKind: 'major',
    sections: [{ role: 'preface', heading: 'تمهيد', items: [{ text: paragraph }] }],
    approval: {
      meeting: { printed: 'الاجتماع الثالث', value: 3 },
      approvedOn: { gregorian: { year: 2026, month: 11, day: 1 } },
    },
    inForceFrom: { gregorian: { year, month, day } },
  });
};

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a secretary begins a policy from the catalogue, schedules it, unschedules it, publishes it and withdraws it with a public reason', async () => {
  await logInToAdmin(page, cms, 'secretary@robotweak.example');
  await expectedRecord(page, title).getByText('غير موجودة').waitFor();
  const version = await draftOf(await beginFromCatalogue());
  await moveTo(secretary, version, 'in-review', 'approved');

  await page.goto(`${cms}/admin/collections/policy-versions/${version}`);
  await button('جدولة النشر').click();
  const scheduled = page
    .getByRole('region', { name: 'حالة الإصدار' })
    .getByText('مجدول للنشر', { exact: true });
  await scheduled.waitFor();
  expect(await page.getByRole('region', { name: 'حالة الإصدار' }).innerText()).toContain(
    isoDay(inThirtyDays).slice(0, 4),
  );
  expect((await fetch(policyPage)).status).toBe(404);
  await button('التراجع عن الجدولة').click();
  await scheduled.waitFor({ state: 'detached' });

  await secretary.post(`/api/policy-versions/${version}/move`, { to: 'draft', note: 'يسري من اليوم.' });
  await edit(secretary, version, {
    inForceFrom: {
      gregorian: { year: null, month: null, day: null },
      hijri: { year: null, month: null, day: null },
    },
  });
  await moveTo(secretary, version, 'in-review', 'approved');
  await page.reload();
  await button('نشر الإصدار').click();
  await button('إنهاء العمل بالإصدار').waitFor();
  const reader = await browser.newPage({ width: 320, javaScript: false });
  await reader.goto(policyPage);
  expect(await reader.locator('main').innerText()).toContain(paragraph);

  await button('إنهاء العمل بالإصدار').click();
  await button('أنهِ العمل به').click();
  await page.locator('.mithaq-fault').first().waitFor();
  expect(await page.locator('.mithaq-fault').count()).toBe(2);
  await page.getByLabel('أُلغيت السياسة بقرار، وكان الإصدار صحيحًا').check();
  await page.getByLabel('السبب الذي يقرؤه الزوار').fill(reason);
  await button('أنهِ العمل به').click();
  await button('إنهاء العمل بالإصدار').waitFor({ state: 'detached' });

  await eventually(async () => {
    await reader.goto(`${policyPage}v1/`);
    const text = await reader.locator('main').innerText();
    return text.includes(stateNoticeWords.title.withdrawn) ? text : undefined;
  }).then((text) => {
    expect(text).toContain(reason);
    expect(text).toContain(paragraph);
  });
  await reader.goto(policyPage);
  expect(await reader.locator('main').innerText()).toContain(stateNoticeWords.noneInForce);
  await reader.context().close();
});

test('a secretary records where a disclosure was published, and the first page counts it', async () => {
  const own = await browser.newPage({ width: 1280, javaScript: true });
  await logInToAdmin(own, cms, 'secretary@robotweak.example');
  const board = 'أسماء أعضاء مجلس الإدارة ومدة الدورة';
  await expectedRecord(own, board).getByText('لم يُسجَّل نشره').waitFor();
  await own.getByRole('link', { name: `سجّل نشره: ${board}` }).click();
  await own.locator('#field-title').waitFor();
  expect(await own.locator('#field-title').inputValue()).toBe(board);
  await own.locator('#field-link').fill('صفحة المجلس');
  await own.locator('#field-publishedOn').fill('2026/11/01');
  await own.keyboard.press('Escape');
  await own.locator('#action-save').click();
  await own.locator('.field-error', { hasText: 'اكتب رابطًا يبدأ بـ' }).waitFor();
  await own.locator('#field-link').fill('https://robotweak.example/board');
  await own.locator('#action-save').click();
  await own.waitForURL((url) => /\/disclosures\/[0-9a-f-]{24,}$/u.test(url.pathname));
  await own.goto(`${cms}/admin`);
  await expectedRecord(own, board).getByText('منشور', { exact: true }).waitFor();
});
