import { expect, inject, test } from 'vitest';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn, requestsOf } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { fillRequest, honestRequest, sendReviewed, waitAsAPersonWould } from '../support/request-form.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { site, cms } = inject('system');

const browser = await browserForThisFile();
const page = await browser.newPage({ width: 1280, javaScript: true });

test('the officer opens a request in Arabic, sees its deliveries and begins to check it', async () => {
  await page.goto(`${site}/libraries/request/`);
  const service = await page.locator('select[name=service] option').nth(1).getAttribute('value');
  await fillRequest(page, { ...honestRequest, service: service ?? '', email: 'handled@example.com' });
  await waitAsAPersonWould();
  await sendReviewed(page);
  await page.waitForURL('**/request/received/');

  const officer = await logIn(cms, 'officer@libraries.example');
  const request = await eventually(async () => (await requestsOf(officer))[0]);

  await takeSession(page, cms, 'officer@libraries.example');
  await page.goto(`${cms}/admin/collections/requests/${request.id}`);
  await page.getByRole('button', { name: 'بدء التحقق' }).click();
  await page.getByText('لا يُبلَّغ بها صاحب الطلب').waitFor();
  await page.getByRole('button', { name: 'تنفيذ الخطوة' }).click();
  await page.getByRole('button', { name: 'بدء التحقق' }).waitFor({ state: 'detached' });
  await eventually(async () =>
    (await requestsOf(officer)).find((one) => one.id === request.id && one.state === 'checking'),
  );

  const text = await eventually(async () => {
    const shown = await page.locator('body').innerText();
    return shown.includes('قيد التحقق من البيانات') ? shown : undefined;
  });
  expect(text).toContain('handled@example.com');
  expect(await page.locator('html').getAttribute('dir')).toMatch(/^rtl$/iu);
  expect(await widthOverflow(page)).toBe(0);
});

test('a person without a role in requests does not see them', async () => {
  const secretary = await logIn(cms, 'secretary@libraries.example');
  expect((await secretary.get('/api/requests')).status).toBe(403);
  const stranger = await logIn(cms, 'officer@rusukh.example');
  const found = await requestsOf(stranger);
  expect(found.map((request) => request.submission.description)).not.toContain('handled@example.com');
});
