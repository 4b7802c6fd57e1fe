import type { Page } from 'playwright-core';
import { demoPassword } from './cms-client.ts';

/**
 * Logs a demonstration person in by the admin's own form and waits for the first page. `cms` has no slash at its end.
 * Where the log-in and the first page are not what a test is about, `takeSession` is enough.
 */
export const logInToAdmin = async (page: Page, cms: string, email: string): Promise<void> => {
  await page.goto(`${cms}/admin/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${cms}/admin`);
};

/**
 * Logs a demonstration person in as the form does, and opens no page: the browser of `page` has the cookie. A form and
 * a first page cost two seconds of a processor. `code` returns a code of the second step, where the person has one.
 */
export const takeSession = async (
  page: Page,
  cms: string,
  email: string,
  code?: () => Promise<string>,
): Promise<void> => {
  const answer = await page.context().request.post(`${cms}/api/users/login`, {
    data: { email, password: demoPassword, ...(code === undefined ? {} : { code: await code() }) },
  });
  if (!answer.ok()) throw new Error(`${email} cannot log in: ${String(answer.status())}`);
};
