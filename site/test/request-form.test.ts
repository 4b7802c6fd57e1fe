import { handlingPath } from '@mithaq/domain/policy/handling-path.ar';
import { problemOf } from '@mithaq/domain/contracts/problem';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issueSubmissionToken } from '@mithaq/domain/request/submission-token';
import { createRequestsApi } from '../src/features/request/requests-api.server.ts';
import { submitRequest } from '../src/features/request/submit-request.server.ts';
import { fieldsIn, formHmac, honest, openForm, postForm, tokenIn } from './support/form.ts';
import { startStandInApi } from './support/requests-api.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';
import { startSite } from './support/site-server.ts';

const reference = '7K3M9QPAT2X';
const day = 24 * 60 * 60 * 1000;

const tokenIssued = (association: string, at: number): string =>
  issueSubmissionToken({ association, policyVersion: 2 }, at, new Uint8Array(16), formHmac);

const api = await startStandInApi();
afterAll(() => api.stop());
const { root, site } = await siteForThisFile({ requestsApiUrl: api.url });

beforeEach(() => {
  api.received.length = 0;
  api.answer(202, { reference });
});

describe('a complaint that is sent', () => {
  const complaint = {
    kind: 'complaint',
    name: honest.name,
    mobile: honest.mobile,
    email: '',
    description: 'لم يُرد على اتصالي.',
    contactBy: 'call',
    consent: 'on',
    website: '',
  };

  it('is shown once more without the fields that it does not have, and then goes to the API as a complaint', async () => {
    const token = tokenIssued('ihsan-tabuk', Date.now() - 60_000);
    const check = await postForm(site, 'ihsan-tabuk', { ...complaint, token, step: 'check' });
    const shown = await check.text();
    expect(shown).toContain('راجع شكواك قبل إرسالها');
    expect(shown).not.toContain('نوع الخدمة');
    expect(fieldsIn(shown)).toMatchObject({ kind: 'complaint', token });
    await postForm(site, 'ihsan-tabuk', { ...complaint, token, step: 'send' });
    expect(api.received.map(({ body }) => body)).toEqual([
      {
        kind: 'complaint',
        name: honest.name,
        mobile: '+966501234567',
        description: complaint.description,
        contactBy: 'call',
        consent: true,
        token,
      },
    ]);
  });

  it('has a receipt of its own that promises no decision', async () => {
    const token = tokenIssued('ihsan-tabuk', Date.now() - 60_000);
    const posted = await postForm(site, 'ihsan-tabuk', { ...complaint, token });
    const cookie = posted.headers.get('set-cookie')?.split(';')[0] ?? '';
    const received = await fetch(`${site.url}/ihsan-tabuk/request/received/`, { headers: { cookie } });
    const html = await received.text();
    expect(html).toContain('وصلت شكواك إلى الجمعية');
    expect(html).not.toContain('استلام الطلب لا يعني قبوله');
    expect(html).toContain('شكواك');
    expect(html).not.toContain('طلبك');
  });

  it('comes back as a complaint where something is missing, with the words of its kind', async () => {
    const token = await openForm(site, 'ihsan-tabuk');
    const answer = await postForm(site, 'ihsan-tabuk', { ...complaint, description: '', token });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('اكتب شكواك.');
    expect(fieldsIn(html)).toMatchObject({ kind: 'complaint', token, name: honest.name });
    expect(api.received).toEqual([]);
  });

  it('of no kind of ours is refused, and nothing that was typed is lost', async () => {
    const token = await openForm(site, 'ihsan-tabuk');
    const answer = await postForm(site, 'ihsan-tabuk', { ...honest, kind: 'praise', token });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('#field-kind');
    expect(fieldsIn(html)).toMatchObject({ name: honest.name });
  });
});

