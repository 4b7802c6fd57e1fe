import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveryToSend, recordOutcome, waitingDeliveries } from '@mithaq/domain/contracts/cms-service-api';
import { MOST_LEASE_SECONDS } from '@mithaq/domain/contracts/lease';
import { publishAsSecretary, untouchedImport } from '../src/import/demo-publication.ts';
import { codesOf } from './support/answers.ts';
import { startCmsWith, transactional, type Cms } from './support/cms.ts';
import { accepted } from './support/requests.ts';

let cms: Cms;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  const req = await cms.request();
  const draft = await untouchedImport(req, 'rusukh');
  if (draft === undefined) throw new Error('rusukh was not imported');
  await publishAsSecretary(cms.payload, req, cms.register, 'rusukh', draft);
});
afterAll(() => cms.stop());

const record = (n: number, change = {}) =>
  cms.call('service', 'POST', '/api/requests/record', accepted(n, change));
const recorded = async (n: number, change = {}) => recordOutcome.parse((await record(n, change)).body);
const inCollection = async (collection: 'requests' | 'request-events' | 'deliveries') =>
  (await cms.payload.count({ collection })).totalDocs;
const lease = (id: string, leaseSeconds = 60) =>
  cms.call('service', 'POST', `/api/deliveries/${id}/claim`, { leaseSeconds });
const mark = (id: string, body: object) => cms.call('service', 'POST', `/api/deliveries/${id}/mark`, body);
const stateOf = async (id: string) => (await cms.payload.findByID({ collection: 'deliveries', id })).state;

describe('recording a request', () => {
  it('stores the request, its first event, an acknowledgement and a notice for each officer', async () => {
    const answer = await record(0);
    expect(answer.status).toBe(201);
    const outcome = recordOutcome.parse(answer.body);
    expect(outcome).toMatchObject({ outcome: 'recorded' });
    expect(outcome.deliveries).toHaveLength(2);
    const request = await cms.payload.findByID({ collection: 'requests', id: outcome.request, depth: 1 });
    expect(request).toMatchObject({
      reference: '0123-4567-89A',
      state: 'received',
      submission: { city: 'الرياض' },
    });
    expect(request.policyVersion).toMatchObject({ versionNumber: 1 });
    const events = await cms.payload.find({ collection: 'request-events' });
    expect(events.docs).toMatchObject([{ to: 'received', actorName: 'المنصة' }]);
  });

  it('leaves out the acknowledgement where no e-mail was given', async () => {
    const { email: _email, ...submission } = accepted(1).submission;
    expect((await recorded(1, { submission })).deliveries).toHaveLength(1);
  });

  it('reports a repeated message and changes nothing', async () => {
    const before = [
      await inCollection('requests'),
      await inCollection('request-events'),
      await inCollection('deliveries'),
    ];
    const again = await record(0);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ outcome: 'already-recorded' });
    expect(recordOutcome.parse(again.body).deliveries).toHaveLength(2);
    const after = [
      await inCollection('requests'),
      await inCollection('request-events'),
      await inCollection('deliveries'),
    ];
    expect(after).toEqual(before);
  });

  it('ends as one request when the same message arrives several times at once', async () => {
    const before = await inCollection('requests');
    const outcomes = await Promise.all([recorded(2), recorded(2), recorded(2), recorded(2)]);
    expect(new Set(outcomes.map(({ request }) => request)).size).toBe(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1);
    expect(await inCollection('requests')).toBe(before + 1);
    const rows = await cms.payload.count({
      collection: 'deliveries',
      where: { request: { equals: outcomes[0].request } },
    });
    expect(rows.totalDocs).toBe(2);
  });

  it('shows the words that were sent last with a token and keeps the others beside them, once', async () => {
    const first = await recorded(3);
    const later = {
      submission: { ...accepted(3).submission, description: 'غيّرت رأيي.' },
      acceptedAt: '2026-11-20T09:10:00.000Z',
    };
    expect(await recorded(3, later)).toMatchObject({ outcome: 'amended', request: first.request });
    expect(await recorded(3, later)).toMatchObject({ outcome: 'already-recorded' });
    expect(await recorded(3)).toMatchObject({ outcome: 'already-recorded' });
    const request = await cms.payload.findByID({ collection: 'requests', id: first.request });
    expect(request.submission.description).toBe('غيّرت رأيي.');
    expect(request.acceptedAt).toBe('2026-11-20T09:00:00.000Z');
    const others = await cms.payload.find({
      collection: 'request-amendments',
      where: { request: { equals: first.request } },
    });
    expect(others.docs).toMatchObject([{ submission: { description: 'أرغب في الالتحاق بدورة.' } }]);
  });

  it('names the fault when another token made the same reference, and merges nothing', async () => {
    const clash = await record(0, { nonce: 'f'.repeat(32) });
    expect({ status: clash.status, codes: codesOf(clash.body) }).toEqual({
      status: 409,
      codes: ['reference-clash'],
    });
  });

  it('refuses an unknown association with 404 and a malformed body with 400', async () => {
    expect((await record(4, { association: 'no-such' })).status).toBe(404);
    expect((await record(4, { reference: 'short' })).status).toBe(400);
    const response = await cms.raw('service', 'POST', '/api/requests/record', {
      headers: { 'content-type': 'application/json' },
      body: '{not json',
    });
    expect(response.status).toBe(400);
  });

  it('is open to functions alone', async () => {
    expect((await cms.call('nobody', 'POST', '/api/requests/record', accepted(5))).status).toBe(401);
    const person = await cms.call('administrator', 'POST', '/api/requests/record', accepted(5));
    expect(person.status).toBe(403);
  });
});

