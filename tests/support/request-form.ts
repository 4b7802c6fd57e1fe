import { setTimeout as sleep } from 'node:timers/promises';
import { MINIMUM_FILLING_MS } from '@mithaq/domain/request/submission-token';
import type { Page } from 'playwright-core';

/** A request as an honest person writes it, with made-up data. */
export const honestRequest = {
  name: 'مقدم طلب للتجربة',
  mobile: '0501234567',
  email: '',
  // The city is no word of any association's name, so that finding it in an e-mail is a leak.
  city: 'ضباء',
  service: 'home-repair',
  description: 'نحتاج إلى ترميم سقف المسكن.',
  contactBy: 'call',
} as const;
export type TypedRequest = Readonly<Record<keyof typeof honestRequest, string>>;

export const ticks = ['attestation', 'consent'] as const;

/** Waits as long as a person types: the form refuses a post that comes sooner. */
export const waitAsAPersonWould = (): Promise<void> => sleep(MINIMUM_FILLING_MS + 100);

export const fillRequest = async (page: Page, request: TypedRequest): Promise<void> => {
  for (const name of ['name', 'mobile', 'email', 'city', 'description'] as const) {
    await page.locator(`[name=${name}]`).fill(request[name]);
  }
  await page.locator('select[name=service]').selectOption(request.service);
  await page.locator(`[name=contactBy][value=${request.contactBy}]`).check();
  for (const name of ticks) await page.locator(`[name=${name}]`).check();
};

/** Goes on from a form that was filled in to the page that shows all answers, or to what is wrong with them. */
export const reviewRequest = (page: Page): Promise<void> => page.locator('button[value=check]').click();

/** Sends a form that was filled in, by way of the page that shows all answers. */
export const sendReviewed = async (page: Page): Promise<void> => {
  await reviewRequest(page);
  await page.locator('button[value=send]').click();
};
