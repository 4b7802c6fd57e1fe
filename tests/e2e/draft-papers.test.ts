import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeViolations, seriousAxeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { copyOf, edit, versionInForce } from '../support/secretary.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { cms, site } = inject('system');
const browser = await browserForThisFile();
const mailbox = 'secretary@robotweak.example';
const secretary = await logIn(cms, mailbox);
const draft = (await copyOf(secretary, await versionInForce(secretary))).id;
const title = 'سياسة تحت النظر';
await edit(secretary, draft, { title, changeNote: 'إعادة صياغة العنوان.' });

const page = await browser.newPage({ width: 1280, javaScript: true });
await takeSession(page, cms, mailbox);

/** Folder for pictures that a person looks at; without one, none are taken. */
const pictures = process.env['MITHAQ_PICTURES'];
const picture = async (of: Page, name: string): Promise<void> => {
  if (pictures !== undefined) await of.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

/** Opens the address as its recipient does, in a browser without a session, of another width or colour scheme. */
const recipient = async (
  address: string,
  width = 1280,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ reader: Page; status: number | undefined }> => {
  const reader = await browser.newPage({ width, javaScript: true, colorScheme });
  return { reader, status: (await reader.goto(address))?.status() };
};

/** Saves what pressing a control downloads; returns its first bytes. */
const downloaded = async (press: () => Promise<void>): Promise<{ name: string; begin: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = await download.path();
  return {
    name: download.suggestedFilename(),
    begin: readFileSync(path).subarray(0, 5).toString('latin1'),
  };
};

test('a secretary sends a private link, its recipient reads the draft, and a revoked link opens nothing', async () => {
  await page.goto(`${cms}/admin/collections/policy-versions/${draft}`);
  const panel = page.locator('.mithaq-drafts');
  await panel.waitFor();
  await panel.getByRole('button', { name: 'أنشئ رابط اطلاع' }).click();
  const made = panel.getByLabel('أُنشئ الرابط. انسخه الآن، فلن يظهر مرة أخرى:');
  await made.waitFor();
  const address = await made.inputValue();
  expect(address).toMatch(new RegExp(`^${site}/robotweak/preview/[\\w-]{43}/$`, 'u'));
  await picture(page, 'panel-1280');
  expect(await seriousAxeViolations(page)).toEqual([]);

  const { reader, status } = await recipient(address);
  expect(status).toBe(200);
  expect(await reader.title()).toMatch(/^مسودة: سياسة تحت النظر/u);
  expect(await reader.locator('.draft-band').innerText()).toContain('مسودة');
  await picture(reader, 'draft-1280');
  expect(await axeViolations(reader)).toEqual([]);
  await reader.emulateMedia({ media: 'print' });
  expect(await reader.locator('.draft-watermark').isVisible()).toBe(true);
  if (pictures !== undefined) await reader.pdf({ path: join(pictures, 'draft-print.pdf'), format: 'A4' });

  for (const colorScheme of ['light', 'dark'] as const) {
    const { reader: phone } = await recipient(address, 320, colorScheme);
    expect(await widthOverflow(phone)).toBe(0);
    // The mark stays in sight however far one reads.
    await phone.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight / 2);
    });
    await expect.poll(async () => (await phone.locator('.draft-band').boundingBox())?.y).toBe(0);
    await picture(phone, `draft-320-${colorScheme}`);
  }

  await edit(secretary, draft, { title: 'سياسة حُدّثت' });
  await reader.reload();
  expect(await reader.locator('h1').innerText()).toBe(title);
  await page.reload();
  await panel.getByRole('button', { name: 'حدّث الرابط' }).click();
  await panel.getByText('حُدّث الرابط.').waitFor();
  await reader.reload();
  expect(await reader.locator('h1').innerText()).toBe('سياسة حُدّثت');

  await panel.getByRole('button', { name: 'ألغِ الرابط' }).click();
  await panel.getByText('أُلغي الرابط، فلا يفتح لأحد.').waitFor();
  expect((await reader.reload())?.status()).toBe(404);
  expect(await reader.locator('h1').innerText()).toBe('لا يفتح هذا الرابط مسودة');
  await picture(reader, 'gone-1280');
  await picture(page, 'panel-revoked');
});

test('a secretary downloads the draft and the paper of a meeting', async () => {
  await page.goto(`${cms}/admin/collections/policy-versions/${draft}`);
  const own = await downloaded(() => page.getByRole('link', { name: 'نزّلها مع ما تغيّر' }).click());
  expect(own.begin).toBe('%PDF-');

  await page.goto(`${cms}/admin/collections/policy-versions`);
  await page.getByRole('link', { name: 'ورقة الاجتماع' }).click();
  await page.getByRole('heading', { name: 'ورقة اجتماع المجلس' }).waitFor();
  await page.getByRole('button', { name: 'نزّل ورقة الاجتماع' }).click();
  await page.getByRole('alert').getByText('اختر مسودة واحدة على الأقل.').waitFor();
  await page.getByLabel('الاجتماع', { exact: true }).fill('الرابع');
  await page.getByLabel(/سياسة حُدّثت/u).check();
  await page.getByLabel('رقم القرار إن عُرف').fill('4/1');
  await picture(page, 'paper-1280');
  expect(await seriousAxeViolations(page)).toEqual([]);
  const paper = await downloaded(() => page.getByRole('button', { name: 'نزّل ورقة الاجتماع' }).click());
  expect(paper).toEqual({ name: 'ورقة اجتماع المجلس.pdf', begin: '%PDF-' });
  await page.getByText('نُزّلت الورقة.').waitFor();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await widthOverflow(page)).toBe(0);
  await picture(page, 'paper-320');
});
