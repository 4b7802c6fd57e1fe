import { afterAll, expect, inject, test } from 'vitest';
import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn, requestsOf } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { mailsTo } from '../support/inbox.ts';
import { fillRequest, honestRequest, sendReviewed, waitAsAPersonWould } from '../support/request-form.ts';
import type { PartName } from '../support/system.ts';
import { controlAt } from '../support/system-control.ts';

const addresses = inject('system');
const dataDir = inject('dataDir');
const system = controlAt(inject('control'));
/** Parts that a failed test may have left stopped; the other files need them. */
const stopped = new Set<PartName>();
const stop = async (part: PartName): Promise<void> => {
  stopped.add(part);
  await system.stop(part);
};
const start = async (part: PartName): Promise<void> => {
  await system.start(part);
  stopped.delete(part);
};
afterAll(async () => {
  for (const part of stopped) await start(part);
});
const browser = await browserForThisFile();
const page = await browser.newPage({ width: 320, javaScript: false });

const send = async (email: string): Promise<void> => {
  // The form would name the request that this browser sent before.
  await page.context().clearCookies();
  await page.goto(`${addresses.site}/robotweak/request/`);
  await fillRequest(page, { ...honestRequest, service: 'other', email });
  await waitAsAPersonWould();
  await sendReviewed(page);
};

const referenceOnPage = async (): Promise<string | undefined> =>
  parseReferenceNumber(await page.locator('main bdi').first().innerText());

test('with the CMS and its database stopped every published page serves, and a request is taken and recorded when they are back', async () => {
  const { site, cms, inbox } = addresses;
  await stop('cms');
  for (const path of [
    '/',
    '/rusukh/',
    '/rusukh/policies/',
    '/rusukh/policies/beneficiary-relations/',
    '/rusukh/policies/beneficiary-relations.json',
    '/rusukh/policies/beneficiary-relations.pdf',
    '/kafel/policies/beneficiary-relations/v1/',
    '/libraries/channels/',
    '/libraries/tools/',
    '/robotweak/request/',
  ]) {
    expect((await fetch(`${site}${path}`)).status, path).toBe(200);
  }

  await send('while-down@example.com');
  await page.waitForURL('**/request/received/');
  const reference = await referenceOnPage();
  expect(reference).toBeDefined();

  await start('cms');
  const officer = await logIn(cms, 'officer@robotweak.example');
  const recorded = await eventually(async () => {
    const found = (await requestsOf(officer)).filter((request) => request.reference === reference);
    return found.length === 0 ? undefined : found;
  });
  expect(recorded).toHaveLength(1);
  await eventually(async () => (await mailsTo(inbox, 'while-down@example.com'))[0]);
});

test('with the queue stopped no number is shown, the text is kept, and the same form succeeds when it is back', async () => {
  await stop('queues');
  const answered = page.waitForResponse((response) =>
    Boolean(response.request().postData()?.includes('step=send')),
  );
  await send('queue-down@example.com');
  expect((await answered).status()).toBe(503);
  expect(await page.locator('[role=alert]').innerText()).toContain('لم يُسجَّل');
  const codes = await page.locator('main bdi').allInnerTexts();
  expect(codes.filter((code) => parseReferenceNumber(code) !== undefined)).toEqual([]);
  expect(await page.locator('[name=description]').inputValue()).toBe(honestRequest.description);
  expect(await page.locator('[name=email]').inputValue()).toBe('queue-down@example.com');

  await start('queues');
  await sendReviewed(page);
  await page.waitForURL('**/request/received/');
  expect(await referenceOnPage()).toBeDefined();
});

test('with the mail service stopped the request is recorded and its e-mail waits', async () => {
  const { cms, inbox } = addresses;
  await stop('mail');
  await send('mail-down@example.com');
  await page.waitForURL('**/request/received/');
  const reference = await referenceOnPage();
  const officer = await logIn(cms, 'officer@robotweak.example');
  await eventually(async () =>
    (await requestsOf(officer)).find((request) => request.reference === reference),
  );
  await start('mail');
  await eventually(async () => (await mailsTo(inbox, 'mail-down@example.com'))[0]);
}, 180_000);

test('with the register gone a page reports an outage, not an empty list', async () => {
  const { renameSync } = await import('node:fs');
  renameSync(`${dataDir}/register`, `${dataDir}/register-gone`);
  const answer = await fetch(`${addresses.site}/libraries/policies/`);
  renameSync(`${dataDir}/register-gone`, `${dataDir}/register`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('lang="ar"');
  expect(answer.headers.get('cache-control')).toMatch(/no-store/u);
});
