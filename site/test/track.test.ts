import { problemOf } from '@mithaq/domain/contracts/problem';
import {
  trackFaultStatus,
  type TrackedRequest,
  type TrackFaultCode,
} from '@mithaq/domain/contracts/tracking-api';
import { trackFaultMessages } from '@mithaq/domain/request/track-faults.ar';
import { noticeOccasions } from '@mithaq/domain/request/request-notice';
import { readCallerMark } from '@mithaq/domain/request/caller-mark';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsIn, formHmac, honest, openForm, postForm } from './support/form.ts';
import { startStandInApi } from './support/requests-api.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const api = await startStandInApi();
afterAll(() => api.stop());
const { site } = await siteForThisFile({ requestsApiUrl: api.url });

const session = 's'.repeat(43);
const cookie = `track=${session}`;
const words = 'لم تصلني أي زيارة حتى اليوم.';

const tracked = (change: Partial<TrackedRequest> = {}): TrackedRequest => ({
  reference: '7K3M9QPAT2X',
  kind: 'service',
  state: 'needs-information',
  acceptedAt: '2026-11-20T09:00:00.000Z',
  service: 'ترميم منزل',
  step: 'verification',
  steps: [
    { step: 'reception', text: 'استقبال المستفيد والإجابة على استفساراته.' },
    { step: 'verification', text: 'على الموظف مطابقة البيانات.' },
  ],
  earliestOn: '2026-12-04',
  openUntil: '2026-12-13',
  told: [
    { at: '2026-11-29T09:00:00.000Z', occasion: 'needs-information', words: 'أرسل صورة عقد الإيجار.' },
    { at: '2026-11-20T09:00:00.000Z', occasion: 'received' },
  ],
  contact: { mobile: '+966501234567', email: 'noura@example.com', contactBy: 'call' },
  papers: [],
  acts: ['answer', 'correct-contact', 'withdraw', 'data-right'],
  mayAddPaper: false,
  ...change,
});

const refuse = (fault: TrackFaultCode) => {
  api.answer(trackFaultStatus[fault], problemOf(trackFaultStatus[fault], fault));
};
const at = (path: string, init: RequestInit = {}) =>
  fetch(`${site.url}/ihsan-tabuk/track/${path}`, { redirect: 'manual', ...init });
const post = (path: string, fields: Readonly<Record<string, string>>, sent: string = cookie) =>
  at(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.url, cookie: sent },
    body: new URLSearchParams(fields).toString(),
  });
const view = async (request: TrackedRequest = tracked()) => {
  api.answer(200, request);
  const response = await at('', { headers: { cookie } });
  return { response, html: await response.text() };
};
const opening = z.object({ reference: z.string(), code: z.string(), caller: z.string() });
const cookiesOf = (response: Response) => response.headers.getSetCookie();

beforeEach(() => {
  api.received.length = 0;
});

describe('the words that she has to read before it is her turn', () => {
  const stateIn = (html: string) =>
    html.slice(html.indexOf('id="page-state"'), html.indexOf('id="page-told"'));

  it.each([
    ['needs-information', 'needs-information'],
    ['needs-information', 'reminder'],
    ['rejected', 'rejected'],
    ['answered', 'answered'],
  ] as const)(
    'stand beside the state «%s», the newest of «%s», and not in a list alone',
    async (state, occasion) => {
      const told = [
        { at: '2026-11-29T09:00:00.000Z', occasion, words: 'أرسل صورة صك المسكن.' },
        { at: '2026-11-25T09:00:00.000Z', occasion, words: 'كلمات قديمة.' },
      ];
      const { html } = await view(
        tracked({ state, told, kind: state === 'answered' ? 'complaint' : 'service' }),
      );
      expect(stateIn(html)).toContain('أرسل صورة صك المسكن.');
      expect(stateIn(html)).not.toContain('كلمات قديمة.');
    },
  );

  it('are of this state alone: a question of before is history', async () => {
    const { html } = await view(tracked({ state: 'checking' }));
    expect(stateIn(html)).not.toContain('أرسل صورة عقد الإيجار.');
  });
});

