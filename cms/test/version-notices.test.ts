import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliveryToSend, waitingDeliveries } from '@mithaq/domain/contracts/cms-service-api';
import { publishDue } from '../src/versions/publish/publish-due.ts';
import { remindOfWaiting } from '../src/versions/moves/remind-of-waiting.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, draftVersion } from './support/policies.ts';
import { emailOf, type Person } from './support/who.ts';

const secretary = 'board-secretary of rusukh';
const officer = 'beneficiary-relations-officer of rusukh';
const research = 'social-research-officer of rusukh';
const committee = 'committee-member of rusukh';
const auditor = 'auditor of rusukh';

let cms: Cms;
let made = 0;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());
beforeEach(async () => {
  await cms.payload.delete({ collection: 'deliveries', where: { kind: { not_equals: 'invitation' } } });
});

const newDraft = async (fields: object = {}): Promise<string> => {
  made += 1;
  const policy = await addPolicy(cms, `noticed-${String(made)}`);
  return (await draftVersion(cms, policy, { title: `سياسة ${String(made)}`, ...fields })).id;
};
const move = async (id: string, to: string, said: object = {}): Promise<void> => {
  const answer = await cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to, ...said });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
};
const userOf = async (person: Person) => {
  const { docs } = await cms.payload.find({
    collection: 'users',
    where: { email: { equals: emailOf(person) } },
    depth: 0,
  });
  return docs[0]?.id ?? '';
};
/** Gives a person another role besides their own, as an administrator does. */
const alsoSecretary = async (person: Person, isSecretary: boolean) => {
  const own = person.split(' of ')[0];
  const roles = [...(own === officer.split(' of ')[0] ? (['beneficiary-relations-officer'] as const) : [])];
  await cms.payload.update({
    collection: 'users',
    id: await userOf(person),
    data: { roles: isSecretary ? [...roles, 'board-secretary'] : roles },
  });
};
const outbox = async () => {
  const { docs } = await cms.payload.find({
    collection: 'deliveries',
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  return docs;
};
/** Returns the e-mails as the sender gets them, with everybody whom they go to. */
const sent = async () => {
  const emails = [];
  for (const { id } of await outbox()) {
    const { body } = await cms.call('service', 'POST', `/api/deliveries/${id}/claim`, { leaseSeconds: 20 });
    const parsed = deliveryToSend.safeParse(body);
    if (parsed.success) emails.push(parsed.data);
  }
  return emails;
};
const furtherMembers = [2, 3, 4, 5].map((number) => `committee${String(number)}@rusukh.example`);
/** Returns the addresses of these people; «committee» stands for all five members. */
const addresses = (...people: readonly Person[]) =>
  people.flatMap((who) => (who === committee ? [emailOf(who), ...furtherMembers] : [emailOf(who)])).sort();
const addressedOf = (emails: Awaited<ReturnType<typeof sent>>) => emails.map(({ to }) => to).sort();

describe('an e-mail about a version', () => {
  it('asks everybody who reviews, and neither who sent it, the auditor nor another association', async () => {
    const id = await newDraft();
    await move(id, 'in-review');
    const emails = await sent();
    expect(addressedOf(emails)).toEqual(addresses(officer, research, committee));
    expect(emails[0]).toMatchObject({
      kind: 'review-requested',
      versions: [{ id, title: `سياسة ${String(made)}` }],
    });
  });

  it('says the reason of a return and who recorded an approval is told nothing', async () => {
    await alsoSecretary(officer, true);
    const id = await newDraft();
    await move(id, 'in-review');
    await cms.payload.delete({ collection: 'deliveries', where: {} });
    await move(id, 'draft', { note: 'راجعوا المادة الرابعة' });
    const returned = await sent();
    expect(addressedOf(returned)).toEqual(addresses(officer));
    expect(returned[0]).toMatchObject({
      kind: 'version-returned',
      versions: [{ id, reason: 'راجعوا المادة الرابعة' }],
    });
    await move(id, 'in-review');
    await move(id, 'approved');
    const approved = (await sent()).filter(({ kind }) => kind === 'version-approved');
    expect(addressedOf(approved)).toEqual(addresses(officer));
    await alsoSecretary(officer, false);
  });

  it('goes to who sent the version to review, in whatever role by now', async () => {
    await alsoSecretary(officer, true);
    const [id, other] = [await newDraft(), await newDraft()];
    const asOfficer = await cms.call(officer, 'POST', `/api/policy-versions/${id}/move`, { to: 'in-review' });
    expect(asOfficer.status).toBe(200);
    await move(other, 'in-review');
    await alsoSecretary(officer, false);
    await cms.payload.delete({ collection: 'deliveries', where: {} });
    await move(id, 'draft', { note: 'سبب' });
    await move(other, 'draft', { note: 'سبب' });
    const emails = await sent();
    expect(addressedOf(emails)).toEqual(addresses(officer));
    expect(emails[0]).toMatchObject({ versions: [{ id }] });
  });

  it('lists twelve that are sent one after the other in one e-mail to each person', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      const id = await newDraft();
      await move(id, 'in-review');
      ids.push(id);
    }
    const rows = await outbox();
    expect(rows).toHaveLength(7);
    expect(rows.map(({ versions }) => versions)).toEqual(Array.from({ length: 7 }, () => ids));
    const [first] = await sent();
    expect(first).toMatchObject({ versions: ids.map((id) => ({ id })), more: 0 });
    // A list that a worker has read is closed: the next version begins another e-mail.
    await move(await newDraft(), 'in-review');
    expect(await outbox()).toHaveLength(14);
  });

  it('about a joint approval is one to each person with all of them', async () => {
    await alsoSecretary(officer, true);
    const ids = [await newDraft({ approval: {} }), await newDraft({ approval: {} })];
    for (const id of ids) await move(id, 'in-review');
    await cms.payload.delete({ collection: 'deliveries', where: {} });
    const body = { meeting: '6', date: '23/7/2024', versions: ids.map((id) => ({ id })) };
    const path = '/api/policy-versions/approve-together';
    expect((await cms.call(secretary, 'POST', path, body)).status).toBe(200);
    expect((await cms.call(secretary, 'POST', path, body)).status).toBe(200);
    const emails = await sent();
    expect(addressedOf(emails)).toEqual(addresses(officer));
    expect(emails[0]).toMatchObject({ kind: 'version-approved', versions: ids.map((id) => ({ id })) });
    await alsoSecretary(officer, false);
  });

  it('is taken back where its version has moved on, and leaves out the ones that have', async () => {
    const [gone, stays] = [await newDraft(), await newDraft()];
    for (const to of ['in-review', 'approved', 'in-force']) await move(gone, to);
    expect(await outbox()).toEqual([]);
    await move(stays, 'in-review');
    await sent();
    // The worker has read the list, and its second try finds that nothing is left to say.
    await move(stays, 'draft', { note: 'سبب' });
    const expired = new Date(Date.now() - 1000).toISOString();
    for (const { id } of await outbox()) {
      await cms.payload.update({ collection: 'deliveries', id, data: { leaseUntil: expired } });
    }
    expect((await sent()).filter(({ kind }) => kind === 'review-requested')).toEqual([]);
    await cms.payload.delete({ collection: 'deliveries', where: {} });
  });

  it('leaves out the versions that have moved on', async () => {
    const [gone, stays] = [await newDraft(), await newDraft()];
    await move(gone, 'in-review');
    await move(stays, 'in-review');
    await move(gone, 'draft', { note: 'سبب' });
    const [first] = (await sent()).filter(({ kind }) => kind === 'review-requested');
    expect(first).toMatchObject({ versions: [{ id: stays }] });
  });

  it('waits two minutes for others, and then the call about reviews names it, and no other e-mail', async () => {
    await move(await newDraft(), 'in-review');
    const asked = async () =>
      waitingDeliveries.parse(
        (await cms.call('service', 'GET', '/api/deliveries/waiting?about=reviews')).body,
      ).deliveries;
    expect(await asked()).toEqual([]);
    const rows = await outbox();
    const past = new Date(Date.now() - 1000).toISOString();
    for (const { id } of rows) {
      await cms.payload.update({ collection: 'deliveries', id, data: { notBefore: past } });
    }
    await cms.payload.create({
      collection: 'deliveries',
      data: { kind: 'staff-digest', to: 'a@rusukh.example', state: 'pending' },
    });
    expect((await asked()).sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});

describe('the settings of a person', () => {
  const choose = (who: Parameters<Cms['call']>[0], id: string, emails: object) =>
    cms.call(who, 'PATCH', `/api/users/${id}`, { emails });

  it('are on from the beginning, and one that is off keeps its e-mails away and no other', async () => {
    const id = await userOf(officer);
    const before = await cms.call(officer, 'GET', `/api/users/${id}`);
    expect(before.body).toMatchObject({
      emails: { reviewRequested: true, versionReturned: true, versionApproved: true, reminders: true },
    });
    expect((await choose(officer, id, { reviewRequested: false })).status).toBe(200);
    const version = await newDraft();
    await move(version, 'in-review');
    expect(addressedOf(await sent())).toEqual(addresses(research, committee));
    await alsoSecretary(officer, true);
    await move(version, 'approved');
    expect(addressedOf((await sent()).filter(({ kind }) => kind === 'version-approved'))).toEqual(
      addresses(officer),
    );
    await alsoSecretary(officer, false);
    expect((await choose(officer, id, { reviewRequested: true })).status).toBe(200);
  });

  it('are changed by that person and the administrator alone', async () => {
    const id = await userOf(officer);
    for (const who of [secretary, auditor, 'board-secretary of kafel', 'service', 'nobody'] as const) {
      expect((await choose(who, id, { reminders: false })).status, who).toBeGreaterThanOrEqual(403);
    }
    const settings = async () => (await cms.payload.findByID({ collection: 'users', id })).emails;
    expect((await settings())?.reminders).toBe(true);
    expect((await choose('administrator', id, { reminders: false })).status).toBe(200);
    expect((await settings())?.reminders).toBe(false);
    expect((await choose(officer, id, { reminders: true })).status).toBe(200);
  });
});

describe('a reminder of what waits', () => {
  const DAY = 24 * 3600_000;
  const remind = async (days: number) => {
    const { deliveries, next } = await remindOfWaiting(await cms.request(), Date.now() + days * DAY);
    expect(next).toBeUndefined();
    return (await outbox()).filter(({ id }) => deliveries.includes(id));
  };

  it('comes after a week in review to reviewers and secretary, once a week, with all that wait', async () => {
    const before = await cms.payload.find({
      collection: 'policy-versions',
      where: { status: { equals: 'in-review' } },
      pagination: false,
    });
    const id = await newDraft();
    await move(id, 'in-review');
    await cms.payload.delete({ collection: 'deliveries', where: {} });
    expect(await remind(6)).toEqual([]);
    const rows = await remind(7);
    expect(rows.map(({ to }) => to).sort()).toEqual(addresses(secretary, officer, research, committee));
    expect(rows[0]).toMatchObject({ kind: 'review-waiting' });
    expect(rows[0]?.versions).toHaveLength(before.docs.length + 1);
    expect(await remind(8)).toEqual([]);
    expect(await remind(13)).toEqual([]);
    expect(await remind(14)).toHaveLength(8);
  });

  it('looks at some associations a step, and goes on after the last of them', async () => {
    const id = await newDraft();
    await move(id, 'in-review');
    await cms.payload.delete({ collection: 'deliveries', where: {} });
    const { docs } = await cms.payload.find({ collection: 'associations', sort: 'slug', pagination: false });
    const steps: string[] = [];
    const reminded: number[] = [];
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const step: Awaited<ReturnType<typeof remindOfWaiting>> = await remindOfWaiting(
        await cms.request(),
        Date.now() + 30 * DAY,
        after,
        1,
      );
      after = step.next;
      if (after !== undefined) steps.push(after);
      if (step.deliveries.length > 0) reminded.push(steps.length);
      expect(steps.length).toBeLessThanOrEqual(docs.length);
    }
    expect(steps).toEqual(docs.map(({ slug }) => slug));
    // Each association's people are told in its own step.
    expect(reminded).toContain(steps.indexOf('rusukh') + 1);
    await cms.payload.delete({ collection: 'deliveries', where: {} });
    await move(id, 'draft', { note: 'سبب' });
  });

  it('comes each day to the secretary for a publication whose day has begun, and to nobody who wants none', async () => {
    const tomorrow = new Date(Date.now() + DAY + 3 * 3600_000);
    const from = {
      calendar: 'gregorian' as const,
      year: tomorrow.getUTCFullYear(),
      month: tomorrow.getUTCMonth() + 1,
      day: tomorrow.getUTCDate(),
    };
    const id = await newDraft({ inForceFrom: { gregorian: from } });
    for (const to of ['in-review', 'approved', 'in-force']) await move(id, to);
    const late = async (days: number) =>
      (await remind(days)).filter(({ kind }) => kind === 'publication-waiting');
    expect(await late(0)).toEqual([]);
    expect((await late(1)).map(({ to, versions }) => [to, versions])).toEqual([[emailOf(secretary), [id]]]);
    expect(await late(1)).toEqual([]);
    expect(await late(2)).toHaveLength(1);
    const association = await firstIn(cms, 'associations', 'rusukh');
    expect(association).not.toBe('');
    const own = await userOf(secretary);
    await cms.payload.update({ collection: 'users', id: own, data: { emails: { reminders: false } } });
    expect(await late(3)).toEqual([]);
    await cms.payload.update({ collection: 'users', id: own, data: { emails: { reminders: true } } });
    // The clock has no person of its own, so whoever scheduled the publication hears that it is done.
    const inTwoDays = new Date(Date.now() + 2 * DAY).toISOString();
    const step = await publishDue(cms.register, await cms.request(), inTwoDays);
    expect(step.published).toContain(id);
    const published = (await sent()).filter(({ kind }) => kind === 'version-published');
    expect(addressedOf(published)).toEqual([emailOf(secretary)]);
    expect(published[0]).toMatchObject({ versions: [{ id }] });
  });
});
