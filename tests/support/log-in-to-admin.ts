import type { Page } from 'playwright-core';
import { demoPassword } from './cms-client.ts';

/**
 * Logs a demonstration person in by the admin's own form and waits for the first page. `cms` has no slash at its end;
 * `code` returns a code of the second step, where the person has one.
 */
export const logInToAdmin = async (
  page: Page,
  cms: string,
  email: string,
  code?: () => Promise<string>,
): Promise<void> => {
  await page.goto(`${cms}/admin/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.locator('button[type=submit]').click();
  if (code !== undefined) {
    await page.locator('input[name=code]').fill(await code());
    await page.locator('button[type=submit]').click();
  }
  await page.waitForURL(`${cms}/admin`);
};
