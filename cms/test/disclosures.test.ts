import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLocalReq } from 'payload';
import { dashboardOf } from '../src/admin/dashboard/dashboard-of.ts';
import { docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { requestOf, type Person, type Who } from './support/who.ts';
import { idsIn } from './support/find.ts';

/** 00:30 on 1 July 2026 in Riyadh, still 30 June in UTC. */
const JULY = Date.parse('2026-06-30T21:30:00.000Z');

const statement = {
  entry: 'financial-statements',
  title: 'القوائم المالية المدققة لعام 2025',
  link: 'https://association.example/reports/2025.pdf',
  publishedOn: '2026-01-05T12:00:00.000Z',
} as const;

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());

const record = (change: object = {}, who: Who = 'board-secretary of rusukh') =>
  cms.call(who, 'POST', '/api/disclosures', { ...statement, ...change });

const seenBy = async (person: Person, now = JULY) =>
  (await dashboardOf(await requestOf(cms, person), now))?.disclosures;
const stateSeenBy = async (person: Person, now = JULY) =>
  (await seenBy(person, now))?.find(({ entry }) => entry.code === statement.entry)?.state;

describe('a disclosure', () => {
  it.each([
    ['no address', { link: 'صفحة الإفصاح' }, 'link', 'اكتب رابطًا يبدأ'],
    ['an address that runs a script', { link: 'javascript:alert(1)' }, 'link', 'اكتب رابطًا يبدأ'],
    ['an address of this machine', { link: 'http://localhost/x' }, 'link', 'اكتب رابطًا يبدأ'],
    [
      'a renewal before it was published',
      { renewBy: '2025-12-31T12:00:00.000Z' },
      'renewBy',
      'يوم التحديث يأتي بعد',
    ],
    ['an entry that the catalogue lacks', { entry: 'gossip' }, 'entry', ''],
    ['no day', { publishedOn: null }, 'publishedOn', ''],
  ])('with %s is refused on its field, and nothing is stored', async (_what, change, path, message) => {
    const answer = await record(change);
    expect(answer.status).toBe(400);
    const said = JSON.stringify(answer.body);
    expect(said).toContain(`"path":"${path}"`);
    expect(said).toContain(message);
    expect(await idsIn(cms, 'disclosures', 'rusukh')).toEqual([]);
  });

  it('is missing on the first page until its publication is recorded, and outdated after its last day', async () => {
    const secretary = 'board-secretary of rusukh';
    expect(await stateSeenBy(secretary)).toBe('missing');
    const answer = await record({ renewBy: '2026-06-30T12:00:00.000Z' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const { id } = docOf(answer.body);
    expect(await stateSeenBy(secretary, JULY - 60 * 60_000)).toBe('published');
    expect(await stateSeenBy(secretary)).toBe('outdated');
    expect(await stateSeenBy('auditor of rusukh')).toBe('outdated');
    const newer = await record({
      title: 'القوائم المالية المدققة لعام 2026',
      publishedOn: '2026-06-20T12:00:00.000Z',
    });
    expect(await stateSeenBy(secretary)).toBe('published');
    const row = (await seenBy(secretary))?.find(({ entry }) => entry.code === statement.entry);
    expect(row?.disclosures.map((recorded) => recorded.id)).toEqual([docOf(newer.body).id, id]);
  });

  it('counts for no other association, and is hidden from staff who handle requests', async () => {
    expect(await stateSeenBy('board-secretary of kafel')).toBe('missing');
    expect(await seenBy('beneficiary-relations-officer of rusukh')).toBeUndefined();
  });
});

const defaults = async (collection: 'policies' | 'disclosures', entry?: string) => {
  const req = await createLocalReq({}, cms.payload);
  req.query = entry === undefined ? {} : { catalogueEntry: entry };
  const { fields } = cms.payload.collections[collection].config;
  const found: Record<string, unknown> = {};
  for (const field of fields) {
    if (!('name' in field) || !('defaultValue' in field) || field.name === 'association') continue;
    const made: unknown = field.defaultValue;
    found[field.name] = typeof made === 'function' ? Reflect.apply(made, undefined, [{ req }]) : made;
  }
  return found;
};

describe('a record that is begun from an entry of the catalogue', () => {
  it('has the entry’s title, and a policy also its kind', async () => {
    expect(await defaults('policies', 'complaints')).toMatchObject({
      catalogueEntry: 'complaints',
      slug: 'complaints',
      documentType: 'mechanism',
    });
    expect(await defaults('disclosures', 'board')).toEqual({
      entry: 'board',
      title: 'أسماء أعضاء مجلس الإدارة ومدة الدورة',
    });
  });
  it('is blank if the page was opened without an entry, or with an entry of the other list', async () => {
    expect(await defaults('policies')).toMatchObject({ title: null, slug: null, documentType: 'policy' });
    expect(await defaults('policies', 'board')).toMatchObject({ title: null, documentType: 'policy' });
    expect(await defaults('disclosures', 'complaints')).toEqual({ entry: null, title: null });
  });
});
