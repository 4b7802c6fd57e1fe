import { createHash } from 'node:crypto';
import { dataCopy } from '@mithaq/domain/contracts/data-copy';
import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import { trackCopied, trackOpened } from '@mithaq/domain/contracts/tracking-api';
import { followUpDigestText } from '@mithaq/domain/request/follow-up-code';
import { referenceNumberFor } from '@mithaq/domain/request/reference-number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { accepted } from './support/requests.ts';

let cms: Cms;
const sha256 = (text: string) => createHash('sha256').update(text);
const reference = referenceNumberFor('copy', (text) => sha256(text).digest());
const code = '7K3M9QPA01';
let request: string;
let session: string;

const track = (step: string, body: object) =>
  cms.call('service', 'POST', `/api/requests/track/${step}`, { association: 'rusukh', ...body });
const copied = async (format: 'json' | 'pdf'): Promise<Buffer> => {
  const { status, body } = await track('copy', { session, format });
  expect(status, JSON.stringify(body)).toBe(200);
  return Buffer.from(trackCopied.parse(body).content, 'base64');
};
const jsonCopy = async () => dataCopy.parse(JSON.parse((await copied('json')).toString('utf8')));

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  const message = {
    ...accepted(1, { reference }),
    followUpDigest: sha256(followUpDigestText(reference, code)).digest('hex'),
  };
  const recorded = await cms.call('service', 'POST', '/api/requests/record', message);
  ({ request } = z.object({ request: z.string() }).parse(recorded.body));
  const association = await firstIn(cms, 'associations', 'rusukh');
  const row = { request, association, actorName: 'موظف سري', at: '2026-11-21T09:00:00.000Z' };
  await cms.payload.create({ collection: 'request-notes', data: { ...row, text: 'ملاحظة داخلية' } });
  await cms.payload.create({
    collection: 'request-research',
    data: { ...row, findings: 'زرنا جارتها', recommendation: 'accept' },
  });
  await cms.payload.create({
    collection: 'request-corrections',
    data: { ...row, field: 'city', before: 'جدة', after: 'الرياض', reason: 'سبب في الملف' },
  });
  await cms.payload.create({
    collection: 'sent-papers',
    data: { ...row, name: 'عقد الإيجار', type: 'image/jpeg', size: 1, sha256: 'x' },
  });
  await cms.payload.create({ collection: 'request-registrations', data: { ...row, fileNumber: 'F-77' } });
  await cms.payload.create({
    collection: 'services-given',
    data: { ...row, what: 'سلة غذائية', amount: 'واحدة', givenOn: '2026-11-20', extent: 'whole' },
  });
  const opened = await track('open', { reference, code, caller: 'caller' });
  ({ session } = trackOpened.parse(opened.body));
});
afterAll(() => cms.stop());

describe('her copy of a request', () => {
  it('has as JSON what she wrote and what was recorded of her, without staff, notes and reports', async () => {
    const copy = await jsonCopy();
    const written = accepted(1).submission;
    expect(copy.submission).toMatchObject({ name: written.name, description: written.description });
    expect(copy).toMatchObject({
      reference,
      corrections: [{ field: 'city', before: 'جدة', after: 'الرياض' }],
      papers: [{ name: 'عقد الإيجار' }],
      registrations: [{ fileNumber: 'F-77' }],
      services: [{ what: 'سلة غذائية', givenOn: '2026-11-20' }],
    });
    expect(copy.told).not.toEqual([]);
    const whole = JSON.stringify(copy);
    for (const kept of ['موظف سري', 'ملاحظة داخلية', 'زرنا جارتها', 'سبب في الملف'])
      expect(whole).not.toContain(kept);
  });

  it('is a PDF of its own, as the other papers of the desk', async () => {
    const bytes = await copied('pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('is kept by no cache, and each taking is a row of the request’s log', async () => {
    const count = async () =>
      (
        await cms.payload.count({
          collection: 'request-events',
          where: { and: [{ request: { equals: request } }, { note: { contains: 'نسخة مما سُجّل' } }] },
        })
      ).totalDocs;
    const before = await count();
    const answer = await cms.raw('service', 'POST', '/api/requests/track/copy', {
      body: JSON.stringify({ association: 'rusukh', session, format: 'json' }),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(await count()).toBe(before + 1);
  });

  it('is had by her session alone', async () => {
    const refusal = async (body: object) => {
      const answer = await cms.call('service', 'POST', '/api/requests/track/copy', body);
      return [answer.status, problemCode(problem.parse(answer.body))];
    };
    const asked = { association: 'rusukh', session, format: 'json' };
    expect(await refusal({ ...asked, session: 'x'.repeat(43) })).toEqual([401, 'session-over']);
    expect(await refusal({ ...asked, association: 'kafel' })).toEqual([401, 'session-over']);
    expect(await refusal({ ...asked, format: 'html' })).toEqual([400, 'malformed']);
    for (const [who, status] of [
      ['nobody', 401],
      ['beneficiary-relations-officer of rusukh', 403],
    ] as const)
      expect((await cms.call(who, 'POST', '/api/requests/track/copy', asked)).status).toBe(status);
  });

  it('is made ten times a day at most', async () => {
    const statuses: number[] = [];
    for (let nth = 0; nth < 10; nth += 1)
      statuses.push((await track('copy', { session, format: 'json' })).status);
    expect(statuses.at(0)).toBe(200);
    const last = await track('copy', { session, format: 'json' });
    expect([last.status, problemCode(problem.parse(last.body))]).toEqual([429, 'too-many-copies']);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(7);
  });
});
