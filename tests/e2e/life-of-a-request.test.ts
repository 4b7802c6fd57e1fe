import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { mailsTo } from '../support/inbox.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import {
  hear,
  livingRequest,
  openTracked,
  sendAct,
  sendForm,
  toldByMail,
  type LivingRequest,
} from '../support/request-life.ts';
import { untilLive } from '../support/until-live.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { site, cms, inbox } = inject('system');
const browser = await browserForThisFile();
const slug = 'robotweak';
const place = { site, cms, slug };
const hers = () => browser.newPage({ width: 320, javaScript: false });
const firstMembers = ['committee', 'committee2', 'committee3'];

/** Reads the page of her request in the state that its label names; nothing reaches beyond the screen. */
const readsState = async (page: Page, label: string): Promise<string> => {
  await page.locator('.state', { hasText: label }).waitFor();
  expect(await widthOverflow(page)).toBe(0);
  return page.locator('main').innerText();
};

const openAtDesk = async (page: Page, { id }: LivingRequest): Promise<void> => {
  await takeSession(page, cms, `officer@${slug}.example`);
  await page.goto(`${cms}/admin/collections/requests/${id}`);
};

/** Makes a move by the buttons of the desk. */
const moveAtDesk = async (page: Page, button: string): Promise<void> => {
  const offered = page.getByRole('button', { name: button, exact: true });
  await untilLive(offered);
  await offered.click();
  await page.getByRole('button', { name: 'تنفيذ الخطوة' }).click();
  const sure = page.getByRole('button', { name: /^نعم/u });
  await Promise.race([sure.waitFor(), offered.waitFor({ state: 'detached' })]);
  if ((await sure.count()) > 0) await sure.click();
  await offered.waitFor({ state: 'detached' });
};

/** Registers her, records what was given and closes the request, all by the forms of the desk. */
const serveAtDesk = async (request: LivingRequest): Promise<void> => {
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await openAtDesk(page, request);
  await moveAtDesk(page, 'بدء استكمال التسجيل');
  await untilLive(page.locator('input[name=fileNumber]'));
  await page.locator('input[name=fileNumber]').fill('ت/١٤٤٨/٧');
  await page.getByRole('button', { name: 'حفظ التسجيل' }).click();
  await page.getByText('ت/١٤٤٨/٧').waitFor();
  await untilLive(page.locator('input[name=what]'));
  await page.locator('input[name=what]').fill('ترميم سقف المسكن');
  await page.locator('input[name=amount]').fill('كامل السقف');
  await page.locator('input[name=givenOn]').fill(dayInRiyadh(Date.now()));
  await page.locator('select[name=extent]').selectOption('whole');
  await page.getByRole('button', { name: 'تسجيل ما قُدّم' }).click();
  await page.getByText('كامل السقف').waitFor();
  await moveAtDesk(page, 'تسجيل تقديم الخدمة');
  await moveAtDesk(page, 'إغلاق الطلب');
  await page.context().close();
};

/** Tells her by phone what the desk has still to tell, on a phone's screen, and records that somebody spoke with her. */
const callsHer = async (request: LivingRequest, words: string): Promise<void> => {
  const page = await browser.newPage({ width: 390, javaScript: true });
  await openAtDesk(page, request);
  const calls = page.locator('section[aria-labelledby=mithaq-calls]');
  await calls.getByText(words).first().waitFor();
  expect(await calls.locator('a[href^="tel:+9665"]').count()).toBe(1);
  expect(await widthOverflow(page)).toBe(0);
  const record = calls.getByRole('button', { name: 'تسجيل المكالمة' });
  await untilLive(record);
  await record.click();
  await calls.waitFor({ state: 'detached' });
  await page.context().close();
};

const answersSurvey = async (page: Page, request: LivingRequest): Promise<void> => {
  await openTracked(page, place, request);
  await readsState(page, 'مغلق');
  await page.locator('[name=rating][value="5"]').check();
  await sendAct(page, 'survey');
  expect(await page.locator('[name=rating]').count()).toBe(0);
};

