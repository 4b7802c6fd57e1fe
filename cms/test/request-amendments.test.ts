import { problemOf } from '@mithaq/domain/contracts/problem';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliveryToSend, recordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import { MOST_AMENDMENTS } from '@mithaq/domain/request/amendments';
import { formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import { changeContactForHer } from '../src/requests/change-contact.ts';
import { OtherForms, Remarks } from '../src/requests/panel/request-remarks.tsx';
import { requestDeskFacts } from '../src/requests/panel/request-desk-facts.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { accepted, issuedReference } from './support/requests.ts';
import { requestOf } from './support/who.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());
beforeEach(async () => {
  await cms.payload.delete({ collection: 'email-counters', where: { id: { exists: true } } });
});

let nth = 0;
/** Begins a form of its own; `send` sends it with these words at a minute after nine. */
const form = (mobile?: string) => {
  nth += 1;
  const base = accepted(nth, { reference: issuedReference(nth), policyVersion: undefined });
  const own = mobile ?? `+9665${String(10_000_000 + nth)}`;
  const send = async (minute: number, words: Partial<AcceptedRequest['submission']> = {}) => {
    const submission = { ...base.submission, mobile: own, ...words };
    const acceptedAt = new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString();
    const { status, body } = await cms.call('service', 'POST', '/api/requests/record', {
      ...base,
      acceptedAt,
      submission,
    });
    expect(status).toBeLessThan(300);
    return recordOutcome.parse(body);
  };
  return { send, reference: base.reference, email: base.submission.email ?? '' };
};
const described = (description: string) => ({ description });
const factsOf = async (id: string) => {
  const facts = await requestDeskFacts(await requestOf(cms, 'beneficiary-relations-officer of rusukh'), id);
  if (facts === undefined) throw new Error('the officer may not read the request');
  return facts;
};
const deskOf = async (id: string) => {
  const facts = await factsOf(id);
  const parts = { facts, language: 'ar' };
  return [Remarks, OtherForms].map((part) => renderToStaticMarkup(createElement(part, parts))).join('');
};
const shown = async (id: string) => {
  const { request, otherForms } = await factsOf(id);
  return [request.submission.description, ...otherForms.map(({ submission }) => submission.description)];
};

describe('the forms of one token', () => {
  it.each([[[1, 2, 3]], [[1, 3, 2]], [[2, 1, 3]], [[2, 3, 1]], [[3, 1, 2]], [[3, 2, 1]]])(
    'that come in the order %s end with the newest as the request and the others beside it',
    async (order) => {
      const { send } = form();
      const outcomes = [];
      for (const minute of order) outcomes.push(await send(minute, described(`نسخة ${String(minute)}`)));
      for (const minute of order) {
        expect((await send(minute, described(`نسخة ${String(minute)}`))).outcome).toBe('already-recorded');
      }
      const id = outcomes[0]?.request ?? '';
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'amended', 'amended']);
      expect(await shown(id)).toEqual(['نسخة 3', 'نسخة 2', 'نسخة 1']);
      const { request } = await factsOf(id);
      expect(request.acceptedAt).toBe('2026-11-20T09:01:00.000Z');
    },
  );

  it('end alike when they come at once', async () => {
    const { send } = form();
    const outcomes = await Promise.all(
      [1, 2, 3].map((minute) => send(minute, described(`معًا ${String(minute)}`))),
    );
    expect(new Set(outcomes.map(({ request }) => request)).size).toBe(1);
    expect(await shown(outcomes[0]?.request ?? '')).toEqual(['معًا 3', 'معًا 2', 'معًا 1']);
  });

  it('show the first words again where they were sent again last', async () => {
    const { send } = form();
    const { request } = await send(1, described('أ'));
    await send(2, described('ب'));
    await send(3, described('أ'));
    expect((await shown(request))[0]).toBe('أ');
  });

  it('are ten amendments at most: a further one changes nothing, and the desk says so once', async () => {
    const { send } = form();
    const { request } = await send(0, described('أول'));
    for (let n = 1; n <= MOST_AMENDMENTS; n += 1) await send(n, described(`تعديل ${String(n)}`));
    for (const n of [1, 2, 3]) {
      const outcome = await send(MOST_AMENDMENTS + n, described(`زائد ${String(n)}`));
      expect(outcome).toMatchObject({ outcome: 'amendments-spent', request });
    }
    const forms = await shown(request);
    expect(forms).toHaveLength(MOST_AMENDMENTS + 1);
    expect(forms[0]).toBe(`تعديل ${String(MOST_AMENDMENTS)}`);
    const { events } = await factsOf(request);
    expect(events.filter(({ note }) => note?.includes('فلم نحفظ ما زاد'))).toHaveLength(1);
    expect(await deskOf(request)).toContain('أكثر مما نقبل');
  });

  it('cannot be swapped without end, either', async () => {
    const { send } = form();
    const { request } = await send(0, described('أ'));
    for (let n = 1; n <= MOST_AMENDMENTS + 5; n += 1) await send(n, described(n % 2 === 0 ? 'أ' : 'ب'));
    expect((await factsOf(request)).events).toHaveLength(MOST_AMENDMENTS + 2);
  });

  it('of an earlier release stay readable and count', async () => {
    const { send } = form();
    const { request } = await send(0, described('أول'));
    const { submission } = (await factsOf(request)).request;
    const old = { ...submission, description: 'قديم', receivedAt: '2026-11-20T09:01:00.000Z' };
    await cms.payload.update({ collection: 'requests', id: request, data: { amendments: [old] } });
    expect((await send(1, described('قديم'))).outcome).toBe('amended');
    const kept = await cms.payload.findByID({ collection: 'requests', id: request });
    expect(kept.amendments).toMatchObject([{ description: 'قديم' }]);
  });
});