describe('a paper', () => {
  const form = {
    upload: 'u-1',
    action: 'https://uploads.s3.me-south-1.amazonaws.com/',
    fields: { key: 'incoming/u-1', policy: 'cG9saWN5' },
  };

  it('is offered where the request takes one, and its file goes to the store alone', async () => {
    expect((await view()).html).not.toContain('/track/paper/');
    expect((await view(tracked({ mayAddPaper: true }))).html).toContain('action="/ihsan-tabuk/track/paper/"');
    api.received.length = 0;
    api.answer(200, form);
    const response = await post('paper/', { name: 'عقد الإيجار' });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(api.received).toEqual([
      { path: '/associations/ihsan-tabuk/track/paper-begin', body: { session, name: 'عقد الإيجار' } },
    ]);
    expect(html).toContain(`action="${form.action}" enctype="multipart/form-data"`);
    expect(html).toContain('<input type="hidden" name="policy" value="cG9saWN5">');
    // The store answers a file above its limit in English, and no script of the page can measure the file before.
    expect(html).toContain('صفحة فيها كلام بالإنجليزية');
    expect(html.indexOf('type="file"')).toBeGreaterThan(html.indexOf('name="policy"'));
    expect(response.headers.get('content-security-policy')).toContain(
      "form-action 'self' https://uploads.s3.me-south-1.amazonaws.com;",
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await view()).response.headers.get('content-security-policy')).toContain("form-action 'self';");
  });

  it('is received on a page that the store leads to, with the session and nothing personal in its address', async () => {
    api.answer(200, { name: 'عقد الإيجار' });
    const response = await at('paper/sent/u-1/?bucket=uploads&key=incoming%2Fu-1', {
      headers: { cookie },
    });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('وصل المستند');
    expect(html).toContain('عقد الإيجار');
    expect(api.received).toEqual([
      { path: '/associations/ihsan-tabuk/track/paper-sent', body: { session, upload: 'u-1' } },
    ]);
  });

  it('that the scan lets nobody open is said to be so, beside its name alone', async () => {
    const at = '2026-11-29T09:00:00.000Z';
    const papers = [
      { name: 'صك المسكن', at },
      { name: 'عقد الإيجار', at, held: true as const },
    ];
    const { html } = await view(tracked({ papers }));
    expect(html.split('لم يجتز هذا الملف فحص السلامة')).toHaveLength(2);
    expect(html).toMatch(/عقد الإيجار<\/bdi>[^]{0,200}لم يجتز هذا الملف/u);
  });

  it.each([
    'paper-not-sent',
    'paper-unknown-type',
    'paper-too-large',
    'too-many-papers',
    'session-over',
    'unavailable',
  ] as const)('that is refused as %s says so', async (fault) => {
    refuse(fault);
    const response = await at('paper/sent/u-1/', { headers: { cookie } });
    expect(response.status).toBe(trackFaultStatus[fault]);
    expect(await response.text()).toContain(trackFaultMessages[fault]);
  });

  it('asks nothing without a session, or with an id that is none', async () => {
    expect((await at('paper/sent/u-1/')).status).toBe(401);
    expect((await post('paper/', { name: '' }, '')).status).toBe(401);
    for (const address of ['paper/', 'paper/sent/u_1/'])
      expect((await at(address, { headers: { cookie } })).headers.get('location')).toBe(
        '/ihsan-tabuk/track/',
      );
    expect(api.received).toEqual([]);
  });
});

describe('a message that asks for no service', () => {
  it.each([
    ['complaint', 'أين وصلت شكواك', 'وصلت شكواك إلى الجمعية، ولم يبدأ النظر فيها بعد.'],
    ['suggestion', 'أين وصل اقتراحك', 'وصل اقتراحك إلى الجمعية، ولم يبدأ النظر فيه بعد.'],
    ['enquiry', 'أين وصل استفسارك', 'وصل استفسارك إلى الجمعية، ولم يبدأ النظر فيه بعد.'],
  ] as const)('is a %s in the words of its page', async (kind, heading, now) => {
    const { html } = await view(tracked({ kind, state: 'received', steps: [] }));
    expect(html).toContain(heading);
    expect(html).toContain(now);
    expect(html).not.toContain('أين وصل طلبك');
  });
});

