import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { completeRegisterOf } from '../../src/versions/publish/complete-register.ts';
import { readAssociationIndex } from '../../src/register/register-files.ts';
import { verifyRegister } from '../../src/register/verify-register.ts';
import { startCmsWith, transactional, type Cms } from '../support/cms.ts';
import { firstIn } from '../support/find.ts';
import { addPolicy, approvedVersion } from '../support/policies.ts';

const secretary = 'board-secretary of rusukh';

let cms: Cms;
let association: string;
let relations: string;
let other: string;
let before: string;
let version: string;

/*
 * An answer to a commit is lost on the network between a program and its database, and writers meet in a conflict where
 * they do not take turns: the embedded database has neither.
 */

const inForceOf = async (policy: string): Promise<string | undefined> => {
  const { docs } = await cms.payload.find({
    collection: 'policy-versions',
    where: { and: [{ policy: { equals: policy } }, { status: { equals: 'in-force' } }] },
    limit: 1,
    depth: 0,
  });
  return docs[0]?.id;
};
const publishAnother = async (): Promise<string> => {
  const id = await approvedVersion(cms, relations, `قبله ${String(Math.random())}`);
  expect((await move(id, 'in-force')).status).toBe(200);
  return id;
};

/**
 * Gives a group of tests a CMS of its own, and each of them a version in force, which is the one that the test before
 * it has left, and an approved one. Each test verifies the whole register, so that a register of all tests would be
 * read over and over.
 */
const onOwnCms = (): void => {
  beforeAll(async () => {
    cms = await startCmsWith(['rusukh']);
    association = await firstIn(cms, 'associations', 'rusukh');
    relations = await addPolicy(cms, 'relations');
    other = await addPolicy(cms, 'other');
  });
  beforeEach(async () => {
    before = (await inForceOf(relations)) ?? (await publishAnother());
    version = await approvedVersion(cms, relations, `بعده ${String(Math.random())}`);
  });
  afterAll(() => cms.stop());
};

const move = (id: string, to: string, more: object = {}) =>
  cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to, note: 'سبب', ...more });
const withdraw = (id: string) => move(id, 'withdrawn', { kind: 'published-in-error' });
const statusOf = async (id: string) =>
  (await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 })).status;
const eventsOf = async (id: string, to: string) => {
  const { totalDocs } = await cms.payload.count({
    collection: 'version-events',
    where: { and: [{ version: { equals: id } }, { to: { equals: to } }, { action: { equals: 'moved' } }] },
  });
  return totalDocs;
};
const runCommand = async () =>
  completeRegisterOf(
    cms.register,
    await cms.request(),
    { id: association, slug: 'rusukh' },
    new Date().toISOString(),
  );

/** Returns the public state and the state in the CMS of each published version, by hash. */
const bothSides = async () => {
  const index = await readAssociationIndex(cms.register, 'rusukh');
  const shown = (index?.policies ?? []).flatMap(({ versions }) => versions);
  const { docs } = await cms.payload.find({
    collection: 'policy-versions',
    where: { hash: { exists: true } },
    select: { hash: true, status: true },
    pagination: false,
    depth: 0,
  });
  const inOrder = (rows: readonly (readonly [string, string])[]) => [...rows].sort();
  return {
    register: inOrder(shown.map(({ hash, status }) => [hash, status])),
    cms: inOrder(docs.flatMap(({ hash, status }) => (hash ? [[hash, status] as const] : []))),
  };
};
const expectAgreement = async () => {
  const sides = await bothSides();
  expect(sides.cms).toEqual(sides.register);
  const verdict = await verifyRegister(cms.register, 'rusukh');
  expect(verdict.associations[0]?.faults).toEqual([]);
};

class Lost extends Error {
  readonly errorLabels = ['UnknownTransactionCommitResult'];
}

