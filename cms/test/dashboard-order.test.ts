import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import { dashboardOf } from '../src/admin/dashboard/dashboard-of.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, approvedVersion, draftVersion, publishThrough } from './support/policies.ts';
import { accepted } from './support/requests.ts';
import { requestOf, type Person } from './support/who.ts';

/** 00:30 on 1 December 2026 in Riyadh, still 30 November in UTC. */
const AFTER_MIDNIGHT = Date.parse('2026-11-30T21:30:00.000Z');
const IN_2033 = Date.parse('2033-01-01T09:00:00.000Z');
const secretary = 'board-secretary of rusukh';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());

const seenBy = async (person: Person, now = AFTER_MIDNIGHT) => {
  const dashboard = await dashboardOf(await requestOf(cms, person), now);
  if (dashboard === undefined) throw new Error('nothing is shown');
  return dashboard;
};

type Entry = 'fundraising' | 'investment' | 'volunteers';
const policyFor = async (slug: string, catalogueEntry: Entry): Promise<string> => {
  const policy = await addPolicy(cms, slug);
  await cms.payload.update({ collection: 'policies', id: policy, data: { catalogueEntry } });
  return policy;
};
const coveredBy = async (code: string) =>
  (await seenBy(secretary)).coverage?.find(({ entry }) => entry.code === code);

const published = async (policy: string, note: string, reviewIn?: number): Promise<string> => {
  const days =
    reviewIn === undefined
      ? {}
      : { reviewBy: { calendar: 'gregorian', year: reviewIn, month: 1, day: 1 } as const };
  const id = await approvedVersion(cms, policy, note, days);
  await publishThrough(cms, cms.register, id);
  return id;
};

describe('versions that wait', () => {
  it('are listed nearest to publication first, with the five in each state that have not changed for longest', async () => {
    const imported = await firstIn(cms, 'policy-versions', 'rusukh');
    const policy = await policyFor('many', 'fundraising');
    const drafts: string[] = [];
    for (let n = 0; n < 6; n += 1) drafts.push((await draftVersion(cms, policy)).id);
    await cms.payload.update({ collection: 'policy-versions', id: imported, data: { issueNumber: 'Z-1' } });
    const approved = await approvedVersion(cms, await addPolicy(cms, 'approved'), '');
    const [approvedOnes, , draftOnes, ...others] = (await seenBy(secretary)).versions ?? [];
    expect(approvedOnes).toMatchObject({ state: 'approved', count: 1, items: [{ id: approved }] });
    expect(draftOnes).toMatchObject({ state: 'draft', count: 7 });
    expect(draftOnes?.items.map(({ id }) => id)).toEqual(drafts.slice(0, 5));
    expect(others).toEqual([]);
    expect((await coveredBy('fundraising'))?.policies).toMatchObject([{ draft: drafts.at(-1) }]);
    const [rusukh] = (await seenBy('administrator')).associations?.listed ?? [];
    expect(rusukh, 'an approved one is in preparation').toMatchObject({ inForce: 0, inPreparation: 8 });
  });
});

describe('requests that wait', () => {
  it('show the five that came first, the oldest first, with the days as they are counted in Riyadh', async () => {
    const days = ['25', '24', '23', '22', '21', '20'];
    for (const [n, day] of days.entries()) {
      const request = accepted(n, { acceptedAt: `2026-11-${day}T09:00:00.000Z` });
      const { body } = await cms.call('service', 'POST', '/api/requests/record', request);
      recordOutcome.parse(body);
    }
    const [received] = (await seenBy('beneficiary-relations-officer of rusukh')).requests ?? [];
    expect(received).toMatchObject({ state: 'received', count: 6 });
    expect(received?.items.map(({ title, days: waited }) => [title, waited])).toEqual(
      [5, 4, 3, 2, 1].map((n) => [formatReferenceNumber(accepted(n).reference), n + 6]),
    );
  });

  it('count every e-mail that reached nobody: failed, bounced or complained of', async () => {
    const { docs } = await cms.payload.find({ collection: 'deliveries', limit: 3, depth: 0 });
    for (const [n, state] of ['failed', 'bounced', 'complained'].entries()) {
      await cms.payload.db.updateOne({ collection: 'deliveries', id: docs[n]?.id ?? '', data: { state } });
    }
    expect((await seenBy('beneficiary-relations-officer of rusukh')).undelivered).toBe(3);
  });
});

describe('a published version', () => {
  const ids = new Map<string, string>();
  beforeAll(async () => {
    const later = await addPolicy(cms, 'later');
    ids.set('later', await published(later, '', 2031));
    ids.set('sooner', await published(await addPolicy(cms, 'sooner'), '', 2030));
    const changed = await policyFor('changed', 'investment');
    ids.set('before', await published(changed, '', 2029));
    ids.set('after', await published(changed, 'تغيّر نصه'));
    ids.set('fifth', await published(await addPolicy(cms, 'fifth'), ''));
    ids.set('withdrawn', await published(await policyFor('withdrawn', 'volunteers'), ''));
    const path = `/api/policy-versions/${ids.get('withdrawn') ?? ''}/move`;
    const said = { to: 'withdrawn', note: 'قرار المجلس', kind: 'withdrawn' };
    expect((await cms.call(secretary, 'POST', path, said)).status).toBe(200);
  });

  it('is listed newest first, five at most, withdrawn ones too, and without the name of the reader’s own association', async () => {
    const { published: lately, associations } = await seenBy(secretary);
    const newest = ['withdrawn', 'fifth', 'after', 'before', 'sooner'];
    expect(lately.map(({ id }) => id)).toEqual(newest.map((name) => ids.get(name)));
    for (const version of lately) expect(version).not.toHaveProperty('association');
    expect(associations).toBeUndefined();
  });

  it('is listed when its review is overdue, the longest overdue first, and no longer once it is superseded', async () => {
    const overdue = (await seenBy(secretary, IN_2033)).overdueReviews;
    expect(overdue?.map(({ id }) => id)).toEqual([ids.get('sooner'), ids.get('later')]);
  });

  it('is no draft in preparation, whether superseded or withdrawn', async () => {
    const inForce = await coveredBy('investment');
    expect(inForce).toMatchObject({ state: 'in-force', policies: [{ title: 'changed' }] });
    expect(inForce?.policies[0]).not.toHaveProperty('draft');
    const gone = await coveredBy('volunteers');
    expect(gone).toMatchObject({ state: 'missing', policies: [{ title: 'withdrawn' }] });
    expect(gone?.policies[0]).not.toHaveProperty('draft');
  });
});

it('the administrator sees the number of associations beyond the twenty that are listed', async () => {
  for (let n = 0; n < 21; n += 1) {
    const slug = `one-of-many-${String(n)}`;
    const body = { slug, name: 'جمعية', shortName: 'جمعية', numerals: 'western' };
    expect((await cms.call('administrator', 'POST', '/api/associations', body)).status).toBe(201);
  }
  const { associations } = await seenBy('administrator');
  expect(associations?.total).toBe(22);
  expect(associations?.listed).toHaveLength(20);
});
