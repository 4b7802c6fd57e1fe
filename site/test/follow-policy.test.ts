import { problemOf } from '@mithaq/domain/contracts/problem';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { followFormHmac } from '@mithaq/domain/follow/follow-form-token';
import { issueSubmissionToken, readSubmissionToken } from '@mithaq/domain/request/submission-token';
import { fieldsIn, formHmac, tokenIn } from './support/form.ts';
import { startStandInApi } from './support/requests-api.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const policy = 'beneficiary-relations';
const form = `/ihsan-tabuk/policies/${policy}/follow/`;
const oldToken = (ageMs: number): string =>
  issueSubmissionToken(
    { association: 'ihsan-tabuk', policyVersion: undefined },
    Date.now() - ageMs,
    new Uint8Array(16),
    followFormHmac(policy, formHmac),
  );

const api = await startStandInApi();
afterAll(() => api.stop());
const { site } = await siteForThisFile({ requestsApiUrl: api.url });

beforeEach(() => {
  api.received.length = 0;
  api.answer(202, { accepted: true });
});

const post = (address: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(site.url + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.url },
    body: new URLSearchParams(fields).toString(),
  });
const follow = (changes: Readonly<Record<string, string>> = {}): Promise<Response> =>
  post(form, { email: 'reader@example.org', website: '', token: oldToken(60_000), ...changes });

describe('the form', () => {
  it('is linked from the policy page, is never cached and has a token of its own', async () => {
    const page = await (await fetch(`${site.url}/ihsan-tabuk/policies/${policy}/`)).text();
    expect(page).toContain(`href="${form}"`);
    const response = await fetch(site.url + form);
    const html = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).not.toMatch(/<script/u);
    expect(html).toContain('name="robots" content="noindex"');
    const token = tokenIn(html);
    expect(readSubmissionToken(token, Date.now() + 10_000, followFormHmac(policy, formHmac))).toMatchObject({
      association: 'ihsan-tabuk',
    });
    expect(readSubmissionToken(token, Date.now() + 10_000, formHmac)).toBe('token-forged');
  });

  it('exists only for policies in the register', async () => {
    expect((await fetch(`${site.url}/ihsan-tabuk/policies/no-such/follow/`)).status).toBe(404);
  });

  it('goes to the API and leads to a page that does not show the address', async () => {
    const token = oldToken(60_000);
    const posted = await follow({ email: ' Reader@Example.org', token });
    expect(posted.status).toBe(303);
    const next = posted.headers.get('location') ?? '';
    expect(next).toBe(`${form}sent/`);
    expect(api.received).toEqual([
      {
        path: '/associations/ihsan-tabuk/follows',
        body: { policy, email: 'reader@example.org', website: '', token },
      },
    ]);
    const sent = await (await fetch(site.url + next)).text();
    expect(sent).toContain('راجع بريدك');
    expect(sent).not.toContain('reader@');
  });

  it.each([
    ['', 'missing'],
    ['reader@', 'half'],
    [`${'a'.repeat(300)}@example.org`, 'long'],
    ['"><script>alert(1)</script>@example.org', 'hostile'],
  ])('with «%s» comes back with the typed text, and calls no API (%s)', async (email) => {
    const response = await follow({ email });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(api.received).toEqual([]);
    expect(fieldsIn(html)['email']).toBe(email);
    expect(html).not.toContain('"><script');
    expect(html).toContain('href="#field-email"');
    expect(html).toContain('لم نسجّل المتابعة بعد');
  });

  it('with a filled honeypot is refused with a sentence', async () => {
    const response = await follow({ website: 'x' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('خانة مخفية');
    expect(api.received).toEqual([]);
  });

  it('whose address is too long says how long it is, and keeps it whole', async () => {
    const email = `${'a'.repeat(6000)}@example.org`;
    const response = await follow({ email });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('6012');
    expect(html).toContain('254');
    expect(fieldsIn(html)['email']).toBe(email);
    expect(api.received).toEqual([]);
  });

  it('too large is refused and says so', async () => {
    const response = await follow({ more: 'x'.repeat(70_000) });
    expect(response.status).toBe(413);
  });

  it('of yesterday comes back with a fresh token and the address', async () => {
    api.answer(409, problemOf(409, 'token-expired'));
    const token = oldToken(25 * 3600_000);
    const response = await follow({ token });
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(tokenIn(html)).not.toBe(token);
    expect(fieldsIn(html)['email']).toBe('reader@example.org');
  });

  it.each([
    ['says yes with another status', 200, { accepted: true }],
    ['answers what is no answer', 202, {}],
    ['refuses with the status of another refusal', 400, problemOf(400, 'token-expired')],
  ])('never says yes where the API %s', async (_, status, body) => {
    api.answer(status, body);
    const response = await follow();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('120');
    const html = await response.text();
    expect(html).toContain('لا نعلم هل وصلنا ما أرسلته');
    expect(html).not.toContain('لم نسجّل');
  });

  it('says that nothing was recorded where the API says so', async () => {
    api.answer(503, problemOf(503, 'unavailable'));
    const response = await follow();
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('لم نسجّل شيئًا');
  });

  it('from another site is refused', async () => {
    const response = await fetch(site.url + form, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      body: 'email=a@b.org',
    });
    expect(response.status).toBe(403);
  });
});

