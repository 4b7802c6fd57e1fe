import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { logInToAdmin } from '../support/log-in-to-admin.ts';
import { edit, moveTo } from '../support/secretary.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { site, cms } = inject('system');
const browser = await browserForThisFile();

const fixtures = join(import.meta.dirname, '../../functions/test/read-document/fixtures');

test('a secretary sends a Word file, reviews what was read, and publishes it with its articles and its table', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await logInToAdmin(page, cms, 'secretary@libraries.example');
  await page.goto(`${cms}/admin/collections/source-files`);
  const choose = page.locator('.mithaq-upload input[type=file]');
  await choose.waitFor({ state: 'attached' });
  await choose.setInputFiles(join(fixtures, 'retention.libreoffice.docx'));
  await page.waitForURL((url) => /\/source-files\/[0-9a-f-]{24,}$/u.test(url.pathname));

  const text = page.getByRole('textbox', { name: 'نص السياسة' });
  await text.getByText('المادة (2-1): مدد الحفظ').waitFor();
  expect(await text.locator('th', { hasText: 'الوثيقة' }).count()).toBe(1);
  await text.getByText('جميع العاملين').click();
  await page.locator('.mithaq-source__line[aria-current=true]', { hasText: 'جميع العاملين' }).waitFor();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await widthOverflow(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByLabel('عنوان السياسة في الرابط').fill('document-retention');
  await page.getByRole('button', { name: 'اصنع المسودة' }).click();
  await page.waitForURL((url) => /\/policy-versions\/[0-9a-f-]{24,}$/u.test(url.pathname));
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.context().close();

  const secretary = await logIn(cms, 'secretary@libraries.example');
  await edit(secretary, id, {
    approval: {
      meeting: { printed: 'الاجتماع الثالث', value: 3 },
      approvedOn: { gregorian: { year: 2026, month: 11, day: 1 } },
    },
  });
  await moveTo(secretary, id, 'in-review', 'approved', 'in-force');

  const address = `${site}/libraries/policies/document-retention`;
  const reader = await browser.newPage({ width: 320, javaScript: false });
  await eventually(async () => ((await reader.goto(`${address}/`))?.status() === 200 ? true : undefined));
  expect(await reader.locator('main h2, main h3').allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('الباب (1): أحكام عامة'),
      expect.stringContaining('المادة (2-1): مدد الحفظ'),
    ]),
  );
  expect(await reader.locator('main table th[scope=col]').allInnerTexts()).toEqual(['م', 'الوثيقة', 'المدة']);
  expect(await widthOverflow(reader)).toBe(0);
  await reader.context().close();

  const json = z
    .object({ sections: z.array(z.looseObject({ heading: z.string() })) })
    .parse(await (await fetch(`${address}.json`)).json());
  expect(json.sections.map(({ heading }) => heading)).toEqual([
    'الباب (1): أحكام عامة',
    'الباب (2): أحكام خاصة',
  ]);
});

test('a file that is no document is named as one, with what to do', async () => {
  const page = await browser.newPage({ width: 320, javaScript: true });
  await logInToAdmin(page, cms, 'secretary@libraries.example');
  await page.goto(`${cms}/admin/collections/source-files`);
  const choose = page.locator('.mithaq-upload input[type=file]');
  await choose.waitFor({ state: 'attached' });
  await choose.setInputFiles(join(fixtures, 'user-password.pdf'));
  await page.waitForURL((url) => /\/source-files\/[0-9a-f-]{24,}$/u.test(url.pathname));
  await page.getByText('الملف مقفل بكلمة مرور').waitFor();
  await page.context().close();
});
