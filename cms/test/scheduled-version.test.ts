import { associationIndex, registeredVersion } from '@mithaq/domain/contracts/register';
import { associationIndexPath, versionPath } from '@mithaq/domain/register/paths';
import { addDays, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboardOf } from '../src/admin/dashboard/dashboard-of.ts';
import { DEMO_PASSWORD } from '../src/import/demo-users.ts';
import { publishDue } from '../src/versions/publish/publish-due.ts';
import { reasonsAgainst } from '../src/versions/moves/reasons-against.ts';
import { RegisterUnavailable, type RegisterWriter } from '../src/register/register-writer.ts';
import { settingUp } from '../src/payload/system/setting-up.ts';
import { codesOf, docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { requestOf, type Who } from './support/who.ts';
import { addPolicy, approvedVersion } from './support/policies.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;
let first: string;
const secretary = 'board-secretary of rusukh';
const day = addDays(riyadhDayAt(Date.now()), 30);
const atDay = `${isoDay(addDays(day, -1))}T21:00:00.000Z`; // midnight in Riyadh
const aMinuteBefore = `${isoDay(addDays(day, -1))}T20:59:00.000Z`;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'libraries']);
  first = await publishImported(cms, 'rusukh');
});
afterAll(() => cms.stop());

const move = (id: string, to: string, said: object = {}) =>
  cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to, ...said });
const read = (id: string) => cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
const file = async (path: string): Promise<unknown> =>
  JSON.parse(Buffer.from((await cms.register.read(path)) ?? []).toString('utf8'));
const inIndex = async () =>
  associationIndex.parse(await file(associationIndexPath('rusukh'))).policies[0]?.versions ?? [];

/** Copies the published version and takes the copy to approval, in force from that day. */
const approvedCopy = async (from = day): Promise<string> => {
  const { approval } = await read(first);
  const copy = docOf((await cms.call(secretary, 'POST', `/api/policy-versions/${first}/duplicate`)).body).id;
  const { year, month, day: dayOfMonth } = from;
  const saved = await cms.call(secretary, 'PATCH', `/api/policy-versions/${copy}`, {
    approval,
    changeNote: 'نص معدّل',
    changeKind: 'major',
    inForceFrom: { gregorian: { year, month, day: dayOfMonth } },
  });
  expect(saved.status).toBe(200);
  await move(copy, 'in-review');
  expect((await move(copy, 'approved')).status).toBe(200);
  return copy;
};
const due = async (at: string, register: RegisterWriter = cms.register) =>
  // A busy machine takes longer for two versions than a step may.
  publishDue(register, await createLocalReq({}, cms.payload), at, { budgetMs: 60_000 });
const deskOf = async (who: Who, id: string) =>
  (await cms.call(who, 'GET', `/api/policy-versions/${id}/desk`)).body;
const actionsOf = async (id: string): Promise<string[]> => {
  const { docs } = await cms.payload.find({
    collection: 'version-events',
    where: { version: { equals: id } },
    sort: 'at',
  });
  return docs.map(({ action, to }) => `${action} ${to}`);
};

