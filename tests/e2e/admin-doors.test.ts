import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { copyOf, versionInForce } from '../support/secretary.ts';

const { cms } = inject('system');
const browser = await browserForThisFile();

test('a list offers no choice of many rows, because nothing is done to many at once', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, 'secretary@rusukh.example');
  for (const list of ['policies', 'channels', 'documents', 'policy-versions']) {
    await page.goto(`${cms}/admin/collections/${list}`, { waitUntil: 'networkidle' });
    expect(await page.locator('table input[type=checkbox]:visible').count()).toBe(0);
    expect(await page.locator('.list-selection:visible').count()).toBe(0);
  }
  await page.context().close();
});

test('the form for a first account is a page that says who makes it', async () => {
  const answer = await fetch(`${cms}/admin/create-first-user`);
  expect(new URL(answer.url).pathname).toBe('/first-administrator');
  const html = await answer.text();
  expect(html).toContain('لم يُنشأ حساب المدير الأول بعد');
  expect(html).not.toMatch(/<(?:form|input)/u);
});

test('a secretary types a Hijri day and Arabic digits, and both are kept as what they mean', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, 'secretary@rusukh.example');
  await page.goto(`${cms}/admin/collections/disclosures/create`);
  const day = page.locator('input[name=publishedOn]');
  await day.fill('١٠ ربيع الأول ١٤٤٦هـ');
  await page.getByText('10 ربيع الأول 1446هـ الموافق 13 سبتمبر 2024م').waitFor();
  expect(await day.inputValue()).toBe('١٠ ربيع الأول ١٤٤٦هـ');

  const secretary = await logIn(cms, 'secretary@rusukh.example');
  const draft = await copyOf(secretary, await versionInForce(secretary));
  await page.goto(`${cms}/admin/collections/policy-versions/${draft.id}`);
  // The form draws a field when it comes into sight: on a tall screen all of them.
  await page.setViewportSize({ width: 1280, height: 3000 });
  await page.locator('.tabs-field__tab-button', { hasText: 'اعتماد مجلس الإدارة' }).click();
  const number = page.locator('[id="field-approval__meeting__value"]');
  await number.fill('١٢');
  await page.locator('#action-save').click();
  await page.locator('.payload-toast-container').getByText(/./u).first().waitFor();
  const kept = z
    .object({ approval: z.object({ meeting: z.object({ value: z.number() }) }) })
    .parse(await (await secretary.get(`/api/policy-versions/${draft.id}?depth=0`)).json());
  expect(kept.approval.meeting.value).toBe(12);
  await page.context().close();
});

/** Finds the id under which Next calls the server function of the admin's layout. */
const actionId = async (cookie: string): Promise<string> => {
  const html = await (await fetch(`${cms}/admin`, { headers: { cookie } })).text();
  const id = /\\?"id\\?":\\?"([0-9a-f]{40,})\\?",\\?"bound\\?":null/u.exec(html)?.[1];
  if (id === undefined) throw new Error('the admin names no server function');
  return id;
};

test('Payload’s server functions answer only people who are logged in, and only by the names that screens use', async () => {
  const logged = await fetch(`${cms}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'secretary@rusukh.example', password: 'mithaq-demo-2026' }),
  });
  const cookie = /payload-token=[^;]+/u.exec(logged.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const id = await actionId(cookie);
  const call = async (args: unknown, headers: Readonly<Record<string, string>>): Promise<number> => {
    const answer = await fetch(`${cms}/admin`, {
      method: 'POST',
      headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', origin: cms, ...headers },
      body: JSON.stringify([args]),
    });
    await answer.text();
    return answer.status;
  };
  const formState = {
    name: 'form-state',
    args: { collectionSlug: 'policies', operation: 'create', data: {}, schemaPath: 'policies' },
  };
  expect(await call(formState, { cookie })).toBe(200);
  expect(await call(formState, {})).toBe(404);
  for (const name of [
    'schedule-publish',
    'copy-data-from-locale',
    'slugify',
    'render-widget',
    '__proto__',
    '',
  ]) {
    expect([name, await call({ name, args: {} }, { cookie })]).toEqual([name, 404]);
  }
  for (const args of [null, [], { name: 'form-state' }, { name: ['form-state'], args: {} }])
    expect([args, await call(args, { cookie })]).toEqual([args, 404]);
});