describe('a request on behalf of somebody else', () => {
  it('opens its fields again where one is left out, and shows them once more before it is sent', async () => {
    const token = await openForm(site, 'ihsan-tabuk');
    const behalf = { behalfOf: 'والدتي', relation: 'ابنتها', authority: '' };
    const refused = await (await postForm(site, 'ihsan-tabuk', { ...honest, ...behalf, token })).text();
    expect(refused).toMatch(/<details class="behalf" open/u);
    expect(refused).toContain('href="#field-authority"');
    expect(fieldsIn(refused)).toMatchObject({ behalfOf: 'والدتي', relation: 'ابنتها' });
    const whole = { ...honest, ...behalf, authority: 'طلبت مني', token, step: 'check' };
    const check = await (await postForm(site, 'ihsan-tabuk', whole)).text();
    expect(check).toContain('طلبت مني');
    const empty = await (await postForm(site, 'ihsan-tabuk', { ...honest, token, step: 'check' })).text();
    expect(empty).not.toContain('ما يخوّلك');
  });
});

describe('a request that is sent', () => {
  it('goes to the API with its values normalised and the token of its form', async () => {
    const token = await openForm(site, 'ihsan-tabuk');
    await postForm(site, 'ihsan-tabuk', { ...honest, token });
    expect(api.received).toEqual([
      {
        path: '/associations/ihsan-tabuk/requests',
        body: {
          kind: 'service',
          name: honest.name,
          mobile: '+966501234567',
          city: honest.city,
          service: 'other',
          description: 'أحتاج إلى المساعدة في ترميم المطبخ.\nالسقف متهالك.',
          contactBy: 'call',
          attestation: true,
          consent: true,
          token,
        },
      },
    ]);
  });

  const home = [
    { code: 'home-repair', label: 'ترميم مسكن' },
    { code: 'furnishing', label: 'تأثيث مسكن' },
  ] as const;
  it.each([
    ['says which number is whose service', {}, true],
    ['names none where nobody may call', { doNotCall: 'on', contactBy: 'email' }, false],
    ['names none where nobody may leave a message', { leaveNoMessage: 'on' }, false],
  ] as const)('for several services %s', async (_what, wishes, named) => {
    const [first, second] = home;
    api.answer(202, { reference, code: '7K3M9QPAT2', others: ['329GS9RXZ0T'] });
    const token = tokenIssued('ihsan-tabuk', Date.now() - 60_000);
    const form = { ...honest, email: 'noura@example.com', service: first.code, otherServices: second.code };
    const posted = await postForm(site, 'ihsan-tabuk', { ...form, ...wishes, token });
    const cookie = posted.headers.get('set-cookie')?.split(';')[0] ?? '';
    const received = await fetch(`${site.url}/ihsan-tabuk/request/received/`, { headers: { cookie } });
    const html = await received.text();
    expect(html).toContain('329G-S9RX-Z0T');
    // A link has no address on paper, where the code is of no use without one.
    expect(html).toMatch(
      /class="on-paper">[^<]*<bdi dir="ltr">https?:\/\/[^<]+\/ihsan-tabuk\/track\/<\/bdi>/u,
    );
    const says = ({ label }: { readonly label: string }, number: string): boolean =>
      new RegExp(`${label}: +<bdi[^>]*>\\s*${number}`, 'u').test(html);
    expect([says(first, '7K3M-9QPA-T2X'), says(second, '329G-S9RX-Z0T')]).toEqual([named, named]);
    const note = Buffer.from(cookie.split('=')[1]?.split('.')[0] ?? '', 'base64url').toString('utf8');
    expect(note.includes(`"${second.code}"`)).toBe(named);
  });

  it('for several services names none where the association writes neutrally', async () => {
    api.answer(202, { reference, code: '7K3M9QPAT2', others: ['329GS9RXZ0T'] });
    const fields = new URLSearchParams({ ...honest, service: 'home-repair', otherServices: 'furnishing' });
    const send = (neutralCorrespondence: boolean) =>
      submitRequest(
        { kind: 'form', fields },
        { slug: 'ihsan-tabuk', services: [...home], neutralCorrespondence },
        createRequestsApi({ url: api.url, originKey: undefined }, 5000),
      );
    expect(await send(true)).toMatchObject({ kind: 'accepted', others: ['329GS9RXZ0T'], services: [] });
    expect(await send(false)).toMatchObject({ services: ['home-repair', 'furnishing'] });
  });

  it('shows its number on a page whose address does not hold it', async () => {
    const token = tokenIssued('ihsan-tabuk', Date.now() - 60_000);
    const posted = await postForm(site, 'ihsan-tabuk', { ...honest, token });
    expect(posted.status).toBe(303);
    expect(posted.headers.get('location')).toBe('/ihsan-tabuk/request/received/');
    const cookie = posted.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/u);
    expect(cookie).toMatch(/SameSite=Lax/u);
    expect(cookie).toMatch(/Path=\/ihsan-tabuk\/request\/(?:;|$)/u);
    expect(cookie).not.toContain(honest.name);
    const received = await fetch(`${site.url}/ihsan-tabuk/request/received/`, {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    const html = await received.text();
    expect(received.status).toBe(200);
    expect(received.headers.get('cache-control')).toBe('no-store');
    // Each step has a heading in her words above those that the policy tells the staff.
    for (const { title } of Object.values(handlingPath))
      expect(html).toMatch(new RegExp(`<strong>${title}</strong>[\\s\\S]*?<p>`, 'u'));
    expect(html).toContain('استقبال المستفيد');
    expect(html).toContain('7K3M-9QPA-T2X');
    // A browser that translates the page would change the letters of the number.
    expect(html).toMatch(/<bdi[^>]* translate="no"[^>]*>7K3M-9QPA-T2X/u);
    expect(html).toContain('استلام الطلب لا يعني قبوله');
    expect(html).toContain('خلال مدة لا تقل عن أسبوعين');
    expect(html).toContain('سيرفع للجنة البحث');
  });

  it('is taken from behind a proxy, whose own host is not the one that the browser knows', async () => {
    const proxied = await startSite({
      registerDir: root,
      requestsApiUrl: api.url,
      siteUrl: 'https://mithaq.example',
    });
    const token = await openForm(proxied, 'rusukh');
    const posted = await postForm(
      proxied,
      'rusukh',
      { ...honest, token },
      { origin: 'https://mithaq.example' },
    );
    const unknown = await postForm(
      proxied,
      'nobody',
      { ...honest, token },
      { origin: 'https://mithaq.example' },
    );
    await proxied.stop();
    expect(posted.status).toBe(303);
    expect(posted.headers.get('set-cookie')).toMatch(/Secure/u);
    expect(unknown.status).toBe(404);
  });

  it('is refused from another site', async () => {
    const token = await openForm(site, 'rusukh');
    const posted = await postForm(
      site,
      'rusukh',
      { ...honest, token },
      { origin: 'https://elsewhere.example' },
    );
    expect(posted.status).toBe(403);
    expect(await posted.text()).toContain('لم يُسجَّل');
    expect(api.received).toEqual([]);
  });
});

describe('the form of an association that cannot be reached', () => {
  it('stays closed and says why', async () => {
    const html = await (await fetch(`${site.url}/kafel/request/`)).text();
    expect(html).not.toContain('name="token"');
    expect(html).toContain('لا يُفتح نموذجها الآن');
  });

  it('opens with one contact, which is on the received page', async () => {
    const token = await openForm(site, 'ihsan-tabuk');
    const sent = await postForm(site, 'ihsan-tabuk', { ...honest, token });
    const cookie = sent.headers.get('set-cookie')?.split(';')[0] ?? '';
    const received = await fetch(`${site.url}/ihsan-tabuk/request/received/`, { headers: { cookie } });
    expect(await received.text()).toContain('contact@ihsan-tabuk.example');
  });
});

describe('the answers before they are sent', () => {
  const check = async (change: Readonly<Record<string, string>> = {}) => {
    const token = await openForm(site, 'ihsan-tabuk');
    const typed = { ...honest, token, ...change };
    const posted = await postForm(site, 'ihsan-tabuk', { ...typed, step: 'check' });
    return { typed, posted, html: await posted.text() };
  };

  it('are all shown, and nothing is sent', async () => {
    const { typed, posted, html } = await check();
    expect(posted.status).toBe(200);
    expect(posted.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('راجع طلبك قبل إرساله');
    for (const answer of [
      typed.name,
      typed.mobile,
      typed.city,
      'السقف متهالك.',
      'اتصال على الجوال',
      'تركتها فارغة',
    ])
      expect(html).toContain(answer);
    expect(html).toContain('أُقرّ بأن البيانات');
    expect(fieldsIn(html)).toMatchObject({ token: typed.token, name: typed.name, consent: 'on' });
    expect(html).not.toContain('<script');
    expect(api.received).toEqual([]);
  });

  it('are sent from there with the token of the form, and «back» and again is the same request', async () => {
    const { typed, posted, html } = await check();
    const cookie = posted.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const _ of [1, 2]) {
      const sent = await postForm(site, 'ihsan-tabuk', { ...fieldsIn(html), step: 'send' }, { cookie });
      expect(sent.status).toBe(303);
    }
    const tokens = api.received.map(({ body }) => z.object({ token: z.string() }).parse(body).token);
    expect(tokens).toEqual([typed.token, typed.token]);
  });

  it('give the number at once to a browser that keeps no cookie, which would lose it on the way', async () => {
    const { html } = await check();
    const sent = await postForm(site, 'ihsan-tabuk', { ...fieldsIn(html), step: 'send' });
    expect(sent.status).toBe(200);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    expect(await sent.text()).toContain('7K3M-9QPA-T2X');
  });

  it('can be changed, with all that was typed and without a word of a fault', async () => {
    const { typed, html } = await check();
    const edited = await (await postForm(site, 'ihsan-tabuk', { ...fieldsIn(html), step: 'edit' })).text();
    expect(fieldsIn(edited)).toMatchObject({ token: typed.token, name: typed.name, mobile: typed.mobile });
    expect(edited).not.toContain('role="alert"');
    expect(edited).toMatch(/<option value="other" selected/u);
    expect(api.received).toEqual([]);
  });

  it('with a fault are not shown: the form says what to put right', async () => {
    const { posted, html } = await check({ mobile: '12' });
    expect(posted.status).toBe(422);
    expect(html).toContain('href="#field-mobile"');
  });

  it('say that another request was just sent from this device, so that none is sent twice in silence', async () => {
    const token = await openForm(site, 'ihsan-tabuk');
    const sent = await postForm(site, 'ihsan-tabuk', { ...honest, token });
    const cookie = sent.headers.get('set-cookie')?.split(';')[0] ?? '';
    const form = await (await fetch(`${site.url}/ihsan-tabuk/request/`, { headers: { cookie } })).text();
    expect(form).toContain('7K3M-9QPA-T2X');
    expect(form).toContain('طلب ثانٍ');
    const again = { ...honest, token: tokenIn(form), step: 'check' };
    expect(await (await postForm(site, 'ihsan-tabuk', again, { cookie })).text()).toContain('طلب ثانٍ');
    expect(await (await fetch(`${site.url}/ihsan-tabuk/request/`)).text()).not.toContain('طلب ثانٍ');
  });
});

describe('a request with faults', () => {
  it('comes back with a summary in focus, a sentence at each field and all that was typed', async () => {
    const token = await openForm(site, 'rusukh');
    const { consent: _consent, ...fields } = honest;
    const posted = await postForm(site, 'rusukh', { ...fields, name: '', mobile: '12', website: 'x', token });
    const html = await posted.text();
    expect(posted.status).toBe(422);
    expect(html).toMatch(/role="alert"[^>]*autofocus/u);
    expect(html).toContain('href="#field-name"');
    expect(html).toContain('id="field-mobile-error"');
    expect(html).toMatch(
      /id="field-mobile"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*field-mobile-error/u,
    );
    expect(html).toContain('href="#field-consent"');
    expect(html).toContain('value="12"');
    expect(html).toContain('السقف متهالك.');
    expect(html).toMatch(/<title>خطأ:/u);
    expect(tokenIn(html)).toBe(token);
    expect(html).toMatch(/id="field-website"[^>]*value(?:="")?[ >]/u);
    expect(api.received).toEqual([]);
  });

  it('that filled the honeypot is told so, and comes back with it emptied', async () => {
    const token = await openForm(site, 'rusukh');
    const posted = await postForm(site, 'rusukh', { ...honest, website: 'https://spam.example', token });
    const html = await posted.text();
    expect(posted.status).toBe(422);
    expect(html).toContain('خانة مخفية');
    expect(html).not.toContain('spam.example');
    expect(html).not.toContain('href="#field-website"');
    expect(api.received).toEqual([]);
  });

  it('never carries what was typed into the page as markup', async () => {
    const token = await openForm(site, 'rusukh');
    const name = '"><script>alert(1)</script>';
    const html = await (
      await postForm(site, 'rusukh', { ...honest, name, description: '</textarea><b>', mobile: 'x', token })
    ).text();
    expect(html).not.toContain('"><script');
    expect(html).not.toContain('</textarea><b>');
  });

  it('is told so where the service is not one of the association', async () => {
    const token = await openForm(site, 'rusukh');
    const posted = await postForm(site, 'rusukh', { ...honest, service: 'home-repair', token });
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain('href="#field-service"');
    expect(api.received).toEqual([]);
  });

  it.each([
    ['NUL', 'أحتاج\u0000مساعدة'],
    ['a bidi override', 'أحتاج\u202Eمساعدة'],
    ['too many letters', 'ا'.repeat(4001)],
  ])('is refused with %s in it', async (_what, description) => {
    const token = await openForm(site, 'rusukh');
    const posted = await postForm(site, 'rusukh', { ...honest, description, token });
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain('href="#field-description"');
  });

  it('shows the faults that the API found', async () => {
    const errors = [{ code: 'unsafe-characters', detail: '-', path: 'city' }];
    api.answer(422, problemOf(422, 'invalid', { errors }));
    const token = await openForm(site, 'rusukh');
    const posted = await postForm(site, 'rusukh', { ...honest, token });
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain('href="#field-city"');
  });
});

describe('a form token', () => {
  it('older than a day is replaced by a fresh one beside all that was typed', async () => {
    api.answer(409, problemOf(409, 'token-expired'));
    const old = tokenIssued('rusukh', Date.now() - day - 60_000);
    const posted = await postForm(site, 'rusukh', { ...honest, token: old });
    const html = await posted.text();
    expect(posted.status).toBe(409);
    expect(tokenIn(html)).not.toBe(old);
    expect(html).toContain(honest.name);
    expect(html).toContain('مرة أخرى');
  });

  it('that is forged is replaced by one of ours', async () => {
    api.answer(400, problemOf(400, 'token-forged'));
    const posted = await postForm(site, 'rusukh', { ...honest, token: '1.rusukh.1.1.aa.bb' });
    const html = await posted.text();
    expect(posted.status).toBe(400);
    expect(tokenIn(html)).toMatch(/^1\.rusukh\.1\./u);
    expect(html).toContain(honest.name);
  });

  it('that was sent with other words too often is answered calmly, with what to do', async () => {
    api.answer(409, problemOf(409, 'too-many-amendments'));
    const token = await openForm(site, 'rusukh');
    const posted = await postForm(site, 'rusukh', { ...honest, token });
    const html = await posted.text();
    expect(posted.status).toBe(409);
    expect(html).toContain('تواصل مع الجمعية');
    expect(html).not.toContain('لم يُرسل الطلب بعد');
  });

  it('names the services that the form offers, which the API checks', async () => {
    expect((await openForm(site, 'rusukh')).split('.').at(-2)?.split('_')).toContain('other');
  });

  it('stays where the form came too fast, so that the reference number stays the same', async () => {
    api.answer(422, problemOf(422, 'too-fast'));
    const token = await openForm(site, 'rusukh');
    const posted = await postForm(site, 'rusukh', { ...honest, token });
    expect(posted.status).toBe(422);
    expect(tokenIn(await posted.text())).toBe(token);
  });
});

describe('an API that does not take the request', () => {
  const unknown = 'لا يُعلم هل وصل طلبك';
  /** Expects that nothing that was typed is lost, and that «not recorded» is said only where it is known. */
  const expectKept = async (posted: Response, known: boolean): Promise<void> => {
    const html = await posted.text();
    expect(posted.status).toBe(503);
    expect(posted.headers.get('retry-after')).not.toBeNull();
    expect(posted.headers.get('cache-control')).toBe('no-store');
    expect(/لم يُسجَّل|لم يُرسل/u.test(html)).toBe(known);
    expect(html.includes(unknown)).toBe(!known);
    expect(html.includes('فالرقم سيكون نفسه')).toBe(!known);
    expect(html).toContain(honest.name);
    expect(html).toContain('السقف متهالك.');
    expect(html).not.toContain(reference);
  };

  it('because its queue is down: the text is kept and no number is shown', async () => {
    api.answer(503, problemOf(503, 'unavailable'));
    await expectKept(
      await postForm(site, 'rusukh', { ...honest, token: await openForm(site, 'rusukh') }),
      true,
    );
  });

  it.each([
    ['says yes without a number', 202, {}],
    ['says yes with another status', 200, { reference }],
    ['answers in words of its own', 500, { oops: true }],
    ['does not know whether its queue has it', 503, { fault: 'unknown-outcome', message: '-' }],
  ])(
    'because it %s: the text is kept, no number is shown, and the page says that we do not know',
    async (_how, status, body) => {
      api.answer(status, body);
      const token = await openForm(site, 'rusukh');
      const posted = await postForm(site, 'rusukh', { ...honest, token });
      expect(tokenIn(await posted.clone().text())).toBe(token);
      await expectKept(posted, false);
    },
  );

  it.each([429, 403, 401])(
    'because a gateway before it answers %i: it is known not to have it',
    async (status) => {
      api.answer(status, { message: 'Too Many Requests' });
      await expectKept(
        await postForm(site, 'rusukh', { ...honest, token: await openForm(site, 'rusukh') }),
        true,
      );
    },
  );

  it('because it breaks off: the text is kept, and the page says that we do not know', async () => {
    api.behave((request) => request.socket.destroy());
    await expectKept(
      await postForm(site, 'rusukh', { ...honest, token: await openForm(site, 'rusukh') }),
      false,
    );
  });

  it('because it never answers: the page says so within its own time', async () => {
    api.behave(() => undefined);
    await expectKept(
      await postForm(site, 'rusukh', { ...honest, token: await openForm(site, 'rusukh') }),
      false,
    );
  });

  it('because nobody listens: the text is kept and no number is shown', async () => {
    const gone = await startStandInApi();
    await gone.stop();
    const alone = await startSite({ registerDir: root, requestsApiUrl: gone.url });
    await expectKept(
      await postForm(alone, 'rusukh', { ...honest, token: await openForm(alone, 'rusukh') }),
      true,
    );
    expect(alone.log()).toContain('request-api-unreachable');
    expect(alone.log()).not.toContain(honest.name);
    await alone.stop();
  });
});

describe('a register that fails while somebody writes', () => {
  const hostile = '"><script>alert(1)</script>';

  it('is an outage that keeps all that was typed, and takes it when it is back', async () => {
    const own = await ownRegister();
    const other = await startOwnSite({ registerDir: own, requestsApiUrl: api.url });
    const token = tokenIssued('rusukh', Date.now() - 60_000);
    const typed = { ...honest, email: 'noura@example.com', city: hostile, token };
    await rename(own, `${own}-away`);

    const refused = await postForm(other, 'rusukh', typed);
    const html = await refused.text();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('120');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('ما كتبته باقٍ في هذه الصفحة');
    expect(html).toContain('تعذّر إكمال الإرسال مؤقتًا');
    // The register also says which beneficiaries must not be given away: nobody is, and everybody can leave at once.
    expect(/<title>([^<]*)</u.exec(html)?.[1]).not.toMatch(/طلب|رسوخ/u);
    expect(html).toContain('href="/rusukh/track/exit/"');
    expect(html).not.toContain(hostile);
    expect(html).not.toContain(reference);
    expect(api.received).toEqual([]);
    expect(other.log()).toContain('"code":"register-unavailable"');
    expect(other.log()).not.toContain(honest.name);

    await rename(`${own}-away`, own);
    const sentAgain = fieldsIn(html);
    expect(sentAgain).toMatchObject({ ...typed, description: honest.description.replace('\r\n', '\n') });
    expect((await postForm(other, 'rusukh', sentAgain)).status).toBe(303);
    expect(api.received).toHaveLength(1);
  });

  it('still says that a body is no form', async () => {
    const other = await startOwnSite({ registerDir: path.join(root, 'none'), requestsApiUrl: api.url });
    const answer = await fetch(`${other.url}/rusukh/request/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: other.url },
      body: '{}',
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('تعذّر عرض الصفحة');
  });
});

describe('a body that is no form', () => {
  it('of two megabytes is answered with a page, and nothing of it goes on', async () => {
    const posted = await postForm(site, 'rusukh', { ...honest, description: 'a'.repeat(2 * 1024 * 1024) });
    expect(posted.status).toBe(413);
    const html = await posted.text();
    expect(html).toContain('أكبر مما نستطيع استقباله');
    expect(html).toContain('لم نحتفظ بما كتبته');
    expect(api.received).toEqual([]);
  });

  it('of JSON is refused', async () => {
    const posted = await postForm(site, 'rusukh', {}, { 'content-type': 'application/json' });
    expect(posted.status).toBe(400);
  });

  it('to an unknown association finds no page', async () => {
    expect((await postForm(site, 'nobody', { ...honest })).status).toBe(404);
  });
});

describe('the form itself', () => {
  it('quotes the step of attestation as the policy prints it, and the floor as a floor', async () => {
    const html = await (await fetch(`${site.url}/libraries/request/`)).text();
    expect(html).toContain('التأكد على صحة البيانات المقدمة من طالب الدعم');
    expect(html).toContain('ولم يُحدَّد موعد أقصى');
  });

  it('says honestly what is unknown where no policy is in force', async () => {
    const answer = await fetch(`${site.url}/bare/request/`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('لم تنشر الجمعية بعد سياسة سارية');
    expect(html).not.toContain('أسبوعين');
    expect(tokenIn(html)).toMatch(/^1\.bare\.0\./u);
  });

  it('is kept by no cache', async () => {
    const answer = await fetch(`${site.url}/rusukh/request/`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('shows no number to somebody who sent nothing, or with a note that was tampered with', async () => {
    const empty = await fetch(`${site.url}/rusukh/request/received/`);
    expect(empty.status).toBe(404);
    const forged = Buffer.from(JSON.stringify({ association: 'rusukh', reference, acceptedAt: Date.now() }));
    const tampered = await fetch(`${site.url}/rusukh/request/received/`, {
      headers: { cookie: `received=${forged.toString('base64url')}.AAAA` },
    });
    expect(tampered.status).toBe(404);
    expect(await tampered.text()).not.toContain('7K3M');
  });
});
