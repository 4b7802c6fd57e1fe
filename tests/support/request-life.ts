import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { parseFollowUpCode } from '@mithaq/domain/request/follow-up-code';
import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { logIn, requestsOf, type CmsUser } from './cms-client.ts';
import { eventually } from './eventually.ts';
import { mailsTo, type Mail } from './inbox.ts';
import { fillRequest, honestRequest, sendReviewed, waitAsAPersonWould } from './request-form.ts';
import { widthOverflow } from './width-overflow.ts';

/** A request on the way from its form to its end, with the addresses of the system in which it lives. */
export interface LivingRequest {
  readonly id: string;
  /** Number and code as the beneficiary reads them. */
  readonly number: string;
  readonly code: string;
  readonly officer: CmsUser;
  /** Makes a move as the officer; throws where it is refused. */
  move(to: string, said?: object): Promise<void>;
}

interface Place {
  readonly site: string;
  readonly cms: string;
  readonly slug: string;
}

/** Returns the request of a number and a code that the officer of its association sees, once it is recorded. */
export const livingRequest = async (
  { cms, slug }: Pick<Place, 'cms' | 'slug'>,
  number: string,
  code: string,
): Promise<LivingRequest> => {
  const reference = parseReferenceNumber(number);
  expect(reference).toHaveLength(11);
  expect(parseFollowUpCode(code)).toHaveLength(10);
  const officer = await logIn(cms, `officer@${slug}.example`);
  const { id } = await eventually(async () =>
    (await requestsOf(officer)).find((request) => request.reference === reference),
  );
  const move = async (to: string, said: object = {}): Promise<void> => {
    const answer = await officer.post(`/api/requests/${id}/move`, { to, ...said });
    expect(answer.status, await answer.text()).toBe(200);
  };
  return { id, number, code, officer, move };
};

/** Sends the form of an association on a page without JavaScript, and returns the request once it is recorded. */
export const sendForm = async (page: Page, place: Place, email: string): Promise<LivingRequest> => {
  await page.goto(`${place.site}/${place.slug}/request/`);
  const service = await page.locator('select[name=service] option').nth(1).getAttribute('value');
  await fillRequest(page, { ...honestRequest, service: service ?? '', email });
  await waitAsAPersonWould();
  await sendReviewed(page);
  await page.waitForURL('**/request/received/');
  const [number = '', code = ''] = await page.locator('.reference bdi').allInnerTexts();
  return livingRequest(place, number, code);
};

/** Opens the tracking page of a request with its number and its code. */
export const openTracked = async (
  page: Page,
  { site, slug }: Pick<Place, 'site' | 'slug'>,
  { number, code }: Pick<LivingRequest, 'number' | 'code'>,
): Promise<void> => {
  await page.goto(`${site}/${slug}/track/`);
  if ((await page.locator('[name=code]').count()) === 0) return;
  await page.locator('[name=reference]').fill(number);
  await page.locator('[name=code]').fill(code);
  await page.locator('main form:has([name=code]) button').click();
  await page.getByRole('heading', { name: 'أين وصل طلبك؟' }).waitFor();
};

/** Does an act of the tracking page that was filled in: checks it, sends it and goes back to the request. */
export const sendAct = async (page: Page, act: string): Promise<void> => {
  await page.locator(`form:has(input[name=act][value=${act}]) button[value=check]`).click();
  expect(await widthOverflow(page)).toBe(0);
  await page.locator('button[value=send]').click();
  await page.waitForURL('**/track/done/');
  expect(await widthOverflow(page)).toBe(0);
  await page.getByRole('link', { name: 'عُد إلى صفحة المتابعة' }).click();
  await page.getByRole('heading', { name: 'أين وصل طلبك؟' }).waitFor();
};

/** Waits for an e-mail to the address whose text holds the words. */
export const toldByMail = (inbox: string, address: string, words: string): Promise<Mail> =>
  eventually(async () => (await mailsTo(inbox, address)).find(({ text }) => text.includes(words)));

const sittingDesk = z.object({
  members: z.array(z.object({ id: z.string() })),
  reasons: z.array(z.string()),
  services: z.array(z.object({ code: z.string() })),
});

interface Hearing {
  readonly cms: string;
  readonly slug: string;
  /** Mailbox of the member who records the minutes. */
  readonly recorder: string;
  /** Mailboxes of the members who are present. */
  readonly present: readonly string[];
  /** Mailboxes of those present who take no part in this request. */
  readonly recused?: readonly string[];
  readonly outcome: 'accepted' | 'rejected';
  readonly words: string;
  /** Why the decision comes before the first day that the policy prints. */
  readonly earlyReason: string;
}

const accountOf = async (cms: string, slug: string, mailbox: string): Promise<string> => {
  const answer = await (await logIn(cms, `${mailbox}@${slug}.example`)).get('/api/users/me');
  return z.object({ user: z.object({ id: z.string() }) }).parse(await answer.json()).user.id;
};

/** Hears one request in a sitting of the committee and records its minutes; returns the answer to the recording. */
export const hear = async (request: LivingRequest, hearing: Hearing): Promise<Response> => {
  const { cms, slug, recorder, outcome, words, earlyReason } = hearing;
  const member = await logIn(cms, `${recorder}@${slug}.example`);
  const begun = await member.post('/api/committee-sittings/begin', {});
  const { id } = z.object({ id: z.string() }).parse(await begun.json());
  const desk = sittingDesk.parse(await (await member.get(`/api/committee-sittings/${id}/desk`)).json());
  const accounts = (mailboxes: readonly string[] = []) =>
    Promise.all(mailboxes.map((mailbox) => accountOf(cms, slug, mailbox)));
  const decision =
    outcome === 'accepted'
      ? { service: desk.services[0]?.code, granted: 'ترميم سقف المسكن' }
      : { reason: desk.reasons[0] };
  const saved = await member.post(`/api/committee-sittings/${id}/save`, {
    revision: 0,
    minutes: {
      number: '4/1448',
      heldOn: dayInRiyadh(Date.now()),
      present: await accounts(hearing.present),
      agenda: [
        {
          request: request.id,
          recused: await accounts(hearing.recused),
          outcome,
          words,
          earlyReason,
          ...decision,
        },
      ],
    },
  });
  expect(saved.status, await saved.clone().text()).toBe(200);
  return member.post(`/api/committee-sittings/${id}/record`, { revision: 1 });
};
