import { expect, inject, test } from 'vitest';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { riyadhToday } from '../support/riyadh-today.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { cms } = inject('system');

const browser = await browserForThisFile();
const visitor = 'زائرة بلا بريد';
let reference = '';
let request = '';

test('the officer enters a request for a visitor, hands over number and code, and finds it by her name on a phone', async () => {
  const page = await browser.newPage({ width: 390, javaScript: true });
  await takeSession(page, cms, 'officer@rusukh.example');
  await page.goto(`${cms}/admin/collections/requests`);
  await page.getByRole('button', { name: 'إدخال طلب لمستفيد' }).click();
  await page.locator('select[name=channel]').selectOption('interview');
  await page.locator('input[name=cameOn]').fill('١/٥/١٤٤٨');
  await page.locator('input[name=name]').fill(visitor);
  await page.locator('input[name=mobile]').fill('٠٥٠٧٧٧٨٨٨٨');
  await page.locator('input[name=city]').fill('الرياض');
  await page.locator('textarea[name=description]').fill('تطلب دورة.');
  await page.locator('select[name=service]').selectOption({ index: 1 });
  await page.locator('select[name=attestation]').selectOption('paper');
  await page.locator('select[name=consent]').selectOption('read-out');
  await page.getByRole('button', { name: 'تسجيل الطلب' }).click();
  await page.getByRole('heading', { name: 'إيصال استلام طلب' }).waitFor();
  const receipt = await page.locator('.mithaq-receipt').innerText();
  reference = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/u.exec(receipt)?.[0] ?? '';
  expect(reference).not.toBe('');
  expect(receipt).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/u);
  expect(await widthOverflow(page)).toBe(0);
  request =
    /requests\/([^/"]+)$/u.exec((await page.locator('.mithaq-receipt a').getAttribute('href')) ?? '')?.[1] ??
    '';

  await page.goto(`${cms}/admin/collections/requests`);
  await page.locator('input[type=search]').fill('زائره');
  await page.getByRole('button', { name: 'بحث', exact: true }).click();
  const row = page.locator('tbody tr', { hasText: visitor });
  await row.first().waitFor();
  expect(await row.first().locator('a[href^="tel:"]').getAttribute('href')).toBe('tel:+966507778888');
  expect(page.url()).not.toContain('%D8');
  expect(await widthOverflow(page)).toBe(0);
  await page.close();
});

test('the committee hears it in a sitting: refused with every reason, then recorded, and the decision has gone out', async () => {
  const officer = await logIn(cms, 'officer@rusukh.example');
  for (const to of ['checking', 'with-committee'])
    expect((await officer.post(`/api/requests/${request}/move`, { to })).status).toBe(200);
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, 'committee@rusukh.example');
  await page.goto(`${cms}/admin/collections/committee-sittings`);
  await page.getByRole('button', { name: 'إعداد جلسة جديدة' }).click();
  await page.waitForURL('**/committee-sittings/*');
  const panel = page.locator('section[aria-labelledby=mithaq-sitting]');
  await panel.locator('li', { hasText: reference }).waitFor();

  await panel.getByRole('button', { name: 'تسجيل المحضر وإصدار القرارات' }).click();
  await panel.getByRole('button', { name: 'نعم، سجّل المحضر' }).click();
  const refused = panel.getByRole('alert');
  await refused.getByText('اكتب رقم المحضر.').waitFor();
  const reasons = await refused.innerText();
  expect(reasons).toContain('لم يكتمل النصاب');
  expect(reasons).toContain(reference);

  await panel.locator('input[name=minutes-number]').fill('٩/١٤٤٨');
  await panel.locator('input[name=held-on]').fill(riyadhToday());
  for (const place of [0, 1, 2]) await panel.locator('input[name=present]').nth(place).check();
  const own = page.getByText('عضو لجنة البحث (تجريبي)', { exact: true }).first();
  await own.waitFor();
  const line = panel.locator('li', { hasText: reference });
  await line.locator('select[name=outcome]').selectOption('rejected');
  await line.locator('select[name=reason]').selectOption({ index: 1 });
  await line.locator('textarea[name=words]').fill('الدورة لمن أتموا الثانوية.');
  await panel.getByRole('button', { name: 'تسجيل المحضر وإصدار القرارات' }).click();
  await panel.getByRole('button', { name: 'نعم، سجّل المحضر' }).click();
  await panel.getByText('سُجّل المحضر، وصدرت قراراته.').waitFor();
  expect(await panel.getByRole('link', { name: 'خطاب القرار (PDF)' }).count()).toBe(1);
  expect(await widthOverflow(page)).toBe(0);

  const answer = await officer.get(`/api/requests/${request}?depth=0`);
  expect(await answer.text()).toContain('"state":"rejected"');
  const notices = await officer.get(`/api/request-notices?where[request][equals]=${request}&limit=50`);
  expect(await notices.text()).toContain('الدورة لمن أتموا الثانوية.');
  await page.close();
});
