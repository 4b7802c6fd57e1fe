import { parseFollowUpCode } from '@mithaq/domain/request/follow-up-code';
import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { axeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn, requestsOf } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { mailsTo } from '../support/inbox.ts';
import { fillRequest, honestRequest, sendReviewed, waitAsAPersonWould } from '../support/request-form.ts';
import { widthOverflow, wordsCutOff } from '../support/width-overflow.ts';

const { site, cms, inbox } = inject('system');
const browser = await browserForThisFile();

/** Another association than that of `send-request.test.ts`, which waits for single notices: many become a digest. */
const home = `${site}/rusukh`;
const email = 'tracker@example.com';

/** Sends a request and returns the number and the code of the received page. */
const sendOne = async (address: string) => {
  const page = await browser.newPage({ width: 320, javaScript: false });
  await page.goto(`${home}/request/`);
  await fillRequest(page, { ...honestRequest, service: 'training', email: address });
  await waitAsAPersonWould();
  await sendReviewed(page);
  await page.waitForURL('**/request/received/');
  const [number = '', code = ''] = await page.locator('.reference bdi').allInnerTexts();
  const reference = parseReferenceNumber(number) ?? '';
  expect(reference).toHaveLength(11);
  expect(parseFollowUpCode(code)).toHaveLength(10);
  const officer = await logIn(cms, 'officer@rusukh.example');
  const recorded = await eventually(async () =>
    (await requestsOf(officer)).find((request) => request.reference === reference),
  );
  const move = async (to: string, more: object = {}) => {
    const answer = await officer.post(`/api/requests/${recorded.id}/move`, { to, ...more });
    expect(answer.status, await answer.text()).toBe(200);
  };
  return { page, number, code, officer, id: recorded.id, move };
};

const events = z.object({ docs: z.array(z.looseObject({ words: z.string().nullish() })) });

test('at 320 px without JavaScript a beneficiary follows her request, answers, and clears the page', async () => {
  const { page, number, code, officer, id, move } = await sendOne(email);
  await move('checking');
  await move('needs-information', { words: 'أرسل صورة عقد الإيجار.' });

  await page.goto(`${home}/track/`);
  // Both ways out are in one row, so that the page begins on the first screen of a small phone.
  expect((await page.locator('.safety').boundingBox())?.height).toBeLessThanOrEqual(60);
  for (const way of await page.locator('.safety a, .safety button').all())
    expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.locator('[name=reference]').fill(number.toLowerCase());
  await page.locator('[name=code]').fill('7K3M9-QPAT2');
  await page.locator('main form:has([name=code]) button').click();
  expect(await page.locator('[role=alert]').innerText()).toContain('لم نجد طلبًا');
  expect(await widthOverflow(page)).toBe(0);

  await page.locator('[name=code]').fill(code.toLowerCase());
  await page.locator('main form:has([name=code]) button').click();
  await page.getByText('أرسل صورة عقد الإيجار.').waitFor();
  expect(page.url()).toBe(`${home}/track/`);
  expect(await widthOverflow(page)).toBe(0);
  // Text of twice the size, as a reader sets it in the browser: a style of the test is refused by the page's policy.
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  expect(await widthOverflow(page)).toBe(0);
  expect(await wordsCutOff(page)).toEqual([]);

  await page.locator('#answer-words').fill('هذه صورة العقد كما طلبتم.');
  await page.locator('details:has(#answer-words) button').click();
  expect(await page.locator('dd.written').first().innerText()).toBe('هذه صورة العقد كما طلبتم.');
  await page.locator('button[value=edit]').click();
  expect(await page.locator('#answer-words').inputValue()).toBe('هذه صورة العقد كما طلبتم.');
  await page.locator('button[value=check]').click();
  await page.locator('button[value=send]').click();
  await page.waitForURL('**/track/done/');
  await page.reload();
  await page.getByRole('link', { name: 'عُد إلى صفحة المتابعة' }).click();
  await page.getByText('يتحقق موظف الجمعية من بيانات طلبك.').waitFor();

  const answer = await officer.get(`/api/request-events?where[request][equals]=${id}&depth=0&limit=50`);
  const words = events.parse(await answer.json()).docs.map((row) => row.words);
  expect(words).toContain('هذه صورة العقد كما طلبتم.');

  await page.getByRole('button', { name: 'امسح الصفحة' }).click();
  await page.waitForURL('**/cleared/');
  expect(await page.context().cookies()).toEqual([]);
  await page.goBack();
  expect(await page.locator('main').innerText()).not.toContain('صورة العقد');
  await page.goto(`${home}/request/received/`);
  expect(await page.locator('main').innerText()).not.toContain(number);
  await page.context().close();
});