describe('a right on her data', () => {
  it('stands on the page with the last day of its answer, until it is answered', async () => {
    const asked = { askedAt: '2026-11-20T09:00:00.000Z', dueOn: '2026-12-20' };
    const { html } = await view(
      tracked({
        dataRights: [
          { right: 'correction', ...asked, answered: false },
          { right: 'destruction', ...asked, answered: true },
        ],
      }),
    );
    expect(html).toMatch(/تصحيح بياناتي[^<]*آخر يوم للرد [^<]*20 ديسمبر 2026م/u);
    expect(html).toMatch(/إتلاف بياناتي[^<]*أُجيب/u);
    expect((await view()).html).not.toContain('آخر يوم للرد');
  });
});

describe('a copy of her data', () => {
  const content = Buffer.from('{"format":1}').toString('base64');

  it('is a download that no cache keeps, with a name that tells nothing', async () => {
    expect((await view()).html).toContain('action="/ihsan-tabuk/track/copy/"');
    api.received.length = 0;
    api.answer(200, { format: 'json', content });
    const response = await post('copy/', { format: 'json' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('{"format":1}');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="copy.json"');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(api.received).toEqual([
      { path: '/associations/ihsan-tabuk/track/copy', body: { session, format: 'json' } },
    ]);
  });

  it.each([
    ['session-over', null],
    ['too-many-copies', '86400'],
    ['unavailable', '120'],
  ] as const)('that is refused as %s says so, and when to come again', async (fault, seconds) => {
    refuse(fault);
    const response = await post('copy/', { format: 'pdf' });
    expect(response.status).toBe(trackFaultStatus[fault]);
    expect(response.headers.get('retry-after')).toBe(seconds);
    expect(await response.text()).toContain(trackFaultMessages[fault]);
  });

  it('asks nothing without a session, in another form or by an address', async () => {
    expect((await post('copy/', { format: 'pdf' }, '')).status).toBe(401);
    expect((await post('copy/', { format: 'html' })).status).toBe(400);
    expect((await at('copy/', { headers: { cookie } })).headers.get('location')).toBe('/ihsan-tabuk/track/');
    expect(api.received).toEqual([]);
  });
});

