import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { own, other, staff } from './support/access-table.ts';
import { codesOf } from './support/answers.ts';
import { startCmsWith, transactional, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, draftVersion } from './support/policies.ts';

const secretary = 'board-secretary of rusukh';
const path = '/api/policy-versions/approve-together';
const meeting = { session: 'الدورة الأولى', meeting: '(٦)', date: 'الثلاثاء ٢٣/٧/٢٠٢٤' };

let cms: Cms;
let policies = 0;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());

/** Adds versions in review, each of a policy of its own and without an approval. */
const inReview = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    policies += 1;
    const policy = await addPolicy(cms, `together-${String(policies)}`);
    const title = `سياسة ${String(policies)}`;
    const { id } = await draftVersion(cms, policy, { approval: {}, title });
    expect(
      (await cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to: 'in-review' })).status,
    ).toBe(200);
    ids.push(id);
  }
  return ids;
};
const approve = (
  ids: readonly string[],
  said: object = meeting,
  who: Parameters<Cms['call']>[0] = secretary,
) =>
  cms.call(who, 'POST', path, {
    ...said,
    versions: ids.map((id, index) => ({ id, resolution: String(index + 1) })),
  });
const version = (id: string) => cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
const statesOf = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await version(id)).status));
const eventsOf = async (id: string) => {
  const { docs } = await cms.payload.find({
    collection: 'version-events',
    where: { version: { equals: id } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  return docs;
};

describe('an approval of many versions by one meeting', () => {
  it('is recorded for each, with the meeting of all and the resolution of its own, and with its events', async () => {
    const ids = await inReview(3);
    const answer = await approve(ids);
    expect(answer).toEqual({ status: 200, body: { recorded: 3, already: 0 } });
    for (const [index, id] of ids.entries()) {
      const found = await version(id);
      expect(found.status).toBe('approved');
      expect(found.approval).toMatchObject({
        session: { printed: 'الدورة الأولى', value: 1 },
        meeting: { printed: '(٦)', value: 6 },
        resolution: { printed: String(index + 1), value: index + 1 },
        approvedOn: {
          weekday: 'tuesday',
          gregorian: { year: 2024, month: 7, day: 23 },
          hijri: { year: 1446, month: 1, day: 17 },
          computed: 'hijri',
        },
      });
      const events = await eventsOf(id);
      expect(events.map(({ action, to }) => [action, to])).toEqual([
        ['moved', 'in-review'],
        ['approval-recorded', 'in-review'],
        ['moved', 'approved'],
      ]);
      const approved = events.at(-1);
      expect(approved?.actorName).toBe(events[0]?.actorName);
      expect(Date.parse(approved?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    }
  });

  it('keeps the chair that was entered before, and replaces the meeting of before', async () => {
    const [id = ''] = await inReview(1);
    const chair = { name: 'اسم من المحضر', title: 'رئيس المجلس' };
    const before = { chair, session: { printed: '9', value: 9 }, ordersPublication: true };
    const saved = await cms.call(secretary, 'PATCH', `/api/policy-versions/${id}`, { approval: before });
    expect(saved.status).toBe(200);
    expect((await approve([id], { meeting: '7', date: '1/5/1447' })).status).toBe(200);
    const { approval } = await version(id);
    expect(approval).toMatchObject({ chair, ordersPublication: true, meeting: { value: 7 } });
    expect(approval?.session?.value ?? null).toBeNull();
    expect((await eventsOf(id)).map(({ action }) => action)).toContain('approval-changed');
  });

  it('records nothing where one version is refused, and names every reason of every version at once', async () => {
    const [good = '', untitled = '', draft = ''] = await inReview(3);
    const back = { to: 'draft', note: 'تصحيح' };
    expect((await cms.call(secretary, 'POST', `/api/policy-versions/${draft}/move`, back)).status).toBe(200);
    const future = { year: 2020, month: 1, day: 1 };
    await cms.payload.update({
      collection: 'policy-versions',
      id: untitled,
      data: { inForceFrom: { gregorian: future } },
    });
    const answer = await approve([good, untitled, draft, 'unknown']);
    expect(answer.status).toBe(409);
    expect(codesOf(answer.body)).toEqual(['in-force-from.before-approval', 'move.not-in-table', 'not-found']);
    const text = JSON.stringify(answer.body);
    expect(text).toContain('versions.1.');
    expect(text).toContain('versions.2');
    expect(text).toContain('versions.3');
    expect(text).toContain((await version(untitled)).title);
    expect(await statesOf([good, untitled, draft])).toEqual(['in-review', 'in-review', 'draft']);
    expect((await eventsOf(good)).map(({ action }) => action)).toEqual(['moved']);
  });

  it.each([
    [{ session: '', meeting: '6', date: '' }, ['date.empty']],
    [{ session: '', meeting: '6', date: '٢٣/٧' }, ['date.incomplete']],
    [{ session: '', meeting: 'ستة', date: '30/2/2024' }, ['number.unreadable', 'date.unreal']],
    [{ session: '12345', meeting: '6', date: '23/7/2024' }, ['number.unreadable']],
    [{ session: '', meeting: '6', date: '23/7/2060' }, ['approval.in-future']],
    [{ session: '', meeting: '6', date: '23/7/2199' }, ['approval.date-unreal']],
    [{ session: '', meeting: '6', date: 'الأحد 23/7/2024' }, ['approval.weekday-disagrees']],
  ])('says once of the meeting %j that it has %j', async (said, codes) => {
    const ids = await inReview(2);
    const answer = await approve(ids, said);
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toEqual(codes);
    expect(await statesOf(ids)).toEqual(['in-review', 'in-review']);
  });

  it('needs a number of the meeting or a resolution for each version, as a single approval does', async () => {
    const ids = await inReview(2);
    const versions = [
      { id: ids[0], resolution: 'القرار رقم (٣/١٤٤٧)' },
      { id: ids[1], resolution: ' ' },
    ];
    const answer = await cms.call(secretary, 'POST', path, { date: '23/7/2024', versions });
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toEqual(['approval.meeting-or-resolution-missing']);
    expect(JSON.stringify(answer.body)).toContain('versions.1.');
  });

  // Without rollback, conditional writes alone keep two concurrent writers apart.
  it.runIf(transactional)(
    'is recorded once where the button is pressed twice, also at the same time',
    async () => {
      const ids = await inReview(3);
      const answers = await Promise.all([approve(ids), approve(ids)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await approve(ids)).toEqual({ status: 200, body: { recorded: 0, already: 3 } });
      for (const id of ids) {
        const moved = (await eventsOf(id)).filter(
          ({ to, action }) => to === 'approved' && action === 'moved',
        );
        expect(moved).toHaveLength(1);
      }
    },
  );

  it.runIf(transactional)('of two different meetings at the same time wins whole or not at all', async () => {
    const ids = await inReview(3);
    const answers = await Promise.all([
      approve(ids),
      approve([...ids].reverse(), { ...meeting, meeting: '7' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const meetings = await Promise.all(ids.map(async (id) => (await version(id)).approval?.meeting?.value));
    expect(new Set(meetings).size).toBe(1);
    expect(await statesOf(ids)).toEqual(['approved', 'approved', 'approved']);
  });

  it('takes forty at a time, and refuses an empty list, a longer one and a version that is named twice', async () => {
    expect(codesOf((await approve([])).body)).toEqual(['none-chosen']);
    expect(codesOf((await approve(Array.from({ length: 41 }, (_, n) => String(n)))).body)).toEqual([
      'too-many',
    ]);
    const [id = ''] = await inReview(1);
    expect(codesOf((await approve([id, id])).body)).toEqual(['twice']);
    expect((await cms.call(secretary, 'POST', path, { versions: 'all' })).status).toBe(400);
    expect(await statesOf([id])).toEqual(['in-review']);
  });
});

describe('the person who records a joint approval', () => {
  it('is a board secretary of the association, in every other role refused', async () => {
    const ids = await inReview(1);
    for (const role of staff.filter((name) => name !== 'board-secretary')) {
      expect((await approve(ids, meeting, own(role))).status, role).toBe(403);
    }
    for (const who of ['administrator', 'service', 'nobody'] as const) {
      expect((await approve(ids, meeting, who)).status, who).toBe(403);
    }
    const foreign = await approve(ids, meeting, other('board-secretary'));
    expect(foreign.status).toBe(404);
    expect(JSON.stringify(foreign.body)).not.toContain((await version(ids[0] ?? '')).title);
    expect(await statesOf(ids)).toEqual(['in-review']);
  });

  it('does not publish what it recorded where the association wants four eyes', async () => {
    const association = await firstIn(cms, 'associations', 'rusukh');
    await cms.payload.update({ collection: 'associations', id: association, data: { fourEyes: true } });
    const [id = ''] = await inReview(1);
    expect((await approve([id])).status).toBe(200);
    const answer = await cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to: 'in-force' });
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toContain('four-eyes.same-person');
    await cms.payload.update({ collection: 'associations', id: association, data: { fourEyes: false } });
  });
});
