import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { dashboardOf } from '../src/admin/dashboard/dashboard-of.ts';
import type { demoMailboxes } from '../src/import/demo-users.ts';
import { idOf } from '../src/payload/access/roles.ts';
import { docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';
import { accepted } from './support/requests.ts';
import { requestOf } from './support/who.ts';

/** 22:30 in Riyadh on 1 December 2026; the requests were accepted on 20 November. */
const NOW = Date.parse('2026-12-01T19:30:00.000Z');

type Role = keyof typeof demoMailboxes;
type Slug = 'rusukh' | 'libraries' | 'kafel';

let cms: Cms;
let published: string;
let draft: string;

const record = async (n: number, association: string) =>
  recordOutcome.parse(
    (await cms.call('service', 'POST', '/api/requests/record', accepted(n, { association }))).body,
  ).request;
const move = (who: Parameters<Cms['call']>[0], id: string, to: string, text?: string) =>
  cms.call(who, 'POST', `/api/requests/${id}/move`, {
    to,
    ...(text === undefined ? {} : { note: text, words: text }),
  });

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'libraries']);
  await cms.load('kafel');
  const reviewBy = { gregorian: { year: 2026, month: 11, day: 21 } };
  const imported = await firstIn(cms, 'policy-versions', 'rusukh');
  await cms.call('board-secretary of rusukh', 'PATCH', `/api/policy-versions/${imported}`, { reviewBy });
  published = await publishImported(cms, 'rusukh');
  await publishImported(cms, 'libraries');
  const copy = await cms.call(
    'board-secretary of rusukh',
    'POST',
    `/api/policy-versions/${published}/duplicate`,
  );
  draft = docOf(copy.body).id;
  await record(0, 'rusukh');
  const referred = await record(1, 'rusukh');
  await move('beneficiary-relations-officer of rusukh', referred, 'checking');
  await move('beneficiary-relations-officer of rusukh', referred, 'referred', 'يحتاج بحثًا');
  const before = await record(2, 'rusukh');
  await move('beneficiary-relations-officer of rusukh', before, 'checking');
  await move('beneficiary-relations-officer of rusukh', before, 'with-committee');
  await record(3, 'libraries');
});
afterAll(() => cms.stop());

const seenBy = async (role: Role, slug: Slug, now = NOW) => {
  const dashboard = await dashboardOf(await requestOf(cms, `${role} of ${slug}`), now);
  if (dashboard === undefined) throw new Error('nothing is shown');
  return dashboard;
};
const counts = (groups: readonly { state: string; count: number }[] | undefined) =>
  groups?.filter(({ count }) => count > 0).map(({ state, count }) => `${state} ${String(count)}`);

describe('a board secretary', () => {
  it('sees the waiting versions of the own association, by their state', async () => {
    const { versions, association } = await seenBy('board-secretary', 'rusukh');
    expect(association).toBe('جمعية رسوخ العلمية');
    expect(counts(versions)).toEqual(['draft 1']);
    expect(versions?.flatMap(({ items }) => items.map(({ id }) => id))).toEqual([draft]);
    expect(counts((await seenBy('board-secretary', 'libraries')).versions)).toEqual([]);
  });
  it('sees the published versions, and none of other associations', async () => {
    const seen = (await seenBy('board-secretary', 'rusukh')).published;
    expect(seen).toMatchObject([{ id: published }]);
    expect((await seenBy('board-secretary', 'kafel')).published).toEqual([]);
  });
  it('sees the coverage of the own association: in force, in preparation, missing', async () => {
    const stateIn = async (slug: Slug, code: string) =>
      (await seenBy('board-secretary', slug)).coverage?.find(({ entry }) => entry.code === code);
    expect(await stateIn('rusukh', 'beneficiary-relations')).toMatchObject({
      state: 'in-force',
      policies: [{ draft }],
    });
    expect((await stateIn('kafel', 'beneficiary-relations'))?.state).toBe('in-preparation');
    expect((await stateIn('rusukh', 'fundraising'))?.state).toBe('missing');
  });
  it('sees a review once its day has passed, and not before', async () => {
    const at = async (day: string, role: Role = 'board-secretary', slug: Slug = 'rusukh') =>
      (await seenBy(role, slug, Date.parse(`${day}T12:00:00.000Z`))).overdueReviews;
    expect(await at('2026-11-20')).toEqual([]);
    expect(await at('2026-11-21')).toEqual([]);
    const overdue = { id: published, reviewBy: '2026-11-21', days: 10 };
    expect(await at('2026-12-01')).toMatchObject([overdue]);
    expect(await at('2026-12-01', 'auditor')).toMatchObject([overdue]);
    expect(await at('2026-12-01', 'board-secretary', 'libraries')).toEqual([]);
  });
  it('sees no request', async () => {
    const { requests, requestCounts, undelivered } = await seenBy('board-secretary', 'rusukh');
    expect([requests, requestCounts, undelivered]).toEqual([undefined, undefined, undefined]);
  });
});

