import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RegisterUnavailable } from '../../src/register/register-writer.ts';
import { readAssociationIndex } from '../../src/register/register-files.ts';
import { verifyRegister } from '../../src/register/verify-register.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { dyingAfter } from '../support/dying-writer.ts';
import { firstIn } from '../support/find.ts';
import { addPolicy, approvedVersion, publishThrough } from '../support/policies.ts';

const secretary = 'board-secretary of rusukh';
const root = resolve(import.meta.dirname, '../..');

let cms: Cms;
let policy: string;
let version: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  policy = await addPolicy(cms, 'relations');
  expect((await move(await approvedVersion(cms, policy, 'أول'), 'in-force')).status).toBe(200);
});
beforeEach(async () => {
  version = await approvedVersion(cms, policy, `إصدار ${String(Math.random())}`);
});
afterAll(() => cms.stop());

const move = (id: string, to: string) =>
  cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to, note: 'سبب' });
const patch = (data: object) => cms.call(secretary, 'PATCH', `/api/policy-versions/${version}`, data);
const read = (id: string) => cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
const statusOf = async (id: string) => (await read(id)).status;

const node = (args: readonly string[]) =>
  spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...cms.variables, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** Publishes in another process of the CMS, which is killed right after it has written this file. */
const killedAfter = async (last: RegExp): Promise<void> => {
  const child = node(['test/support/publish-and-die.ts', version, last.source]);
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  expect(await statusOf(version)).toBe('approved');
};

/** Publishes in this process, until the register is lost right after it has written this file. */
const lostAfter = async (last: RegExp): Promise<void> => {
  const publishing = publishThrough(cms, dyingAfter(last, cms.register).writer, version);
  await expect(publishing).rejects.toBeInstanceOf(RegisterUnavailable);
  expect(await statusOf(version)).toBe('approved');
};

/** Expects the register and the CMS to name the same chain, which is whole. */
const expectOneChain = async (): Promise<void> => {
  const index = await readAssociationIndex(cms.register, 'rusukh');
  const shown = (index?.policies ?? []).flatMap(({ versions }) => versions);
  const { docs } = await cms.payload.find({
    collection: 'policy-versions',
    where: { hash: { exists: true } },
    pagination: false,
    depth: 0,
  });
  const kept = docs.filter(({ hash }) => Boolean(hash));
  expect(kept.map(({ hash, status }) => `${hash ?? ''} ${status}`).sort()).toEqual(
    shown.map(({ hash, status }) => `${hash} ${status}`).sort(),
  );
  expect((await verifyRegister(cms.register, 'rusukh')).associations[0]?.faults).toEqual([]);
};

const isShown = async (): Promise<boolean> => {
  const index = await readAssociationIndex(cms.register, 'rusukh');
  const last = index?.policies.find(({ slug }) => slug === 'relations')?.versions.at(-1);
  const { docs } = await cms.payload.find({
    collection: 'policy-versions',
    where: { hash: { equals: last?.hash ?? '' } },
    depth: 0,
  });
  return docs.length === 0;
};

// A process is killed after the first file and after the last; between them a lost register leaves the same files and
// rows. A process of its own loads the whole CMS, which takes three seconds of a processor.
describe.each([
  ['version', killedAfter, /\/v\d+\.json$/u],
  ['hash entry', lostAfter, /^hashes\//u],
  ['PDF', lostAfter, /\.pdf$/u],
  ['search file', lostAfter, /^search\/policies\//u],
  ['file of words', lostAfter, /^search\/words\//u],
  ['words for the directory', lostAfter, /^search\/changed\//u],
  ['index', killedAfter, /\/index\.json$/u],
])('a publication that ends after the %s', (name, endedAfter, last) => {
  it(
    'leaves a version that no door changes before the register and the CMS agree',
    { timeout: 60_000 },
    async () => {
      await endedAfter(last);
      const isAhead = name === 'index';
      expect(await isShown()).toBe(isAhead);
      const before = await read(version);

      const address = `/api/policy-versions/${version}`;
      const query = `/api/policy-versions?where[id][equals]=${version}`;
      const otherPolicy = await firstIn(cms, 'policies', 'rusukh');
      for (const data of [
        { changeNote: 'تغيّر' },
        { title: 'آخر' },
        { policy: otherPolicy },
        { status: 'draft' },
      ])
        expect((await patch(data)).status).toBeGreaterThanOrEqual(400);
      expect((await cms.call(secretary, 'DELETE', address)).status).toBeGreaterThanOrEqual(400);
      await cms.call(secretary, 'DELETE', query);
      await cms.call(secretary, 'PATCH', query, { changeNote: 'تغيّر' });
      expect((await cms.call(secretary, 'DELETE', `/api/policies/${policy}`)).status).toBe(409);
      await cms.call(secretary, 'PATCH', `/api/policies/${policy}`, { slug: 'elsewhere', title: 'اسم آخر' });
      expect(await read(version)).toEqual(before);

      const back = await move(version, 'draft');
      expect(back.status).toBe(isAhead ? 409 : 200);
      if (isAhead) {
        expect(JSON.stringify(back.body)).toMatch(/[\u0600-\u06ff]/u);
        expect(await statusOf(version)).toBe('in-force');
        expect((await patch({ changeNote: 'تغيّر' })).status).toBeGreaterThanOrEqual(400);
      } else {
        expect((await patch({ changeNote: 'تغيّر' })).status).toBe(200);
        expect((await move(version, 'in-review')).status).toBe(200);
        expect((await move(version, 'approved')).status).toBe(200);
        expect((await move(version, 'in-force')).status).toBe(200);
      }
      await expectOneChain();
    },
  );
});

describe('a version that the public reads and the CMS does not have', () => {
  it('is finished by the next start, without anybody’s doing', { timeout: 90_000 }, async () => {
    await lostAfter(/\/index\.json$/u);
    const child = node([
      '--input-type=module',
      '-e',
      "await import('./src/start.ts'); setInterval(() => undefined, 1000);",
    ]);
    try {
      await vi.waitFor(
        async () => {
          expect(await statusOf(version)).toBe('in-force');
        },
        {
          timeout: 60_000,
          interval: 200,
        },
      );
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await expectOneChain();
  });
});
