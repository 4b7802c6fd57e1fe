import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import { axeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn, requestsOf } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { mailsTo, type Mail } from '../support/inbox.ts';
import { doubleText } from '../support/large-text.ts';
import {
  fillRequest,
  honestRequest,
  reviewRequest,
  sendReviewed,
  ticks,
  waitAsAPersonWould,
} from '../support/request-form.ts';
import { widthOverflow, wordsCutOff } from '../support/width-overflow.ts';

const { site, cms, inbox } = inject('system');

const browser = await browserForThisFile();

const shownReference = async (page: Page): Promise<string> => {
  const shown = await page.locator('main bdi').first().innerText();
  const reference = parseReferenceNumber(shown);
  expect(reference, shown).toBeDefined();
  return reference ?? '';
};

const personal = (mail: Mail): string[] =>
  [
    honestRequest.name,
    '0501234567',
    '+966501234567',
    '501234567',
    honestRequest.city,
    honestRequest.description,
  ].filter((secret) => `${mail.subject} ${mail.text} ${mail.html}`.includes(secret));

describe.each([
  { width: 320, javaScript: false },
  { width: 1280, javaScript: true },
])('at $width px, JavaScript $javaScript', ({ width, javaScript }) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ width, javaScript });
  });
  afterAll(async () => {
    await page.context().close();
  });

  test('an empty form comes back with a summary whose links lead to the fields', async () => {
    await page.goto(`${site}/ihsan-tabuk/request/`);
    await waitAsAPersonWould();
    await reviewRequest(page);
    const summary = page.locator('[role=alert]');
    await summary.waitFor();
    const links = await summary
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBe(8);
    for (const href of links) expect(await page.locator(`[id="${href.slice(1)}"]`).count(), href).toBe(1);
    expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThanOrEqual(5);
    expect(await widthOverflow(page)).toBe(0);
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
  });

  test('one wrong field is named, and every field keeps its text', async () => {
    await page.goto(`${site}/ihsan-tabuk/request/`);
    await fillRequest(page, { ...honestRequest, mobile: '0112345678' });
    await waitAsAPersonWould();
    await reviewRequest(page);
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('[role=alert] a').count()).toBe(1);
    expect(await page.locator('[name=name]').inputValue()).toBe(honestRequest.name);
    expect(await page.locator('[name=mobile]').inputValue()).toBe('0112345678');
    expect(await page.locator('[name=description]').inputValue()).toBe(honestRequest.description);
    expect(await page.locator('[name=service]').inputValue()).toBe('home-repair');
  });

  test('a request is taken, shown with its number, acknowledged and announced', async () => {
    const email = `sender-${String(width)}@example.com`;
    await page.goto(`${site}/ihsan-tabuk/request/`);
    await fillRequest(page, { ...honestRequest, mobile: '٠٥٠١٢٣٤٥٦٧', email });
    await waitAsAPersonWould();
    await sendReviewed(page);
    await page.waitForURL('**/ihsan-tabuk/request/received/');
    const reference = await shownReference(page);
    expect(page.url()).not.toContain(reference.slice(0, 4));
    const text = await page.locator('main').innerText();
    expect(text).toContain('لا تقل عن أسبوعين');
    expect(text).toContain('تقديم الخدمة اللازمة');
    expect(await widthOverflow(page)).toBe(0);
    if (javaScript) expect(await axeViolations(page)).toEqual([]);
    await doubleText(page);
    expect(await wordsCutOff(page)).toEqual([]);

    // Reloading the page changes nothing.
    await page.reload();
    expect(await shownReference(page)).toBe(reference);

    const officer = await logIn(cms, 'officer@ihsan-tabuk.example');
    const recorded = await eventually(async () => {
      const found = (await requestsOf(officer)).filter((request) => request.reference === reference);
      return found.length === 0 ? undefined : found;
    });
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({ state: 'received' });

    const acknowledgement = await eventually(async () => (await mailsTo(inbox, email))[0]);
    expect(acknowledgement.text).toContain(reference.slice(0, 4));
    expect(personal(acknowledgement)).toEqual([]);
    const notice = await eventually(async () =>
      (await mailsTo(inbox, 'officer@ihsan-tabuk.example')).find((mail) =>
        mail.text.includes(reference.slice(0, 4)),
      ),
    );
    expect(personal(notice)).toEqual([]);
    expect(notice.text).toContain(`${cms}/admin/collections/requests/`);
  });

  test('the same form sent twice has one number and one record', async () => {
    await page.goto(`${site}/ihsan-tabuk/request/`);
    await fillRequest(page, { ...honestRequest, description: `مرتين ${String(width)}` });
    await waitAsAPersonWould();
    const form = await page.locator('form:has([name=token])').evaluate((element) => {
      if (!(element instanceof HTMLFormElement)) throw new Error('no form');
      return [...new FormData(element)].map(([name, value]) => [
        name,
        typeof value === 'string' ? value : '',
      ]);
    });
    const post = () =>
      fetch(`${site}/ihsan-tabuk/request/`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site },
        body: new URLSearchParams(form),
        redirect: 'manual',
      });
    const answers = await Promise.all([post(), post()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    await sendReviewed(page);
    await page.waitForURL('**/request/received/');
    const reference = await shownReference(page);

    const officer = await logIn(cms, 'officer@ihsan-tabuk.example');
    await eventually(async () =>
      (await requestsOf(officer)).find((request) => request.reference === reference),
    );
    // A further request is behind the repeated ones in the queue: when it is recorded, they were handled too.
    const same = (await requestsOf(officer)).filter(
      (request) => request.submission.description === `مرتين ${String(width)}`,
    );
    expect(same.map((request) => request.reference)).toEqual([reference]);
  });
});

test('by keyboard alone a request is sent', async () => {
  const page = await browser.newPage({ width: 1280, javaScript: false });
  await page.goto(`${site}/rusukh/request/`);
  const press = async (key: string) => page.keyboard.press(key);
  const reach = async (name: string, value?: string) => {
    for (let steps = 0; steps < 60; steps += 1) {
      const at = await page
        .locator(':focus')
        .evaluateAll((elements) =>
          elements.map((element) => [element.getAttribute('name'), element.getAttribute('value')]),
        );
      if (at[0]?.[0] === name && (value === undefined || at[0][1] === value)) return;
      await press('Tab');
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  for (const name of ['name', 'mobile', 'city'] as const) {
    await reach(name);
    await page.keyboard.type(honestRequest[name]);
  }
  await reach('contactBy');
  await press('Space');
  await reach('service');
  await press('ArrowDown');
  await reach('description');
  await page.keyboard.type(honestRequest.description);
  for (const name of ticks) {
    await reach(name);
    await press('Space');
  }
  await waitAsAPersonWould();
  await press('Tab');
  await press('Enter');
  await page.locator('button[value=send]').waitFor();
  await reach('step', 'send');
  await press('Enter');
  await page.waitForURL('**/request/received/');
  await shownReference(page);
  await page.context().close();
});

test('e-mails about a neutral association do not name it', async () => {
  const page = await browser.newPage({ width: 320, javaScript: false });
  await page.goto(`${site}/kafel/request/`);
  await fillRequest(page, { ...honestRequest, service: 'food-basket', email: 'neutral@example.com' });
  await waitAsAPersonWould();
  await sendReviewed(page);
  await page.waitForURL('**/request/received/');
  const mail = await eventually(async () => (await mailsTo(inbox, 'neutral@example.com'))[0]);
  expect(`${mail.from} ${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/كفل|سجين|سجناء|kafel/u);
  await page.context().close();
});