describe.each([
  ['confirm', 'أكّد المتابعة', 'وصلنا تأكيدك'],
  ['end', 'أوقف المتابعة', 'وصلنا طلبك بإيقاف المتابعة'],
])('the page of a link to %s', (act, button, done) => {
  const address = `/ihsan-tabuk/follow/${act}/x_some-follow_0123456789abcdef/`;

  it('does nothing when it is opened, as mail servers open links', async () => {
    const response = await fetch(site.url + address);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain(button);
    expect(api.received).toEqual([]);
  });

  it('does it by its button', async () => {
    const response = await post(address);
    expect(await response.text()).toContain(done);
    expect(api.received).toEqual([{ path: `/follows/x_some-follow_0123456789abcdef/${act}`, body: {} }]);
  });

  it('passes the link on as a single path segment, whatever is in it', async () => {
    await post(`/ihsan-tabuk/follow/${act}/x%3Fy%26z/`);
    expect(api.received).toEqual([{ path: `/follows/x%253Fy%2526z/${act}`, body: {} }]);
  });

  it.each([
    ['link-forged', 400],
    ['link-expired', 410],
    ['unavailable', 503],
    ['unknown-outcome', 503],
  ] as const)('says what is wrong with %s', async (fault, status) => {
    api.answer(status, problemOf(status, fault));
    const response = await post(address);
    expect(response.status).toBe(status);
    const html = await response.text();
    expect(html).not.toContain(done);
    expect(html.includes(`>${button}</button>`)).toBe(status === 503);
  });
});

describe('the disclosures of an association', () => {
  const page = '/ihsan-tabuk/disclosures/follow/';
  const ofDisclosures = issueSubmissionToken(
    { association: 'ihsan-tabuk', policyVersion: undefined },
    Date.now() - 60_000,
    new Uint8Array(16),
    followFormHmac(undefined, formHmac),
  );

  it('are followed by a form of their own, whose token serves no policy, and that no cache keeps', async () => {
    expect(await (await fetch(`${site.url}/ihsan-tabuk/disclosures/`)).text()).toContain(`href="${page}"`);
    const response = await fetch(site.url + page);
    const html = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('تابِع الإفصاحات بالبريد');
    const token = tokenIn(html);
    const later = Date.now() + 10_000;
    expect(readSubmissionToken(token, later, followFormHmac(undefined, formHmac))).toMatchObject({
      association: 'ihsan-tabuk',
    });
    expect(readSubmissionToken(token, later, followFormHmac(policy, formHmac))).toBe('token-forged');
  });

  it('are asked for without a policy, and lead to a page that says to check the mail', async () => {
    const posted = await post(page, { email: 'reader@example.org', website: '', token: ofDisclosures });
    expect(posted.status).toBe(303);
    expect(posted.headers.get('location')).toBe(`${page}sent/`);
    expect(api.received).toEqual([
      {
        path: '/associations/ihsan-tabuk/follows',
        body: { email: 'reader@example.org', website: '', token: ofDisclosures },
      },
    ]);
    const sent = await (await fetch(`${site.url}${page}sent/`)).text();
    expect(sent).toContain('راجع بريدك');
    expect(sent).toContain('href="/ihsan-tabuk/disclosures/"');
  });
});