describe('sending a delivery', () => {
  it('leases a pending delivery to one worker and answers «held» to the next', async () => {
    const [id = ''] = (await recorded(6)).deliveries;
    expect((await lease(id)).status).toBe(200);
    const refused = await lease(id);
    expect(refused.status).toBe(409);
    expect(codesOf(refused.body)).toEqual(['held']);
    const waiting = waitingDeliveries.parse(
      (await cms.call('service', 'GET', '/api/deliveries/waiting')).body,
    );
    expect(waiting.deliveries).not.toContain(id);
  });

  // A stand-in without transactions reads and writes in two steps; MongoDB itself updates in one step.
  it.runIf(transactional)('leases a pending delivery to one of two concurrent workers', async () => {
    const [, id = ''] = (await recorded(6)).deliveries;
    const answers = await Promise.all([lease(id), lease(id), lease(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('hands over no colour where the association chose none', async () => {
    const [id = ''] = (await recorded(5)).deliveries;
    const where = { slug: { equals: 'rusukh' } };
    const colour = (accent: string | null) =>
      cms.payload.update({ collection: 'associations', where, data: { accent } });
    await colour(null);
    const read = deliveryToSend.parse((await lease(id)).body);
    await colour('#1f4e79');
    expect('association' in read ? read.association : undefined).toMatchObject({ slug: 'rusukh' });
    expect('association' in read ? read.association : undefined).not.toHaveProperty('accent');
  });

  it('returns the data of the e-mail: reference, printed steps and the minimum of the policy', async () => {
    const [id = ''] = (await recorded(7)).deliveries;
    const delivery = deliveryToSend.parse((await lease(id)).body);
    expect(delivery).toMatchObject({
      kind: 'acknowledgement',
      to: 'sara7@example.org',
      reference: '0123456789H',
      decisionAtLeastDays: 14,
      association: { slug: 'rusukh', neutralCorrespondence: false, accent: '#1f4e79' },
    });
    expect('steps' in delivery ? delivery.steps : []).toHaveLength(7);
  });

  it('gives the lease to another worker once the lease has run out, or was taken by a clock that was ahead', async () => {
    const waiting = async () =>
      waitingDeliveries.parse((await cms.call('service', 'GET', '/api/deliveries/waiting')).body).deliveries;
    const write = (data: object) => cms.payload.update({ collection: 'deliveries', id, data });
    const [id = ''] = (await recorded(8)).deliveries;
    // The list begins with the oldest e-mail, so that newer ones do not overtake it.
    expect((await waiting()).at(-1)).toBe(id);
    for (const ago of [1000, -86_400_000]) {
      expect((await lease(id)).status).toBe(200);
      expect(await waiting()).not.toContain(id);
      await write({ leaseUntil: new Date(Date.now() - ago).toISOString() });
      expect(await waiting()).toContain(id);
    }
    expect((await lease(id, MOST_LEASE_SECONDS)).status).toBe(200);
    expect(await waiting()).not.toContain(id);
    // An e-mail that waits for others is due within minutes, unless a clock that was ahead wrote when.
    await write({ leaseUntil: null, notBefore: new Date(Date.now() + 86_400_000).toISOString() });
    expect(await waiting()).toContain(id);
    expect((await lease(id)).status).toBe(200);
  });

  it('marks it sent once, applies the reports of SES, and shows a bounce after a delivery', async () => {
    const [id = ''] = (await recorded(9)).deliveries;
    await lease(id);
    const sent = { state: 'sent', sesMessageId: 'ses-9', at: '2026-11-20T09:01:00.000Z' };
    expect((await mark(id, sent)).status).toBe(200);
    expect((await mark(id, sent)).status).toBe(200);
    expect((await mark(id, { ...sent, sesMessageId: 'another' })).status).toBe(409);
    expect(codesOf((await lease(id)).body)).toEqual(['settled']);

    const event = (kind: string, at: string) =>
      cms.call('service', 'POST', '/api/deliveries/events', { sesMessageId: 'ses-9', kind, at });
    expect((await event('delivered', '2026-11-20T09:02:00.000Z')).status).toBe(200);
    expect(await stateOf(id)).toBe('delivered');
    const after = waitingDeliveries.parse((await cms.call('service', 'GET', '/api/deliveries/waiting')).body);
    expect(after.deliveries).not.toContain(id);
    await event('bounced', '2026-11-20T09:03:00.000Z');
    expect(await stateOf(id)).toBe('bounced');
    await event('delivered', '2026-11-20T09:02:30.000Z');
    expect(await stateOf(id)).toBe('bounced');
  });

  it('stays delivered after a transient bounce, in whatever order the reports come', async () => {
    const other = { nonce: 'b'.repeat(32), reference: '2123456789A' };
    const [id = ''] = (await recorded(1, other)).deliveries;
    await lease(id);
    await mark(id, { state: 'sent', sesMessageId: 'ses-away', at: '2026-11-20T09:01:00.000Z' });
    const event = (kind: string, minute: number, detail?: string) =>
      cms.call('service', 'POST', '/api/deliveries/events', {
        sesMessageId: 'ses-away',
        kind,
        at: `2026-11-20T09:0${String(minute)}:00.000Z`,
        ...(detail === undefined ? {} : { detail }),
      });
    await event('bounced', 4, 'Transient/General');
    expect(await stateOf(id)).toBe('bounced');
    await event('delivered', 2);
    expect(await stateOf(id)).toBe('delivered');
    await event('bounced', 5, 'Transient/MailboxFull');
    expect(await stateOf(id)).toBe('delivered');
    await event('bounced', 6, 'Permanent/NoEmail');
    expect(await stateOf(id)).toBe('bounced');
    await event('delivered', 3);
    expect(await stateOf(id)).toBe('bounced');
  });

  it('answers 404 for an unknown delivery and an unknown message id', async () => {
    expect((await lease('3f1c1a1e-0000-4000-8000-000000000000')).status).toBe(404);
    const event = { sesMessageId: 'nobody-sent-this', kind: 'delivered', at: '2026-11-20T09:02:00.000Z' };
    expect((await cms.call('service', 'POST', '/api/deliveries/events', event)).status).toBe(404);
  });

  it('keeps the reason of an e-mail that could not be sent', async () => {
    const another = { reference: '1123456789A', nonce: 'a'.repeat(32) };
    const [id = ''] = (await recorded(0, another)).deliveries;
    const failed = await mark(id, { state: 'failed', reason: 'rejected', at: '2026-11-20T09:05:00.000Z' });
    expect(failed.status).toBe(200);
    expect(await cms.payload.findByID({ collection: 'deliveries', id })).toMatchObject({
      state: 'failed',
      detail: 'rejected',
    });
    const again = { state: 'failed', reason: 'another', at: '2026-11-20T09:06:00.000Z' };
    expect((await mark(id, again)).status).toBe(200);
    expect(await cms.payload.findByID({ collection: 'deliveries', id })).toMatchObject({
      detail: 'rejected',
    });
    expect((await mark(id, { ...again, state: 'sent', sesMessageId: 'late' })).status).toBe(409);
    expect(codesOf((await lease(id)).body)).toEqual(['settled']);
  });
});