describe('an e-mail address that is corrected', () => {
  const addressesOf = async (request: string) => {
    const { docs } = await cms.payload.find({
      collection: 'deliveries',
      where: { and: [{ request: { equals: request } }, { kind: { equals: 'acknowledgement' } }] },
      sort: 'createdAt',
    });
    return docs;
  };

  it('gets the acknowledgement once, and the wrong one gets none any more', async () => {
    const { send, email } = form();
    const { request } = await send(1, { email: 'wrong@typo.example' });
    const corrected = await send(2, { email });
    expect((await send(2, { email })).outcome).toBe('already-recorded');
    await send(3, { email, description: 'وتعديل آخر' });
    const [wrong, right, ...others] = await addressesOf(request);
    expect([wrong?.to, right?.to, others]).toEqual(['wrong@typo.example', email, []]);
    expect(corrected.deliveries).toContain(right?.id);
    const lease = (id = '') =>
      cms.call('service', 'POST', `/api/deliveries/${id}/claim`, { leaseSeconds: 60 });
    expect(deliveryToSend.parse((await lease(right?.id)).body)).toMatchObject({ to: email });
    expect(await lease(wrong?.id)).toEqual({ status: 409, body: problemOf(409, 'settled') });
  });

  it('of a form that comes late gets none', async () => {
    const { send, email } = form();
    const { request } = await send(2, { email });
    await send(1, { email: 'wrong@typo.example' });
    expect((await addressesOf(request)).map(({ to }) => to)).toEqual([email]);
  });
});

describe('a form that is sent again from a page that lay open, after a correction', () => {
  const hers = { mobile: '+966505556666', email: 'safe@example.org', contactBy: 'message' } as const;
  const correctedByHer = async (id: string) =>
    changeContactForHer(
      await cms.request(),
      await cms.payload.findByID({ collection: 'requests', id, depth: 0 }),
      { contact: { ...hers, doNotCall: true }, saysWishes: true },
      '2026-11-20T09:10:00.000Z',
    );
  const correctedByDesk = async (id: string, field: string, value: string) => {
    const body = { field, value, reason: 'أملاه بالهاتف' };
    const officer = 'beneficiary-relations-officer of rusukh';
    expect((await cms.call(officer, 'POST', `/api/requests/${id}/correct`, body)).status).toBe(200);
  };

  it('changes what its sender changed in it, and brings back neither the old number nor the old wishes', async () => {
    const { send } = form();
    const old = { contactBy: 'call', callWhen: 'بعد العصر' } as const;
    const { request: id } = await send(1, old);
    await correctedByHer(id);
    await correctedByDesk(id, 'city', 'تبوك');
    await correctedByDesk(id, 'description', 'كما قالها بالهاتف');
    expect((await send(20, { ...old, description: 'كما كتبها من جديد' })).outcome).toBe('amended');
    const { request, otherForms } = await factsOf(id);
    expect(request.submission).toMatchObject({
      ...hers,
      doNotCall: true,
      callWhen: null,
      city: 'تبوك',
      description: 'كما كتبها من جديد',
    });
    expect(otherForms.map(({ submission }) => submission.city)).toEqual(['الرياض']);
    expect((await send(21, { ...old, contactBy: 'message', city: 'جدة' })).outcome).toBe('amended');
    expect((await factsOf(id)).request.submission).toMatchObject({ ...hers, city: 'جدة' });
    const { docs } = await cms.payload.find({
      collection: 'deliveries',
      where: { and: [{ request: { equals: id } }, { kind: { equals: 'acknowledgement' } }] },
      sort: '-createdAt',
    });
    expect(docs[0]?.to).toBe(hers.email);
  });

  it('never asks for a call that was forbidden since', async () => {
    const { send } = form();
    const { request: id } = await send(1);
    await correctedByHer(id);
    await send(20, { contactBy: 'call' });
    expect((await factsOf(id)).request.submission).toMatchObject({ doNotCall: true, contactBy: 'message' });
  });

  it('is the same message again where the queue brings it twice: nothing is corrected back', async () => {
    const { send } = form();
    const { request: id } = await send(1);
    await correctedByDesk(id, 'city', 'أبها');
    await correctedByDesk(id, 'city', 'تبوك');
    const before = (await factsOf(id)).events.length;
    expect((await send(1)).outcome).toBe('already-recorded');
    const { request, events, otherForms } = await factsOf(id);
    expect([request.submission.city, events.length, otherForms]).toEqual(['تبوك', before, []]);
  });
});

describe('the desk of a request', () => {
  it('links to another request of the same mobile within a day, and to no other', async () => {
    const mobile = '+966599999999';
    const [first, second] = [form(mobile), form(mobile)];
    const one = await first.send(0);
    const two = await second.send(30, { city: 'جدة' });
    const tomorrow = await form(mobile).send(24 * 60 + 31);
    const stranger = await form().send(5);
    const html = await deskOf(one.request);
    expect(html).toContain('قد يكون هذا الطلب مكررًا');
    expect(html).toContain(`/admin/collections/requests/${two.request}`);
    expect(html).toContain(formatReferenceNumber(second.reference));
    expect(html).not.toContain(tomorrow.request);
    expect(await deskOf(two.request)).toContain(one.request);
    expect(await deskOf(stranger.request)).not.toContain('مكررًا');
  });

  it('says that the association does not offer the service', async () => {
    const { request } = await form().send(0, { service: 'no-such-service' });
    expect(await deskOf(request)).toContain('ليست من الخدمات التي تعرضها الجمعية');
    expect(await deskOf((await form().send(0)).request)).not.toContain('ليست من الخدمات');
  });
});