describe('a version whose day lies ahead', () => {
  let scheduled: string;

  it('gets the Hijri day beside the Gregorian one that was typed', async () => {
    scheduled = await approvedCopy();
    const { inForceFrom } = await read(scheduled);
    expect(inForceFrom?.computed).toBe('hijri');
    expect(inForceFrom?.hijri?.year).toBeGreaterThan(1440);
  });

  it('is scheduled by publishing and stays approved, also when published twice', async () => {
    const answer = await move(scheduled, 'in-force');
    expect(answer).toMatchObject({ status: 200, body: { status: 'approved', scheduledFor: isoDay(day) } });
    expect((await move(scheduled, 'in-force')).status).toBe(200);
    expect((await actionsOf(scheduled)).filter((action) => action.startsWith('scheduled'))).toHaveLength(1);
    expect(await inIndex()).toHaveLength(1);
    // The version's own move is done; only the cancellation is left.
    expect(await deskOf(secretary, scheduled)).toMatchObject({
      scheduled: { by: 'أمين المجلس (تجريبي)' },
      moves: ['draft'],
      mayTakeBack: true,
      mayCopy: false,
      emergency: false,
    });
    expect(await deskOf('auditor of rusukh', scheduled)).toMatchObject({
      moves: [],
      mayTakeBack: false,
      mayOverrule: false,
    });
    expect(await deskOf(secretary, first)).toMatchObject({ moves: ['withdrawn'], mayCopy: true });
    expect(await deskOf('auditor of rusukh', first)).toMatchObject({ moves: [], mayCopy: false });
  });

  it('is on the first page of the secretary with its day, and needs no work', async () => {
    const req = await requestOf(cms, secretary);
    const items = (await dashboardOf(req, Date.now()))?.versions?.flatMap((group) => group.items);
    expect(items).toContainEqual(expect.objectContaining({ id: scheduled, scheduledFor: isoDay(day) }));
  });

  it('waits until its day begins in Riyadh', async () => {
    expect(await due(aMinuteBefore)).toEqual({ published: [], failed: [], more: false });
    expect((await read(scheduled)).status).toBe('approved');
  });

  it('is not published on its day once its schedule is cancelled', async () => {
    const path = `/api/policy-versions/${scheduled}/take-back-schedule`;
    expect((await cms.call('auditor of rusukh', 'POST', path, {})).status).toBe(403);
    expect((await cms.call('board-secretary of libraries', 'POST', path, {})).status).toBe(404);
    expect((await cms.call(secretary, 'POST', path, { note: 'أجّله المجلس' })).status).toBe(200);
    expect(await due(atDay)).toEqual({ published: [], failed: [], more: false });
    expect(await actionsOf(scheduled)).toContain('schedule-taken-back approved');
    // No rule refuses the version, so that no emergency is needed.
    expect(await deskOf(secretary, scheduled)).toMatchObject({
      scheduled: null,
      moves: ['in-force', 'draft'],
      mayTakeBack: false,
      emergency: false,
      missing: [],
    });
    const again = await actionsOf(scheduled);
    expect((await cms.call(secretary, 'POST', path, {})).status).toBe(200);
    expect(await actionsOf(scheduled)).toEqual(again);
    await move(scheduled, 'in-force');
  });

  it('loses its schedule when it returns to draft', async () => {
    const other = await approvedCopy();
    await move(other, 'in-force');
    expect((await move(other, 'draft', { note: 'تصويب' })).status).toBe(200);
    expect((await read(other)).scheduledFor ?? null).toBeNull();
  });

  it('is tried again when the register refused it, and stops no other', async () => {
    const failing: RegisterWriter = {
      read: (path) => cms.register.read(path),
      list: (prefix) => cms.register.list(prefix),
      createOnce: (path) => Promise.reject(new RegisterUnavailable(path, { cause: 'test' })),
      update: (path, change) => cms.register.update(path, change),
      remove: (path) => cms.register.remove(path),
    };
    expect(await due(atDay, failing)).toEqual({
      published: [],
      failed: [{ version: scheduled, reasons: ['RegisterUnavailable'] }],
      more: false,
    });
    expect((await read(scheduled)).status).toBe('approved');
    expect((await read(first)).status).toBe('in-force');
  });

  it('is published on its day, once, and the register has the day from which it is in force', async () => {
    expect(await due(atDay)).toEqual({ published: [scheduled], failed: [], more: false });
    expect(await due(atDay)).toEqual({ published: [], failed: [], more: false });
    expect((await read(first)).status).toBe('superseded');
    const written = registeredVersion.parse(
      await file(versionPath('rusukh', 'beneficiary-relations', (await read(scheduled)).versionNumber ?? 0)),
    );
    expect(written).toMatchObject({ inForceFrom: isoDay(day), changeKind: 'major' });
    const { docs } = await cms.payload.find({
      collection: 'version-events',
      where: { and: [{ version: { equals: scheduled } }, { to: { equals: 'in-force' } }] },
    });
    expect(docs.map(({ actorName }) => actorName)).toEqual(['المنصة، بجدولة أمين المجلس (تجريبي)']);
  });
});

describe('several versions whose day lies ahead', () => {
  const later = addDays(day, 30);
  const atLater = `${isoDay(addDays(later, -1))}T21:00:00.000Z`;
  const reason = 'حكم قضائي';
  let urgent: string;

  it('keep the reason of an emergency only as long as their schedule has it', async () => {
    urgent = await approvedCopy(later);
    await move(urgent, 'in-force', { emergency: ` ${reason} ` });
    expect((await read(urgent)).emergencyReason).toBe(reason);
    const { docs } = await cms.payload.find({
      collection: 'version-events',
      where: { and: [{ version: { equals: urgent } }, { action: { equals: 'scheduled' } }] },
    });
    expect(docs).toMatchObject([{ emergency: true, note: `${isoDay(later)} · ${reason}` }]);
    const gone = { scheduledFor: null, scheduledBy: null, emergencyReason: null };
    await cms.call(secretary, 'POST', `/api/policy-versions/${urgent}/take-back-schedule`, {});
    expect(await read(urgent)).toMatchObject(gone);
    await move(urgent, 'in-force', { emergency: reason });
    await move(urgent, 'draft', { note: 'تصويب' });
    expect(await read(urgent)).toMatchObject(gone);
    await move(urgent, 'in-review');
    await move(urgent, 'approved');
    await move(urgent, 'in-force', { emergency: reason });
  });

  it('are published in the order of their days, as they were scheduled', async () => {
    const sooner = await approvedCopy(addDays(later, -1));
    await move(sooner, 'in-force');
    expect(await due(atLater)).toEqual({ published: [sooner, urgent], failed: [], more: false });
    expect([(await read(sooner)).status, (await read(urgent)).status]).toEqual(['superseded', 'in-force']);
    expect((await read(urgent)).emergencyReason).toBe(reason);
    const number = (await read(urgent)).versionNumber ?? 0;
    const written = registeredVersion.parse(
      await file(versionPath('rusukh', 'beneficiary-relations', number)),
    );
    expect(written.emergency).toEqual({ reason });
  });

  it('are not published if a rule refuses them by then, and the refusal is reported', async () => {
    const policy = await addPolicy(cms, 'first-of-its-policy');
    const [left, faster] = [
      await approvedVersion(cms, policy, '', { from: later }),
      await approvedVersion(cms, policy, ''),
    ];
    expect(await move(left, 'in-force')).toMatchObject({ body: { scheduledFor: isoDay(later) } });
    expect((await move(faster, 'in-force')).status).toBe(200);
    // The version is now the second of its policy, and has no note of its change.
    const failed = [{ version: left, reasons: ['change.note-missing', 'change.kind-missing'] }];
    expect(await due(atLater)).toEqual({ published: [], failed, more: false });
    expect(await read(left)).toMatchObject({ status: 'approved', scheduledFor: isoDay(later) });
    // An emergency does not pass the facts that the register itself requires.
    await cms.call(secretary, 'POST', `/api/policy-versions/${left}/take-back-schedule`, {});
    expect(await deskOf(secretary, left)).toMatchObject({
      emergency: false,
      missing: [{ path: 'changeNote' }, { path: 'changeKind' }],
    });
  });
});