describe('the tracking page', () => {
  it('asks for number and code, runs no script, and is kept by nobody', async () => {
    const response = await at('');
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).not.toContain('<script');
    expect(html).toContain('name="reference"');
    expect(html).toContain('name="code"');
    expect(html).toContain('خروج سريع');
    expect(api.received).toEqual([]);
  });

  it('opens with number and code, which stand in no address, and keeps a session in a cookie of its own', async () => {
    api.answer(200, { session });
    const response = await post('', { reference: '٧k3m-9qpa-t2x', code: '7K3M9-QPAT2' }, '');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/ihsan-tabuk/track/');
    const [set = ''] = cookiesOf(response);
    expect(set).toMatch(/^track=s{43};/u);
    expect(set).toMatch(/Path=\/ihsan-tabuk\/track\//u);
    expect(set).toMatch(/HttpOnly/u);
    expect(set).toMatch(/SameSite=Lax/u);
    expect(set).not.toMatch(/Max-Age|Expires/u);
    const [call] = api.received;
    expect(call?.path).toBe('/associations/ihsan-tabuk/track/open');
    const body = opening.parse(call?.body);
    expect(body).toMatchObject({ reference: '٧k3m-9qpa-t2x', code: '7K3M9-QPAT2' });
    expect(readCallerMark(body.caller, formHmac)).toBeDefined();
    expect(body.caller).not.toContain('127.0.0.1');
  });

  it.each([
    ['no-such-request', 401],
    ['too-many-tries', 429],
    ['unavailable', 503],
  ] as const)('says %s with the status %i, and what was typed comes back', async (fault, status) => {
    refuse(fault);
    const response = await post('', { reference: '7K3M-9QPA-T2X', code: 'خطأ"' }, '');
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.has('retry-after')).toBe(status !== 401);
    expect(html).toContain(trackFaultMessages[fault]);
    expect(html).toMatch(/role="alert"[^>]*autofocus/u);
    // The summary leads to the field where the fault is one of what was typed.
    expect(html.includes('<a href="#field-reference">')).toBe(fault === 'no-such-request');
    expect(fieldsIn(html)).toMatchObject({ reference: '7K3M-9QPA-T2X', code: 'خطأ"' });
    expect(cookiesOf(response)).toEqual([]);
  });

  it('answers a number that is too long like a wrong one, without asking the API', async () => {
    const response = await post('', { reference: '7'.repeat(101), code: '' }, '');
    expect(response.status).toBe(401);
    expect(api.received).toEqual([]);
  });

  it('shows the state in plain words, its printed step, the question, and the days in both calendars', async () => {
    const { html } = await view();
    for (const text of [
      'تحتاج الجمعية إلى جواب أو ورقة منك لتكمل.',
      'على الموظف مطابقة البيانات.',
      'أرسل صورة عقد الإيجار.',
      '4 رجب 1448هـ الموافق 13 ديسمبر 2026م',
      '24 جمادى الآخرة 1448هـ الموافق 4 ديسمبر 2026م',
      '7K3M-9QPA-T2X',
      'ترميم منزل',
    ])
      expect(html).toContain(text);
    expect(html).toMatch(/aria-current="step"/u);
    expect(html).not.toContain('<script');
  });

  it('names a last day only where the policy prints one', async () => {
    expect((await view()).html).toContain('ولم تذكر موعدًا أقصى');
    expect((await view(tracked({ latestOn: '2026-12-20' }))).html).toContain('لا يتأخر عن');
    const closed = (await view(tracked({ state: 'closed', acts: ['survey', 'data-right'] }))).html;
    expect(closed).not.toContain('لا يصدر القرار قبل');
  });

  it('offers the acts of the moment and no other', async () => {
    const { html } = await view(tracked({ acts: ['withdraw'] }));
    expect([...html.matchAll(/name="act" value="([a-z-]+)"/gu)].map(([, act]) => act)).toEqual(['withdraw']);
  });

  it('says what she may still do: after the time to object, after a file that was closed unanswered, and of a repeat', async () => {
    const late = { state: 'rejected', openUntil: undefined, acts: ['data-right'] } as const;
    expect((await view(tracked({ ...late, acts: ['object'] }))).html).toContain('لك أن تعترض من هذه الصفحة');
    const { html } = await view(tracked({ ...late, acts: [...late.acts] }));
    expect(html).toContain('انتهت مدة الاعتراض');
    expect(html).not.toContain('لك أن تعترض من هذه الصفحة');
    const closed = { state: 'closed', acts: [], openUntil: undefined } as const;
    const shown = async (closedFrom: TrackedRequest['closedFrom']) =>
      (await view(tracked({ ...closed, acts: [], closedFrom }))).html.includes('أن تفتحه من جديد');
    expect([await shown('needs-information'), await shown('served'), await shown(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    const repeat = (await view(tracked({ state: 'duplicate', original: '7K3M9QPAT3Z' }))).html;
    expect(repeat).toContain('7K3M-9QPA-T3Z');
  });

  it('names state and facts by the kind of message, from the side of its sender', async () => {
    const shown = async (change: Partial<TrackedRequest>) =>
      (await view(tracked({ acts: [], steps: [], ...change }))).html;
    const complaint = await shown({ kind: 'complaint', state: 'answered' });
    expect(complaint).toContain('<strong>أُجيب عنها</strong>');
    expect(complaint).toContain('بيانات شكواك');
    const hers = await shown({ kind: 'complaint', acts: ['withdraw', 'answer', 'not-satisfied', 'survey'] });
    expect(hers).toContain('اسحب شكواك');
    expect(hers).not.toMatch(/(?:اسحب|دراسة|يعود) (?:الطلب|طلبك)|طلبًا جديدًا/u);
    expect(await shown({ state: 'withdrawn' })).toContain('<strong>مسحوب برغبتك</strong>');
  });

  it('tells afterwards what happened, and not what no longer holds', async () => {
    const { html } = await view();
    expect(html).toContain('استلمت الجمعية ما أرسلته.');
    expect(html).not.toContain('ولم يبدأ النظر فيه بعد');
  });

  it('says that the service is away, and not that the request is none', async () => {
    refuse('unavailable');
    const response = await at('', { headers: { cookie } });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).not.toBeNull();
    expect(await response.text()).toContain('لم يتغيّر في طلبك شيء');
    expect(cookiesOf(response)).toEqual([]);
  });

  it('asks for number and code again where the session is over, and forgets it', async () => {
    refuse('session-over');
    const response = await at('', { headers: { cookie } });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('name="code"');
    expect(cookiesOf(response).join()).toMatch(/track=(?:deleted)?;/u);
  });

  it('has a title that gives nobody away where the association wants none', async () => {
    const titleOf = async (slug: string) =>
      /<title>([^<]*)<\/title>/u.exec(await (await fetch(`${site.url}/${slug}/track/`)).text())?.[1];
    expect(await titleOf('ihsan-tabuk')).toContain('متابعة الطلب');
    expect(await titleOf('kafel')).toBe('متابعة');
  });
});

describe('an act', () => {
  const formOf = async () => {
    const { html } = await view();
    const once = /name="once" value="([0-9a-f]{32})"/u.exec(html)?.[1] ?? '';
    expect(once).not.toBe('');
    return { act: 'answer', once, words };
  };

  it('is read once more before it is sent, and nothing is sent by looking', async () => {
    const typed = await formOf();
    api.received.length = 0;
    const response = await post('act/', { ...typed, step: 'check' });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain(words);
    expect(fieldsIn(html)).toMatchObject(typed);
    expect(api.received).toEqual([]);
  });

  it('can be changed from its check, with all that was typed', async () => {
    const typed = await formOf();
    const html = await (await post('act/', { ...typed, step: 'edit' })).text();
    expect(fieldsIn(html)).toMatchObject({ once: typed.once, words });
  });

  it('is sent, and said on a page of its own that a reload does not send again', async () => {
    const typed = await formOf();
    api.received.length = 0;
    api.answer(200, { act: 'answer' });
    const sent = await post('act/', { ...typed, step: 'send' });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe('/ihsan-tabuk/track/done/');
    expect(api.received).toEqual([
      { path: '/associations/ihsan-tabuk/track/act', body: { session, ...typed } },
    ]);
    const [set = ''] = cookiesOf(sent);
    const done = await at('done/', { headers: { cookie: `${cookie}; ${set.split(';')[0] ?? ''}` } });
    expect(await done.text()).toContain('وصل جوابك');
    expect((await at('done/', { headers: { cookie } })).headers.get('location')).toBe('/ihsan-tabuk/track/');
  });

  it('with a fault comes back with a sentence at its field, and is not sent', async () => {
    const typed = await formOf();
    api.received.length = 0;
    for (const step of ['check', 'send']) {
      const response = await post('act/', { ...typed, words: ' ', step });
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('href="#answer-words"');
    }
    const contact = { ...typed, act: 'correct-contact', mobile: '12', email: 'x', contactBy: 'fax' };
    const html = await (await post('act/', { ...contact, step: 'check' })).text();
    for (const id of ['mobile', 'email', 'contactBy'])
      expect(html).toContain(`href="#correct-contact-${id}"`);
    expect(fieldsIn(html)).toMatchObject({ mobile: '12', email: 'x' });
    expect(api.received).toEqual([]);
  });

  it('changes the wishes about calls, which are checked, shown again and sent as they were ticked', async () => {
    const wishes = { callWhen: 'بعد العصر', doNotCall: false, leaveNoMessage: true };
    const { html: shown } = await view(tracked({ wishes }));
    expect(shown).toContain('<dd class="written">بعد العصر</dd>');
    expect(shown).toMatch(/id="correct-contact-leaveNoMessage" name="leaveNoMessage" checked/u);
    expect(shown).not.toMatch(/name="doNotCall" checked/u);
    expect((await view()).html).not.toContain('name="callWhen"');

    const { once, ...typed } = await formOf();
    const contact = { ...typed, once, act: 'correct-contact', mobile: '0501234567', email: '' };
    const asked = { ...contact, words: '', callWhen: 'بعد العشاء', mayBeTold: 'أختي' };
    api.received.length = 0;
    const refused = await post('act/', { ...asked, contactBy: 'call', doNotCall: 'on', step: 'check' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#correct-contact-doNotCall"');
    const check = await post('act/', { ...asked, contactBy: 'message', doNotCall: 'on', step: 'check' });
    const fields = fieldsIn(await check.text());
    expect(fields).toMatchObject({ doNotCall: 'on', leaveNoMessage: '', mayBeTold: 'أختي' });
    expect(api.received).toEqual([]);
    api.answer(200, { act: 'correct-contact' });
    const { words: _none, ...sent } = { ...asked, contactBy: 'message', doNotCall: 'on', leaveNoMessage: '' };
    await post('act/', { ...sent, step: 'send' });
    expect(api.received).toEqual([
      { path: '/associations/ihsan-tabuk/track/act', body: { session, ...sent } },
    ]);
  });

  it('says each occasion of what she was told in words', async () => {
    for (const occasion of noticeOccasions) {
      const { html } = await view(tracked({ told: [{ at: '2026-11-29T09:00:00.000Z', occasion }] }));
      expect(html).toMatch(/<\/time>: \p{Script=Arabic}/u);
    }
  });

  it('that meets an outage keeps its words and its nonce, so that it can be sent again and is done once', async () => {
    const typed = await formOf();
    refuse('unavailable');
    const response = await post('act/', { ...typed, step: 'send' });
    const html = await response.text();
    expect(response.status).toBe(503);
    expect(html).toContain(trackFaultMessages.unavailable);
    expect(fieldsIn(html)).toMatchObject(typed);
  });

  it.each(['not-now', 'session-over'] as const)(
    'that is answered %s shows its words to be copied',
    async (fault) => {
      const typed = await formOf();
      refuse(fault);
      const response = await post('act/', { ...typed, step: 'send' });
      const html = await response.text();
      expect(response.status).toBe(trackFaultStatus[fault]);
      expect(html).toContain(words);
      expect(html).not.toContain('value="send"');
    },
  );

  it('without a session, made up, or as a GET, reaches no API', async () => {
    const typed = await formOf();
    api.received.length = 0;
    expect((await post('act/', { ...typed, step: 'send' }, '')).status).toBe(401);
    expect((await post('act/', { ...typed, act: 'accept', step: 'send' })).status).toBe(400);
    expect((await post('act/', { ...typed, once: '1', step: 'send' })).status).toBe(400);
    expect((await at('act/', { headers: { cookie } })).status).toBe(303);
    expect(api.received).toEqual([]);
  });

  it('from another site is refused', async () => {
    const typed = await formOf();
    const response = await at('act/', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://elsewhere.example',
        cookie,
      },
      body: new URLSearchParams({ ...typed, step: 'send' }).toString(),
    });
    expect(response.status).toBe(403);
  });

  it('never becomes markup', async () => {
    const typed = { ...(await formOf()), words: '"></textarea><script>alert(1)</script>' };
    const checked = await (await post('act/', { ...typed, step: 'check' })).text();
    expect(fieldsIn(checked)).toMatchObject(typed);
    expect(checked.split('<dl')[1]).not.toContain('<script>alert');
    const edited = await (await post('act/', { ...typed, step: 'edit' })).text();
    expect(edited).not.toContain('<script>alert');
  });
});

describe('clearing and leaving', () => {
  const left = (response: Response) => {
    const cleared = cookiesOf(response).filter((set) => /^(?:track|received)=(?:deleted)?;/u.test(set));
    expect(cleared.map((set) => /Path=([^;]+)/u.exec(set)?.[1]).sort()).toEqual([
      '/ihsan-tabuk/request/',
      '/ihsan-tabuk/track/',
    ]);
    expect(response.headers.get('clear-site-data')).toBe('"cache"');
  };

  it('«clear this page now» ends the session, removes the cookies and leads to a page that names nobody', async () => {
    api.answer(200, {});
    const response = await post('close/', {});
    expect(response.headers.get('location')).toBe('/cleared/');
    left(response);
    expect(api.received).toEqual([{ path: '/associations/ihsan-tabuk/track/close', body: { session } }]);
    const cleared = await (await fetch(`${site.url}/cleared/`)).text();
    expect(cleared).toContain('مُسح كل شيء');
    expect(cleared).not.toMatch(/تبوك|طلبك/u);
  });

  it.each(['__proto__', 'a%3Bb', 'x%0Ay', 'rusukh%2Frequests%3F', '..%2F..%2Ffollows', 'ح'])(
    'asks the service nothing at the address of no association: %s',
    async (segment) => {
      api.answer(200, {});
      for (const act of ['close/', 'exit/']) {
        const response = await fetch(`${site.url}/${segment}/track/${act}`, {
          method: act === 'close/' ? 'POST' : 'GET',
          redirect: 'manual',
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.url, cookie },
        });
        expect(response.status, act).toBeLessThan(500);
      }
      expect(api.received).toEqual([]);
    },
  );

  it('works while the service is away', async () => {
    refuse('unavailable');
    left(await post('close/', {}));
  });

  it('the quick exit is a link that leads out and leaves nothing behind', async () => {
    api.answer(200, {});
    const { html } = await view();
    expect(html).toMatch(/<a[^>]*href="\/ihsan-tabuk\/track\/exit\/"[^>]*rel="noreferrer/u);
    const response = await at('exit/', { headers: { cookie } });
    expect(response.status).toBe(303);
    expect(new URL(response.headers.get('location') ?? '').host).not.toBe(new URL(site.url).host);
    left(response);
  });
});

describe('a lost code', () => {
  it('is answered with the same page whatever was typed', async () => {
    api.answer(202, {});
    for (const typed of [
      { reference: '7K3M-9QPA-T2X', email: 'noura@example.com' },
      { reference: 'no number', email: 'x'.repeat(400) },
    ]) {
      const response = await post('lost/', typed, '');
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('/ihsan-tabuk/track/lost-sent/');
    }
    expect(await (await at('lost-sent/')).text()).toContain('لا تقول هذه الصفحة هل وُجد الطلب');
  });

  it('during an outage is said to be an outage', async () => {
    refuse('unavailable');
    const response = await post('lost/', { reference: '7K3M-9QPA-T2X', email: 'noura@example.com' }, '');
    expect(response.status).toBe(503);
    expect(fieldsIn(await response.text())).toMatchObject({ email: 'noura@example.com' });
  });
});

describe('the received page', () => {
  it('shows the code beside the number, to be printed, with what both are for', async () => {
    api.answer(202, { reference: '7K3M9QPAT2X', code: '7K3M9QPAT2' });
    const token = await openForm(site, 'ihsan-tabuk');
    const posted = await postForm(site, 'ihsan-tabuk', { ...honest, token });
    expect(posted.headers.get('location')).toBe('/ihsan-tabuk/request/received/');
    const html = await (
      await fetch(`${site.url}/ihsan-tabuk/request/received/`, {
        headers: { cookie: posted.headers.getSetCookie()[0]?.split(';')[0] ?? '' },
      })
    ).text();
    expect(html).toMatch(/<bdi[^>]* translate="no"[^>]*>7K3M9-QPAT2/u);
    expect(html).toContain('رمز المتابعة');
    expect(html).toContain('href="/ihsan-tabuk/track/"');
    expect(html).toContain('action="/ihsan-tabuk/track/close/"');
  });
});

it('no line of the log holds what was typed or shown', () => {
  expect(site.log()).not.toMatch(/7K3M|زيارة|noura|501234567|sss/u);
});

it('number and code of a request whose data were destroyed are answered with the days and the ground, and no session', async () => {
  api.answer(200, { destroyed: { endedOn: '2024-11-20', destroyedOn: '2026-11-21' } });
  const response = await post('', { reference: '7K3M9QPAT2X', code: '7K3M9QPAT2' }, '');
  expect(response.status).toBe(200);
  expect(response.headers.get('set-cookie') ?? '').not.toContain('track=');
  const page = await response.text();
  expect(page).toContain('انتهت معاملتك وأُتلفت بياناتها');
  expect(page).toMatch(/21 نوفمبر 2026/u);
  expect(page).toContain('المادة الثامنة عشرة');
  expect(page).not.toContain('name="code"');
});

describe('the tracking page whose address names no association', () => {
  const neutral = (path: string, init: RequestInit = {}) =>
    fetch(`${site.url}/track/${path}`, { redirect: 'manual', ...init });
  const send = (path: string, fields: Readonly<Record<string, string>>, sent: string = cookie) =>
    neutral(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.url, cookie: sent },
      body: new URLSearchParams(fields).toString(),
    });
  const namesNobody = (html: string) => {
    expect(html).not.toMatch(/ihsan|إحسان/u);
    expect(/<title>([^<]*)<\/title>/u.exec(html)?.[1]).not.toMatch(/طلب/u);
  };

  it('opens a request by number and code alone, and keeps its cookie to itself', async () => {
    const empty = await neutral('');
    expect(empty.status).toBe(200);
    expect(empty.headers.get('cache-control')).toBe('no-store');
    expect(empty.headers.get('x-robots-tag')).toContain('noindex');
    namesNobody(await empty.text());
    api.answer(200, { session });
    const opened = await send('', { reference: '7K3M9QPAT2X', code: '7K3M9QPAT2' }, '');
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe('/track/');
    expect(cookiesOf(opened).join()).toMatch(/track=s{43}; Path=\/track\/;/u);
    expect(api.received.map(({ path }) => path)).toEqual(['/track/open']);
  });

  it('shows the request, its acts and its papers below the same address', async () => {
    api.answer(
      200,
      tracked({ mayAddPaper: true, visit: ['329GS9RXZ0T'], visitServices: { '329GS9RXZ0T': 'سلة غذائية' } }),
    );
    const html = await (await neutral('', { headers: { cookie } })).text();
    namesNobody(html);
    expect(html).toContain('أرسل صورة عقد الإيجار.');
    expect(html).toMatch(/سلة غذائية: +<bdi[^>]*>\s*329G-S9RX-Z0T/u);
    const actions = [...html.matchAll(/(?:action|href)="(\/[^"]*track\/[^"]*)"/gu)].map(([, to]) => to);
    expect(new Set(actions)).toEqual(
      new Set(['/track/exit/', '/track/close/', '/track/act/', '/track/paper/', '/track/copy/']),
    );
    expect(api.received.map(({ path }) => path)).toEqual(['/track/view']);
  });

  it('does an act, begins a paper and takes a copy by the same calls', async () => {
    const act = { act: 'withdraw', once: '0'.repeat(32), words: '', step: 'send' };
    api.answer(200, { act: 'withdraw' });
    expect((await send('act/', act)).headers.get('location')).toBe('/track/done/');
    api.answer(200, { upload: 'u-1', action: 'https://uploads.example/', fields: { key: 'incoming/u-1' } });
    namesNobody(await (await send('paper/', { name: 'عقد الإيجار' })).text());
    api.answer(200, { name: 'عقد الإيجار' });
    namesNobody(await (await neutral('paper/sent/u-1/', { headers: { cookie } })).text());
    api.answer(200, { format: 'json', content: 'e30=' });
    expect((await send('copy/', { format: 'json' })).headers.get('content-disposition')).toContain(
      'copy.json',
    );
    expect(api.received.map(({ path }) => path)).toEqual([
      '/track/act',
      '/track/paper-begin',
      '/track/paper-sent',
      '/track/copy',
    ]);
  });

  it('answers a wrong code, a lost one, an outage and the way out without a name', async () => {
    refuse('no-such-request');
    const wrong = await send('', { reference: '7K3M9QPAT2X', code: 'WRONG' }, '');
    expect(wrong.status).toBe(401);
    namesNobody(await wrong.text());
    api.answer(202, {});
    const lost = await send('lost/', { reference: '7K3M9QPAT2X', email: 'noura@example.com' }, '');
    expect(lost.headers.get('location')).toBe('/track/lost-sent/');
    for (const page of ['lost/', 'lost-sent/']) namesNobody(await (await neutral(page)).text());
    api.answer(200, {});
    const exit = await neutral('exit/', { headers: { cookie } });
    expect(exit.headers.get('clear-site-data')).toBe('"cache"');
    expect(cookiesOf(exit).join()).toContain('track=deleted; Path=/track/');
    expect((await send('close/', {})).headers.get('location')).toBe('/cleared/');
  });
});