describe('staff who handle requests', () => {
  it('each see the requests whose next move is theirs, with the days since they arrived', async () => {
    const officer = await seenBy('beneficiary-relations-officer', 'rusukh');
    expect(counts(officer.requests)).toEqual(['received 1']);
    expect(officer.requests?.[0]?.items).toMatchObject([{ title: '0123-4567-89A', days: 11 }]);
    expect(counts((await seenBy('social-research-officer', 'rusukh')).requests)).toEqual(['referred 1']);
    expect(counts((await seenBy('committee-member', 'rusukh')).requests)).toEqual(['with-committee 1']);
  });
  it('see nothing of another association', async () => {
    expect(counts((await seenBy('beneficiary-relations-officer', 'libraries')).requests)).toEqual([
      'received 1',
    ]);
    expect(counts((await seenBy('beneficiary-relations-officer', 'kafel')).requests)).toEqual([]);
    expect(counts((await seenBy('committee-member', 'libraries')).requests)).toEqual([]);
  });
  it('see the number of requests that wait for the beneficiary and of e-mails that reached nobody', async () => {
    const { docs } = await cms.payload.find({
      collection: 'requests',
      where: { reference: { equals: '0123456789A' } },
    });
    const id = docs[0]?.id ?? '';
    await move('beneficiary-relations-officer of rusukh', id, 'checking');
    await move('beneficiary-relations-officer of rusukh', id, 'needs-information', 'تنقصه وثيقة');
    const { docs: mails } = await cms.payload.find({
      collection: 'deliveries',
      where: { request: { equals: id } },
    });
    await cms.payload.db.updateOne({
      collection: 'deliveries',
      id: mails[0]?.id ?? '',
      data: { state: 'bounced' },
    });
    const seen = await seenBy('beneficiary-relations-officer', 'rusukh');
    expect(counts(seen.requests)).toEqual([]);
    expect(seen).toMatchObject({ withBeneficiary: 1, undelivered: 1 });
    expect(seen.untold).toMatchObject({ count: 0, items: [] });
    expect((await seenBy('social-research-officer', 'rusukh')).undelivered).toBeUndefined();
  });
  it('see the published versions', async () => {
    for (const role of [
      'beneficiary-relations-officer',
      'social-research-officer',
      'committee-member',
    ] as const) {
      expect((await seenBy(role, 'rusukh')).published).toMatchObject([{ id: published }]);
    }
  });
  it('have no versions to move and no coverage', async () => {
    for (const role of [
      'beneficiary-relations-officer',
      'social-research-officer',
      'committee-member',
    ] as const) {
      const { versions, coverage, associations } = await seenBy(role, 'rusukh');
      expect([versions, coverage, associations]).toEqual([undefined, undefined, undefined]);
    }
  });
});

describe('an auditor', () => {
  it('sees the number of requests in each state, the coverage and the published versions, and has no tasks', async () => {
    const seen = await seenBy('auditor', 'rusukh');
    expect(counts(seen.requestCounts)).toEqual(['needs-information 1', 'referred 1', 'with-committee 1']);
    expect(seen.coverage).toHaveLength(25);
    expect(seen.published).toHaveLength(1);
    expect([seen.requests, seen.versions]).toEqual([undefined, undefined]);
  });
});

describe('the administrator of the platform', () => {
  it('sees every association with its versions in force and in preparation, and no request', async () => {
    const dashboard = await dashboardOf(await requestOf(cms, 'administrator'), NOW);
    expect(dashboard?.associations?.total).toBe(3);
    expect(
      dashboard?.associations?.listed.map(({ name, inForce, inPreparation }) => [
        name,
        inForce,
        inPreparation,
      ]),
    ).toEqual([
      ['جمعية المكتبات المهنية', 1, 0],
      ['جمعية رسوخ العلمية', 1, 1],
      ['جمعية كفل لرعاية السجناء وأسرهم', 0, 1],
    ]);
    expect(dashboard?.published.map(({ association }) => association)).toEqual([
      'جمعية المكتبات المهنية',
      'جمعية رسوخ العلمية',
    ]);
    expect(dashboard?.requests).toBeUndefined();
    expect(dashboard?.coverage).toBeUndefined();
  });
});