/** Loses the next commit: the database did not take it, or took it and its answer never came. */
const losing = async <T>(taken: boolean, work: () => Promise<T>): Promise<T> => {
  const { db } = cms.payload;
  const { commitTransaction } = db;
  let lost = false;
  db.commitTransaction = async (id) => {
    if (lost) return commitTransaction.call(db, id);
    lost = true;
    if (taken) await commitTransaction.call(db, id);
    throw new Lost('the connection was lost');
  };
  try {
    return await work();
  } finally {
    db.commitTransaction = commitTransaction;
  }
};

// Without rollback there is no commit to lose.
describe.runIf(transactional).each([
  ['did not happen', false],
  ['happened, and its answer was lost', true],
])('a publication whose commit %s', (_what, taken) => {
  onOwnCms();
  beforeEach(async () => {
    const answer = await losing(taken, () => move(version, 'in-force'));
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ errors: [{ code: 'commit-unknown' }] });
    expect(JSON.stringify(answer.body)).toContain('انقطع الاتصال قبل أن نعلم هل تم ذلك');
    expect(await statusOf(version)).toBe(taken ? 'in-force' : 'approved');
  });

  it('is not taken back to draft: it is in force, and the secretary is told so', async () => {
    expect((await move(version, 'draft')).status).toBe(409);
    expect(await statusOf(version)).toBe('in-force');
    await expectAgreement();
    const edit = await cms.call(secretary, 'PATCH', `/api/policy-versions/${version}`, {
      changeNote: 'تغيّر',
    });
    expect(edit.status).not.toBe(200);
    await expectAgreement();
  });

  it('is in force though its schedule is cancelled afterwards', async () => {
    if (!taken) {
      await cms.payload.db.updateOne({
        collection: 'policy-versions',
        id: version,
        data: { scheduledFor: '2026-01-01', scheduledBy: 'أمين' },
      });
    }
    const path = `/api/policy-versions/${version}/take-back-schedule`;
    const cancelled = await cms.call(secretary, 'POST', path, {});
    expect(cancelled.status).toBe(taken ? 200 : 409);
    expect(await statusOf(version)).toBe('in-force');
    await expectAgreement();
  });

  it('is in force once it is published again, once', async () => {
    const again = await move(version, 'in-force');
    expect(again.status).toBe(taken ? 409 : 200);
    expect(await eventsOf(version, 'in-force')).toBe(1);
    expect(await eventsOf(before, 'superseded')).toBe(1);
    await expectAgreement();
  });

  it('is finished before the version that it superseded could be withdrawn', async () => {
    expect((await withdraw(before)).status).toBe(409);
    expect(await statusOf(before)).toBe('superseded');
    expect(await statusOf(version)).toBe('in-force');
    await expectAgreement();
  });

  it('is finished by the next publication of the association', async () => {
    expect((await move(await approvedVersion(cms, other, 'غيرها'), 'in-force')).status).toBe(200);
    expect(await statusOf(version)).toBe('in-force');
    await expectAgreement();
  });

  it('is finished also where the policy and the association have another name by then', async () => {
    const rename = async (title: string, shortName: string) => {
      await cms.call(secretary, 'PATCH', `/api/policies/${relations}`, { title });
      await cms.call(secretary, 'PATCH', `/api/associations/${association}`, { shortName });
    };
    await rename('اسم آخر للسياسة', 'اسم آخر');
    expect((await move(version, 'draft')).status).toBe(409);
    expect(await statusOf(version)).toBe('in-force');
    await expectAgreement();
    await rename('relations', 'رسوخ');
  });

  it('is finished by the command, which says so', async () => {
    expect(await runCommand()).toMatchObject({ publications: taken ? 0 : 1 });
    expect(await statusOf(version)).toBe('in-force');
    await expectAgreement();
    expect(await runCommand()).toMatchObject({ publications: 0, withdrawals: 0, pdfs: 0 });
  });
});