test('a request that is accepted is served, closed and rated, and each step reaches her by e-mail', async () => {
  const email = 'accepted-life@example.com';
  const page = await hers();
  const request = await sendForm(page, place, email);
  await toldByMail(inbox, email, request.number);
  for (const to of ['checking', 'with-committee']) await request.move(to);
  await toldByMail(inbox, email, 'ورفعناه إلى لجنة البحث');
  const decision = { cms, slug, outcome: 'accepted', words: 'نبدأ العمل بعد العيد.' } as const;
  const early = await hear(request, {
    ...decision,
    recorder: 'committee',
    present: firstMembers,
    earlyReason: '',
  });
  expect(early.status).toBe(422);
  const heard = await hear(request, {
    ...decision,
    recorder: 'committee',
    present: firstMembers,
    earlyReason: 'السقف آيل للسقوط.',
  });
  expect(heard.status, await heard.text()).toBe(200);
  const mail = await toldByMail(inbox, email, 'يسرّنا أن نبلغك بقبول طلبك');
  for (const said of ['نبدأ العمل بعد العيد.', 'السقف آيل للسقوط.']) expect(mail.text).toContain(said);
  await openTracked(page, place, request);
  expect(await readsState(page, 'مقبول')).toContain('نبدأ العمل بعد العيد.');
  await serveAtDesk(request);
  for (const step of ['بدأنا نكمل تسجيلك.', 'سجّلنا أن الخدمة قُدّمت لك.']) await toldByMail(inbox, email, step);
  // A mailbox is written to five times in a day; the sixth notice of this day is a call, which asks for her opinion.
  await callsHer(request, 'ما مدى رضاك عن تعامل الجمعية مع طلبك؟');
  await answersSurvey(page, request);
  await page.context().close();
});

test('a request that is rejected is objected to at 320 px without JavaScript, heard by others, accepted and served', async () => {
  const email = 'objected-life@example.com';
  const page = await hers();
  const request = await sendForm(page, place, email);
  for (const to of ['checking', 'with-committee']) await request.move(to);
  const earlyReason = 'الجلسة الأخيرة قبل الإجازة.';
  const first = { cms, slug, earlyReason, recorder: 'committee', present: firstMembers } as const;
  const rejected = await hear(request, { ...first, outcome: 'rejected', words: 'المسكن مستأجر.' });
  expect(rejected.status, await rejected.text()).toBe(200);
  const mail = await toldByMail(inbox, email, 'المسكن مستأجر.');
  expect(mail.text).toContain(
    'لك أن تعترض على هذا القرار في صفحة المتابعة أو بالتواصل معنا، وآخر موعد للاعتراض يوم',
  );

  await openTracked(page, place, request);
  expect(await readsState(page, 'مرفوض')).toContain('المسكن مستأجر.');
  await page.locator('#object-words').fill('المسكن ملك لنا، وهذا رقم الصك.');
  await sendAct(page, 'object');
  await readsState(page, 'اعتراض قيد النظر');
  await toldByMail(inbox, email, 'وصل اعتراضك');

  await request.move('with-committee');
  const again = { cms, slug, earlyReason, outcome: 'accepted', words: 'ثبت ملك المسكن.' } as const;
  const bySame = await hear(request, { ...again, recorder: 'committee', present: firstMembers });
  expect(bySame.status).toBe(422);
  expect(await bySame.text()).toContain('item.decided-before');
  const byOthers = await hear(request, {
    ...again,
    recorder: 'committee4',
    present: ['committee3', 'committee4', 'committee5'],
    recused: ['committee3'],
  });
  expect(byOthers.status, await byOthers.text()).toBe(200);
  await callsHer(request, 'ثبت ملك المسكن.');
  await openTracked(page, place, request);
  const accepted = await readsState(page, 'مقبول');
  expect(accepted).not.toContain('اعترض على القرار');
  await serveAtDesk(request);
  await callsHer(request, 'سجّلنا أن الخدمة قُدّمت لك.');
  await answersSurvey(page, request);
  await page.context().close();
});