it('nobody and a service see nothing', async () => {
  expect(await dashboardOf(await createLocalReq({}, cms.payload), NOW)).toBeUndefined();
});

it('a policy chosen for an entry counts for it whatever its title says', async () => {
  const made = await cms.call('board-secretary of rusukh', 'POST', '/api/policies', {
    title: 'وثيقة أخرى',
    slug: 'other',
    documentType: 'policy',
    catalogueEntry: 'investment',
  });
  expect(made.status).toBe(201);
  const row = (await seenBy('board-secretary', 'rusukh')).coverage?.find(
    ({ entry }) => entry.code === 'investment',
  );
  expect(row).toMatchObject({ state: 'in-preparation', policies: [{ title: 'وثيقة أخرى' }] });
  const refused = await cms.call(
    'board-secretary of rusukh',
    'PATCH',
    `/api/policies/${docOf(made.body).id}`,
    {
      catalogueEntry: 'of-no-edition',
    },
  );
  expect(refused.status).toBe(400);
});

it('a new policy begun from an entry has its title, kind and slug', async () => {
  const ask = (query: string) =>
    cms.call('board-secretary of rusukh', 'POST', `/api/policies${query}`, { association: undefined });
  const made = await ask('?catalogueEntry=volunteers');
  expect(docOf(made.body)).toMatchObject({
    title: 'سياسة إدارة المتطوعين',
    slug: 'volunteers',
    documentType: 'policy',
    catalogueEntry: 'volunteers',
  });
  expect((await ask('?catalogueEntry=nothing')).status).toBe(400);
  const policy = await cms.payload.findByID({ collection: 'policies', id: docOf(made.body).id, depth: 0 });
  expect(idOf(policy.association)).toBeDefined();
});

describe('beneficiaries who have to be called', () => {
  it('are shown to the officer of their association until somebody spoke with them, and to no auditor', async () => {
    const form = accepted(7);
    const { email: _, ...submission } = form.submission;
    await cms.call('service', 'POST', '/api/requests/record', { ...form, submission });
    const { docs } = await cms.payload.find({
      collection: 'requests',
      where: { nonce: { equals: form.nonce } },
    });
    const id = docs[0]?.id ?? '';
    await move('beneficiary-relations-officer of rusukh', id, 'withdrawn');
    const seen = await seenBy('beneficiary-relations-officer', 'rusukh');
    expect(seen.untold).toMatchObject({ count: 2, items: [{ id }] });
    expect((await seenBy('beneficiary-relations-officer', 'kafel')).untold?.count ?? 0).toBe(0);
    expect((await seenBy('auditor', 'rusukh')).untold).toBeUndefined();
    await cms.call('beneficiary-relations-officer of rusukh', 'POST', `/api/requests/${id}/call`, {
      outcome: 'spoke',
    });
    expect((await seenBy('beneficiary-relations-officer', 'rusukh')).untold?.count).toBe(0);
  });
});

// Last, because it makes an association.
it('a secretary is led to a first policy where the association has begun none, and nobody else is', async () => {
  const made = await cms.call('administrator', 'POST', '/api/associations', {
    slug: 'bidaya',
    name: 'جمعية البداية',
    shortName: 'البداية',
    phone: '0112345678',
    neutralCorrespondence: false,
    numerals: 'western',
  });
  const answer = await cms.call('administrator', 'POST', '/api/users', {
    email: 'secretary@bidaya.example',
    name: 'أمين المجلس',
    roles: ['board-secretary'],
    association: docOf(made.body).id,
  });
  const user = await cms.payload.findByID({ collection: 'users', id: docOf(answer.body).id, depth: 0 });
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, cms.payload);
  expect(await dashboardOf(req, NOW)).toMatchObject({ beginsPolicies: true });
  expect(await seenBy('board-secretary', 'rusukh')).not.toHaveProperty('beginsPolicies');
  expect(await seenBy('auditor', 'rusukh')).not.toHaveProperty('beginsPolicies');
});