describe.runIf(transactional).each([
  ['did not happen', false],
  ['happened, and its answer was lost', true],
])('a withdrawal whose commit %s', (_what, taken) => {
  onOwnCms();
  beforeEach(async () => {
    const answer = await losing(taken, () => withdraw(before));
    expect(answer.status).toBe(503);
  });

  it('is kept once it is asked for again, or once another version is published', async () => {
    const again = await withdraw(before);
    expect(again.status).toBe(taken ? 409 : 200);
    expect(await statusOf(before)).toBe('withdrawn');
    expect(await eventsOf(before, 'withdrawn')).toBe(1);
    await expectAgreement();
    expect((await move(version, 'in-force')).status).toBe(200);
    await expectAgreement();
  });

  it('is finished before its successor is published, which supersedes nothing then', async () => {
    expect((await move(version, 'in-force')).status).toBe(200);
    expect(await statusOf(before)).toBe('withdrawn');
    expect(await eventsOf(before, 'superseded')).toBe(0);
    await expectAgreement();
  });
});

describe.runIf(transactional)('a change of a channel whose commit was lost', () => {
  onOwnCms();
  it('is taken back in public by the command', async () => {
    const shownLabels = async () =>
      (await readAssociationIndex(cms.register, 'rusukh'))?.channels.map(({ label }) => label) ?? [];
    const channel = await firstIn(cms, 'channels', 'rusukh');
    const edit = () => cms.call(secretary, 'PATCH', `/api/channels/${channel}`, { label: 'لم يُحفظ' });
    expect((await losing(false, edit)).status).toBe(503);
    expect(await shownLabels()).toContain('لم يُحفظ');
    await runCommand();
    expect(await shownLabels()).not.toContain('لم يُحفظ');
    await expectAgreement();
  });
});

const isInTransaction = (call: unknown): boolean =>
  typeof call === 'string' ||
  (typeof call === 'object' &&
    call !== null &&
    'req' in call &&
    typeof call.req === 'object' &&
    call.req !== null &&
    'transactionID' in call.req &&
    call.req.transactionID !== undefined);

/** Conflicts that a piece of work meets one after the other, at most: it is tried six times. */
const CONFLICTS = 5;

/**
 * Makes calls within a transaction fail with a write conflict: in each try of the work the next of these, which are
 * numbers of the try's calls. Returns the answer and how many of them the work has reached.
 */
const conflictsAt = async <T>(
  numbers: readonly number[],
  work: () => Promise<T>,
): Promise<{ answer: T; reached: number }> => {
  const { db } = cms.payload;
  const names = ['find', 'findOne', 'count', 'create', 'updateOne', 'updateMany', 'commitTransaction'];
  const originals = names.flatMap((name) => {
    const original: unknown = Reflect.get(db, name);
    return typeof original === 'function' ? [[name, original] as const] : [];
  });
  let [calls, reached] = [0, 0];
  for (const [name, original] of originals) {
    Reflect.set(db, name, (...args: readonly unknown[]): unknown => {
      if (isInTransaction(args[0])) calls += 1;
      if (calls === numbers[reached] && isInTransaction(args[0])) {
        [calls, reached] = [0, reached + 1];
        return Promise.reject(Object.assign(new Error('WriteConflict'), { code: 112 }));
      }
      const answer: unknown = Reflect.apply(original, db, args);
      return answer;
    });
  }
  try {
    const answer = await work();
    return { answer, reached };
  } finally {
    for (const [name, original] of originals) Reflect.set(db, name, original);
  }
};

describe.runIf(transactional)('a publication that meets somebody else at one of its calls', () => {
  onOwnCms();
  it('is whole and made once, at whichever call it was', { timeout: 240_000 }, async () => {
    let tried = 0;
    for (let n = 1; ; n += 2 * CONFLICTS) {
      const id = await approvedVersion(cms, relations, `خطوة ${String(n)}`);
      const numbers = Array.from({ length: CONFLICTS }, (_, at) => n + 2 * at);
      const { answer, reached } = await conflictsAt(numbers, () => move(id, 'in-force'));
      expect(answer.status, `in conflict at ${String(numbers)}`).toBe(200);
      expect(await eventsOf(id, 'in-force')).toBe(1);
      await expectAgreement();
      tried += reached;
      if (reached < CONFLICTS) break;
    }
    expect(tried).toBeGreaterThan(10);
  });
});
