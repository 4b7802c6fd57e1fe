import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { seriousAxeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { demoPassword, logIn } from '../support/cms-client.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { codeOf, freshCodesOf, untilNextCode } from '../support/second-step.ts';
import { jsonOf } from '../support/secretary.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { cms } = inject('system');
const browser = await browserForThisFile();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Types address and password into the log-in form. */
const typePassword = async (page: Page, email: string): Promise<void> => {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(demoPassword);
  await press(page, 'تسجيل الدخول');
};

/** Gives the shown key to an app and types its code; returns the key and the recovery codes that follow. */
const confirmKey = async (page: Page) => {
  const key = await page.locator('.mithaq-key').innerText();
  expect(await page.locator('img.mithaq-qr').getAttribute('src')).toContain('data:image/svg+xml');
  expect(await widthOverflow(page)).toBe(0);
  expect(await seriousAxeViolations(page)).toEqual([]);
  await page.locator('input[name=code]').fill(codeOf(key));
  await press(page, 'أكّد الرمز');
  await heading(page, 'رموز الاسترداد').waitFor();
  const codes = await page.locator('.mithaq-codes li').allInnerTexts();
  expect(codes).toHaveLength(10);
  expect(await widthOverflow(page)).toBe(0);
  await press(page, 'حفظت الرموز');
  return { key, codes };
};

test(
  'somebody sets up a second step on a phone’s width, logs in with it, and ends it',
  { timeout: 240_000 },
  async () => {
    const email = 'research@rusukh.example';
    const page = await browser.newPage({ width: 320, javaScript: true });
    await takeSession(page, cms, email);
    await page.goto(`${cms}/admin/account`);
    const panel = page.locator('section', { has: heading(page, 'الخطوة الثانية للدخول') }).last();
    await panel.locator('input[name=password]').fill(demoPassword);
    await panel.getByRole('button', { name: 'ابدأ الإعداد' }).click();
    const { key, codes } = await confirmKey(page);
    await panel.getByText('الخطوة الثانية مُعدّة').waitFor();
    await page.context().close();

    const again = await browser.newPage({ width: 1280, javaScript: true });
    await again.goto(`${cms}/admin/collections/requests`);
    await typePassword(again, email);
    const code = again.locator('input[name=code]');
    await code.fill('000000');
    await press(again, 'تسجيل الدخول');
    await again.getByText('الرمز غير صحيح').waitFor();
    expect(await seriousAxeViolations(again)).toEqual([]);
    await code.fill(codes[0] ?? '');
    await press(again, 'تسجيل الدخول');
    // The log-in leads to the page that the person came for.
    await again.waitForURL(`${cms}/admin/collections/requests**`);

    await again.goto(`${cms}/admin/account`);
    await again.getByText('رموز الاسترداد الباقية').waitFor();
    await again.locator('summary', { hasText: 'أوقف الخطوة الثانية' }).click();
    const ending = again.locator('details[open]');
    await untilNextCode();
    await ending.locator('input[name=password]').fill(demoPassword);
    await ending.locator('input[name=code]').fill(codeOf(key));
    await ending.getByRole('button', { name: 'أوقف الخطوة الثانية' }).click();
    await again.getByRole('button', { name: 'ابدأ الإعداد' }).waitFor();
    await again.context().close();
    await logIn(cms, email);
  },
);

test(
  'somebody whose association requires it is led through the set-up at the log-in',
  { timeout: 240_000 },
  async () => {
    const administrator = await logIn(cms, 'admin@mithaq.example', freshCodesOf(inject('administratorKey')));
    const { docs } = z
      .object({ docs: z.array(z.object({ id: z.string() })) })
      .parse(await jsonOf(await administrator.get('/api/associations?where[slug][equals]=kafel&depth=0')));
    const require = async (secondStepRequired: boolean) =>
      jsonOf(await administrator.patch(`/api/associations/${docs[0]?.id ?? ''}`, { secondStepRequired }));
    const email = 'committee@kafel.example';
    const page = await browser.newPage({ width: 320, javaScript: true });
    await takeSession(page, cms, email);
    await require(true);
    try {
      await page.goto(`${cms}/admin/collections/requests`);
      await page.waitForURL('**/admin/login**');
      await typePassword(page, email);
      await heading(page, 'أعدّ الخطوة الثانية لدخولك').waitFor();
      expect(await page.locator('main').innerText()).toContain('لا تعمل لوحة الإدارة لك حتى تُعدّها');
      expect(await seriousAxeViolations(page)).toEqual([]);
      await press(page, 'ابدأ الإعداد');
      await confirmKey(page);
      await page.waitForURL(`${cms}/admin/collections/requests**`);
    } finally {
      await require(false);
      await page.context().close();
    }
  },
);
