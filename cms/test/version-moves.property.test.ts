import { associationIndex } from '@mithaq/domain/contracts/register';
import { associationIndexPath } from '@mithaq/domain/register/paths';
import { isPublicRecord, versionMoves } from '@mithaq/domain/version/version-lifecycle';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moveVersion } from '../src/versions/moves/move-version.ts';
import { newDraftFrom } from '../src/versions/moves/new-draft-from.ts';
import { publishDue } from '../src/versions/publish/publish-due.ts';
import type { PolicyVersion } from '../src/payload-types.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';
import { requestOf } from './support/who.ts';

/** Number of sequences; a sequence that the time limit cuts short still counts. */
const RUNS = 12;
const LIMIT_MS = 20_000;

let cms: Cms;
let first: PolicyVersion;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  first = await cms.payload.findByID({
    collection: 'policy-versions',
    id: await publishImported(cms, 'rusukh'),
    depth: 0,
  });
});
afterAll(() => cms.stop());

const versions = async (): Promise<PolicyVersion[]> =>
  (
    await cms.payload.find({
      collection: 'policy-versions',
      where: { policy: { equals: first.policy } },
      sort: 'createdAt',
      pagination: false,
      depth: 0,
    })
  ).docs;

const complete = { changeNote: 'نص معدّل', changeKind: 'minor' } as const;
const said = { note: 'سبب', withdrawal: 'withdrawn' } as const;

/** Moves that a secretary, or the clock, may try; `on` chooses one of the existing versions. */
const attempts = fc.oneof(
  fc.record({ do: fc.constant('copy' as const), on: fc.nat(9) }),
  fc.record({ do: fc.constant('prepare' as const), on: fc.nat(9), later: fc.boolean() }),
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      on: fc.nat(9),
      to: fc.constantFrom('in-review', 'approved', 'in-force', 'draft', 'withdrawn', 'superseded'),
    }),
  },
  fc.record({ do: fc.constant('publish-due' as const), on: fc.constant(0) }),
);

type Attempt = typeof attempts extends fc.Arbitrary<infer T> ? T : never;

const TOMORROW_AND_MORE = '2099-01-01T00:00:00.000Z';
const farDay = { gregorian: { year: 2098, month: 1, day: 1 } };

const attempt = async (wish: Attempt): Promise<void> => {
  const req = await requestOf(cms, 'board-secretary of rusukh');
  const at = new Date().toISOString();
  const there = await versions();
  const chosen = there[wish.on % there.length] ?? first;
  switch (wish.do) {
    case 'copy':
      await newDraftFrom(req, chosen.id);
      return;
    case 'prepare':
      if (chosen.status !== 'draft') return;
      await cms.payload.update({
        collection: 'policy-versions',
        id: chosen.id,
        data: {
          ...complete,
          approval: first.approval ?? {},
          ...(wish.later ? { inForceFrom: farDay } : {}),
        },
      });
      return;
    case 'move':
      await moveVersion(cms.register, req, { id: chosen.id, to: wish.to, at, ...said });
      return;
    case 'publish-due':
      await publishDue(cms.register, req, TOMORROW_AND_MORE);
  }
};

const index = async () => {
  const bytes = await cms.register.read(associationIndexPath('rusukh'));
  return associationIndex.parse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
};

type Status = PolicyVersion['status'];
const isMove = (was: Status, is: Status): boolean =>
  versionMoves.some(({ from, to }) => from === was && to === is);

/**
 * Checks the rules that hold after every attempt, whatever came before. The clock may publish two versions of a policy
 * in one step, of which the second supersedes the first.
 */
const holds = async (before: ReadonlyMap<string, PolicyVersion>, { do: done }: Attempt): Promise<void> => {
  const now = await versions();
  const inForce = now.filter(({ status }) => status === 'in-force');
  expect(inForce.length).toBeLessThanOrEqual(1);
  const { policies, chain } = await index();
  const public_ = policies[0]?.versions ?? [];
  expect(public_.filter(({ status }) => status === 'in-force').map(({ hash }) => hash)).toEqual(
    inForce.map(({ hash }) => hash),
  );
  expect(chain).toHaveLength(now.filter(({ status }) => isPublicRecord(status)).length);
  for (const version of now) {
    const was = before.get(version.id);
    if (was === undefined || was.status === version.status) continue;
    const isAllowed =
      isMove(was.status, version.status) ||
      (done === 'publish-due' && isMove(was.status, 'in-force') && isMove('in-force', version.status));
    expect(isAllowed, `${was.status} → ${version.status}`).toBe(true);
  }
};

it(
  'whatever is tried in whatever order, at most one version of a policy is in force, here and in the register, and the chain verifies',
  { timeout: LIMIT_MS * 3 },
  async () => {
    const end = performance.now() + LIMIT_MS;
    await fc.assert(
      fc.asyncProperty(fc.array(attempts, { minLength: 4, maxLength: 12 }), async (wishes) => {
        for (const wish of wishes) {
          // fast-check's own time limit would leave this sequence running beside the next test.
          if (performance.now() > end) break;
          const before = new Map((await versions()).map((version) => [version.id, version]));
          await attempt(wish);
          await holds(before, wish);
        }
        const { associations, faults } = await verifyRegister(cms.register, undefined);
        expect([...faults, ...associations.flatMap((verdict) => verdict.faults)]).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    // The sequence reached a publication; otherwise it would have tested nothing.
    expect((await index()).chain.length).toBeGreaterThanOrEqual(1);
  },
);

it('a version passes through every move: copied, prepared, reviewed, approved, scheduled, published by the clock, withdrawn', async () => {
  const req = await requestOf(cms, 'board-secretary of rusukh');
  // Versions that the sequences before have scheduled would supersede it on the same day.
  await publishDue(cms.register, req, TOMORROW_AND_MORE);
  const made = await newDraftFrom(req, first.id);
  if (made.kind !== 'moved') throw new Error(`no draft: ${made.kind}`);
  const number = (await versions()).findIndex(({ id }) => id === made.version.id);
  const steps: Attempt[] = [
    { do: 'prepare', on: number, later: true },
    { do: 'move', on: number, to: 'in-review' },
    { do: 'move', on: number, to: 'approved' },
    { do: 'move', on: number, to: 'in-force' },
    { do: 'publish-due', on: 0 },
    { do: 'move', on: number, to: 'withdrawn' },
  ];
  const states: string[] = [];
  for (const step of steps) {
    const before = new Map((await versions()).map((version) => [version.id, version]));
    await attempt(step);
    await holds(before, step);
    states.push((await versions())[number]?.status ?? '');
  }
  expect(states).toEqual(['draft', 'in-review', 'approved', 'approved', 'in-force', 'withdrawn']);
});