test('at 320 px without JavaScript she answers a question with a paper, which the officer opens', async () => {
  const { page, number, code, officer, id, move } = await sendOne('paper@example.com');
  await move('checking');
  await move('needs-information', { words: 'أرسل صورة عقد الإيجار.' });
  await page.goto(`${home}/track/`);
  await page.locator('[name=reference]').fill(number);
  await page.locator('[name=code]').fill(code);
  await page.locator('main form:has([name=code]) button').click();
  await page.locator('summary', { hasText: 'أضف مستندًا' }).click();
  await page.locator('#paper-name').fill('عقد الإيجار');
  await page.locator('form:has(#paper-name) button').click();
  expect(await widthOverflow(page)).toBe(0);

  const file = (text: string) => ({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from(text) });
  await page.locator('#paper-file').setInputFiles(file('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await page.locator('form:has(#paper-file) button').click();
  expect(await page.locator('[role=alert]').innerText()).toContain('ليس مما نقبله');
  expect(await widthOverflow(page)).toBe(0);

  await page.locator('#paper-name').fill('عقد الإيجار');
  await page.locator('form:has(#paper-name) button').click();
  const pdf = '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n28\n%%EOF\n';
  await page.locator('#paper-file').setInputFiles(file(pdf));
  await page.locator('form:has(#paper-file) button').click();
  await page.getByRole('heading', { name: 'وصل المستند' }).waitFor();
  expect(await widthOverflow(page)).toBe(0);
  await page.getByRole('link', { name: 'عُد إلى صفحة المتابعة' }).click();
  await page.getByText('يتحقق موظف الجمعية من بيانات طلبك.').waitFor();
  expect(await page.locator('main').innerText()).toContain('عقد الإيجار');

  const listed = await officer.get(`/api/sent-papers?where[request][equals]=${id}&depth=0`);
  const [paper] = z.object({ docs: z.array(z.object({ id: z.string() })) }).parse(await listed.json()).docs;
  const opened = await officer.get(`/api/requests/papers/${paper?.id ?? ''}/file`);
  expect(await opened.text()).toBe(pdf);
  await page.context().close();
});

test('a lost code comes by e-mail, opens the request once, and the pages have no fault that axe finds', async () => {
  const { number, page: sender } = await sendOne('lost-code@example.com');
  await sender.context().close();
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await page.goto(`${home}/track/lost/`);
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('[name=reference]').fill(number);
  await page.locator('[name=email]').fill('lost-code@example.com');
  await page.locator('main form:has([name=email]) button').click();
  await page.waitForURL('**/track/lost-sent/');
  const mail = await eventually(async () =>
    (await mailsTo(inbox, 'lost-code@example.com')).find(({ subject }) => subject === 'رمز الدخول'),
  );
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/طلب خدمة|مستفيد|مساعدة|رسوخ/u);
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/u.exec(mail.text)?.[0] ?? '';
  await page.goto(`${home}/track/`);
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('[name=reference]').fill(number);
  await page.locator('[name=code]').fill(code);
  await page.locator('main form:has([name=code]) button').click();
  await page.getByText('أين وصل طلبك؟').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await widthOverflow(page)).toBe(0);
  await page.context().close();
});