test('she withdraws her request at 320 px without JavaScript, and nothing is offered to the desk or to her after it', async () => {
  const email = 'withdrawn-life@example.com';
  const page = await hers();
  const request = await sendForm(page, place, email);
  for (const to of ['checking', 'with-committee']) await request.move(to);
  await openTracked(page, place, request);
  await readsState(page, 'لدى لجنة البحث');
  await page.locator('summary', { hasText: 'اسحب الطلب' }).click();
  await page.locator('#withdraw-words').fill('انتقلت إلى مدينة أخرى.');
  await sendAct(page, 'withdraw');
  const shown = await readsState(page, 'مسحوب برغبتك');
  expect(shown).not.toContain('صحّح بيانات التواصل');
  await toldByMail(inbox, email, 'أوقفنا النظر في طلبك كما طلبت.');

  const heard = await hear(request, {
    cms,
    slug,
    recorder: 'committee',
    present: firstMembers,
    outcome: 'accepted',
    words: '',
    earlyReason: 'قرار لا محل له.',
  });
  expect(heard.status).toBe(422);
  expect(await heard.text()).toContain('item.withdrawn');
  const desk = await browser.newPage({ width: 390, javaScript: true });
  await openAtDesk(desk, request);
  await desk.getByText('انتقلت إلى مدينة أخرى.').first().waitFor();
  expect(await desk.getByRole('button', { name: 'إغلاق الطلب' }).count()).toBe(0);
  expect(await widthOverflow(desk)).toBe(0);
  await desk.context().close();
  await page.context().close();
});

test('a request that was phoned in by somebody without e-mail is told by calls to its end, survey included', async () => {
  const desk = await browser.newPage({ width: 390, javaScript: true });
  await takeSession(desk, cms, `officer@${slug}.example`);
  await desk.goto(`${cms}/admin/collections/requests`);
  await desk.getByRole('button', { name: 'إدخال طلب لمستفيد' }).click();
  await desk.locator('select[name=channel]').selectOption('phone');
  await desk.locator('input[name=name]').fill('متصلة بلا بريد');
  await desk.locator('input[name=mobile]').fill('٠٥٠٧٧٧٩٩٩٩');
  await desk.locator('input[name=city]').fill('ضباء');
  await desk.locator('textarea[name=description]').fill('تطلب ترميم مسكنها.');
  await desk.locator('select[name=service]').selectOption({ index: 1 });
  await desk.locator('select[name=attestation]').selectOption('read-out');
  await desk.locator('select[name=consent]').selectOption('read-out');
  await desk.getByRole('button', { name: 'تسجيل الطلب' }).click();
  await desk.getByRole('heading', { name: 'إيصال استلام طلب' }).waitFor();
  expect(await widthOverflow(desk)).toBe(0);
  const receipt = await desk.locator('.mithaq-receipt').innerText();
  const number = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/u.exec(receipt)?.[0] ?? '';
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/u.exec(receipt)?.[0] ?? '';
  const request = await livingRequest(place, number, code);

  for (const to of ['checking', 'with-committee']) await request.move(to);
  await callsHer(request, 'ورفعناه إلى لجنة البحث');
  const heard = await hear(request, {
    cms,
    slug,
    recorder: 'committee',
    present: firstMembers,
    outcome: 'accepted',
    words: 'نبدأ العمل بعد العيد.',
    earlyReason: 'السقف آيل للسقوط.',
  });
  expect(heard.status, await heard.text()).toBe(200);
  await callsHer(request, 'نبدأ العمل بعد العيد.');
  await serveAtDesk(request);
  await callsHer(request, 'ما مدى رضاك عن تعامل الجمعية مع طلبك؟');

  await openAtDesk(desk, request);
  // Her number is on the first screen of a phone, to be tapped.
  const tapped = await desk.locator('.mithaq-facts a[href="tel:+966507779999"]').boundingBox();
  expect(tapped?.y).toBeLessThan(700);
  expect(tapped?.height).toBeGreaterThanOrEqual(24);
  await untilLive(desk.locator('summary', { hasText: 'جواب الاستطلاع بالهاتف' }));
  await desk.locator('summary', { hasText: 'جواب الاستطلاع بالهاتف' }).click();
  const survey = desk.locator('details', { hasText: 'جواب الاستطلاع بالهاتف' }).last();
  await survey.locator('select').selectOption('4');
  await survey.getByRole('button', { name: 'حفظ' }).click();
  await desk.locator('summary', { hasText: 'جواب الاستطلاع بالهاتف' }).waitFor({ state: 'detached' });

  const page = await hers();
  await openTracked(page, place, request);
  expect(await readsState(page, 'مغلق')).toContain('نبدأ العمل بعد العيد.');
  expect(await page.locator('[name=rating]').count()).toBe(0);
  expect(await mailsTo(inbox, '+966507779999')).toEqual([]);
  await page.context().close();
  await desk.context().close();
});