describe('the call that publishes due versions', () => {
  it('is open to the functions alone', async () => {
    const path = '/api/policy-versions/publish-due';
    expect((await cms.call('nobody', 'POST', path)).status).toBe(401);
    expect((await cms.call(secretary, 'POST', path)).status).toBe(403);
    expect(await cms.call('service', 'POST', path)).toEqual({
      status: 200,
      body: { published: [], failed: [], more: false },
    });
  });
});

describe('an association that requires four eyes', () => {
  let version: string;
  beforeAll(async () => {
    const { docs } = await cms.payload.find({
      collection: 'associations',
      where: { slug: { equals: 'libraries' } },
    });
    const path = `/api/associations/${docs[0]?.id ?? ''}`;
    await cms.call('board-secretary of libraries', 'PATCH', path, { fourEyes: true });
    const after = await cms.payload.findByID({ collection: 'associations', id: docs[0]?.id ?? '' });
    expect(after.fourEyes).toBe(false); // whoever is bound by it does not decide on it
    expect((await cms.call('administrator', 'PATCH', path, { fourEyes: true })).status).toBe(200);
    const drafts = await cms.payload.find({
      collection: 'policy-versions',
      where: { association: { equals: docs[0]?.id ?? '' } },
      depth: 0,
    });
    version = drafts.docs[0]?.id ?? '';
  });
  const byLibraries = (to: string, said: object = {}) =>
    cms.call('board-secretary of libraries', 'POST', `/api/policy-versions/${version}/move`, { to, ...said });

  it('does not let the person who recorded the approval publish', async () => {
    await byLibraries('in-review');
    expect((await byLibraries('approved')).status).toBe(200);
    const answer = await byLibraries('in-force');
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toEqual(['four-eyes.same-person']);
    expect(await deskOf('board-secretary of libraries', version)).toMatchObject({ emergency: true });
    expect(await deskOf('auditor of libraries', version)).toMatchObject({ emergency: false });
    expect(JSON.stringify(answer.body)).toContain('أنت من سجّل اعتماد هذا الإصدار');
  });

  it('lets another secretary publish the version that the first one recorded', async () => {
    const recorded = await read(version);
    const other = await cms.payload.create({
      collection: 'users',
      data: {
        name: 'أمين آخر',
        email: 'second@libraries.example',
        password: DEMO_PASSWORD,
        roles: ['board-secretary'],
        association: recorded.association ?? null,
      },
      context: { ...settingUp },
    });
    const req = await createLocalReq({ user: { ...other, collection: 'users' } }, cms.payload);
    expect(await reasonsAgainst(req, recorded, { to: 'in-force' })).toEqual([]);
  });

  it('lets an emergency pass with a reason that the public reads', async () => {
    expect(codesOf((await byLibraries('in-force', { emergency: ' ' })).body)).toEqual([
      'emergency.reason-missing',
    ]);
    const reason = 'حكم قضائي يوجب النشر اليوم';
    expect((await byLibraries('in-force', { emergency: reason })).status).toBe(200);
    const written = registeredVersion.parse(await file(versionPath('libraries', 'beneficiary-relations', 1)));
    expect(written.emergency).toEqual({ reason });
    expect(written.supersedes).toEqual({ kind: 'all-previous' });
    const { docs } = await cms.payload.find({
      collection: 'version-events',
      where: { and: [{ version: { equals: version } }, { to: { equals: 'in-force' } }] },
    });
    expect(docs).toMatchObject([{ emergency: true, note: reason }]);
  });
});
