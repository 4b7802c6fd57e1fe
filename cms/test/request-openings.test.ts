import { compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { accepted, recordARequestEach } from './support/requests.ts';
import { requestOf } from './support/who.ts';

const officer = 'beneficiary-relations-officer of rusukh';
const auditor = 'auditor of rusukh';

let cms: Cms;
let request: string;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await recordARequestEach(cms);
  request = await firstIn(cms, 'requests', 'rusukh');
  // The officer logs in beforehand, so that the calls at once are reads alone.
  await cms.call(officer, 'GET', '/api/users/me');
});
afterAll(() => cms.stop());

const openings = async () => {
  const { docs } = await cms.payload.find({
    collection: 'request-openings',
    sort: 'at',
    depth: 0,
    pagination: false,
  });
  return docs.map(({ kind, request: of, count, actorName }) => ({
    kind,
    request: of ?? null,
    count,
    actorName,
  }));
};
let before: Awaited<ReturnType<typeof openings>> = [];
beforeEach(async () => {
  before = await openings();
});
const added = async () => (await openings()).slice(before.length);

describe('opening a request', () => {
  it('is recorded once, with who and which, however many parts of a page ask for it', async () => {
    const asked = await Promise.all(
      Array.from({ length: 3 }, () => cms.call(officer, 'GET', `/api/requests/${request}`)),
    );
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200]);
    const rows = await added();
    expect(rows).toEqual([{ kind: 'opened', request, count: 1, actorName: rows[0]?.actorName }]);
    expect(rows[0]?.actorName).toBeTruthy();
  });

  it('is recorded where the admin opens it without REST', async () => {
    const req = await requestOf(cms, 'social-research-officer of rusukh');
    await cms.payload.findByID({
      collection: 'requests',
      id: request,
      overrideAccess: false,
      req,
      user: req.user,
    });
    expect(await added()).toMatchObject([{ kind: 'opened', request }]);
  });

  it('is recorded with the request where a search finds it alone, as by its number', async () => {
    const { reference } = await cms.payload.findByID({ collection: 'requests', id: request, depth: 0 });
    const asked = `where[reference][equals]=${compactReferenceNumber(reference)}&limit=1`;
    await cms.call(officer, 'GET', `/api/requests?${asked}`);
    expect(await added()).toMatchObject([{ kind: 'listed', request, count: 1 }]);
  });

  it('is recorded as one row with a number where a list is read, and where another record carries it along', async () => {
    const second = await cms.call('service', 'POST', '/api/requests/record', accepted(7));
    expect(second.status).toBe(201);
    expect((await cms.call(auditor, 'GET', '/api/requests')).status).toBe(200);
    expect(await added()).toMatchObject([{ kind: 'listed', request: null, count: 2 }]);
    before = await openings();
    await cms.call('social-research-officer of rusukh', 'GET', '/api/request-events?depth=1');
    await cms.call('social-research-officer of rusukh', 'GET', '/api/deliveries?depth=1');
    expect((await added()).length).toBeGreaterThan(0);
  });

  it('is not recorded for references alone, for functions, and for people who were refused', async () => {
    await cms.call(officer, 'GET', '/api/requests?select[reference]=true&select[state]=true');
    await cms.call('service', 'GET', `/api/requests/${request}`);
    await cms.call('board-secretary of rusukh', 'GET', `/api/requests/${request}`);
    await cms.call('beneficiary-relations-officer of kafel', 'GET', `/api/requests/${request}`);
    expect(await added()).toEqual([]);
  });

  it('is shown to the association’s auditor and to nobody else', async () => {
    const seen = await cms.call(auditor, 'GET', '/api/request-openings?limit=1000');
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body)).toContain(request);
    for (const who of [officer, 'administrator', 'board-secretary of rusukh', 'nobody', 'service'] as const) {
      expect((await cms.call(who, 'GET', '/api/request-openings')).status).toBe(403);
    }
    const kafel = await cms.call('auditor of kafel', 'GET', '/api/request-openings?limit=1000');
    expect(JSON.stringify(kafel.body)).not.toContain(request);
  });

  it('leaves a row that nobody edits', async () => {
    const { docs } = await cms.payload.find({ collection: 'request-openings', limit: 1 });
    const row = { collection: 'request-openings', id: docs[0]?.id ?? '' } as const;
    await expect(cms.payload.delete(row)).rejects.toMatchObject({ status: 409 });
    await expect(cms.payload.update({ ...row, data: { count: 9 } })).rejects.toMatchObject({ status: 409 });
  });
});
