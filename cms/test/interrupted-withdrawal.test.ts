import { wordsPath } from '@mithaq/domain/register/paths';
import { versionInForce } from '@mithaq/domain/register/association-index';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { completeRegisterOf } from '../src/versions/publish/complete-register.ts';
import { moveVersion } from '../src/versions/moves/move-version.ts';
import { readAssociationIndex } from '../src/register/register-files.ts';
import { RegisterUnavailable, type RegisterWriter } from '../src/register/register-writer.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { dyingAfter } from './support/dying-writer.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, approvedVersion, publishThrough } from './support/policies.ts';
import { requestOf } from './support/who.ts';

let cms: Cms;
let relations: string;
let other: string;
let inForce: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  relations = await addPolicy(cms, 'relations');
  other = await addPolicy(cms, 'other');
});
beforeEach(async () => {
  inForce = await approvedVersion(cms, relations, 'إصدار يُسحب');
  await publishThrough(cms, cms.register, inForce);
});
afterAll(() => cms.stop());

const withdrawThrough = async (register: RegisterWriter, note: string) =>
  moveVersion(register, await requestOf(cms, 'board-secretary of rusukh'), {
    id: inForce,
    to: 'withdrawn',
    note,
    at: new Date().toISOString(),
    withdrawal: 'published-in-error',
    emergency: undefined,
  });
const runCommand = async () => {
  const association = { id: await firstIn(cms, 'associations', 'rusukh'), slug: 'rusukh' };
  return completeRegisterOf(cms.register, await cms.request(), association, new Date().toISOString());
};
const statusOf = async (id: string) =>
  (await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 })).status;
/** Returns the newest version of the policy as the public reads it. */
const shown = async () => {
  const index = await readAssociationIndex(cms.register, 'rusukh');
  return index?.policies.find(({ slug }) => slug === 'relations')?.versions.at(-1);
};
const told = async () => {
  const { docs } = await cms.payload.find({
    collection: 'version-events',
    where: { and: [{ version: { equals: inForce } }, { to: { equals: 'withdrawn' } }] },
    depth: 0,
  });
  return docs.map(({ note, withdrawal }) => ({ note, withdrawal }));
};

describe('a withdrawal that is interrupted', () => {
  const ways = {
    'it is withdrawn again, in other words': () => withdrawThrough(cms.register, 'سبب آخر'),
    'another policy is published': async () =>
      publishThrough(cms, cms.register, await approvedVersion(cms, other, 'غيرها')),
    'the command runs': runCommand,
  };

  it.each(Object.entries(ways))(
    'after the public was told is whole, with the reason that the public reads, once %s',
    async (_way, finish) => {
      const { writer } = dyingAfter(/\/index\.json$/u, cms.register);
      await expect(withdrawThrough(writer, 'خطأ في النص')).rejects.toBeInstanceOf(RegisterUnavailable);
      expect(await shown()).toMatchObject({ status: 'withdrawn', withdrawal: { reason: 'خطأ في النص' } });
      expect(await statusOf(inForce)).toBe('in-force');

      await finish();
      expect(await statusOf(inForce)).toBe('withdrawn');
      expect(await shown()).toMatchObject({ status: 'withdrawn', withdrawal: { reason: 'خطأ في النص' } });
      expect(await told()).toEqual([
        { note: 'خطأ في النص (أُكمل سحب بدأ ثم انقطع قبل أن يتم.)', withdrawal: 'published-in-error' },
      ]);
      expect((await verifyRegister(cms.register, 'rusukh')).associations[0]?.faults).toEqual([]);
    },
  );

  it('has not happened if the public has not seen it, and the command restores the search files', async () => {
    const { writer } = dyingAfter(/^search\/words\//u, cms.register);
    await expect(withdrawThrough(writer, 'خطأ في النص')).rejects.toBeInstanceOf(RegisterUnavailable);
    const search = async () =>
      Buffer.from((await cms.register.read(wordsPath('rusukh'))) ?? []).toString('utf8');
    const found = '"slug":"relations"';
    expect(await search()).not.toContain(found);
    expect(await statusOf(inForce)).toBe('in-force');
    expect(await runCommand()).toMatchObject({ withdrawals: 0, publications: 0 });
    const index = await readAssociationIndex(cms.register, 'rusukh');
    const policy = index?.policies.find(({ slug }) => slug === 'relations');
    expect(policy && versionInForce(policy)?.status).toBe('in-force');
    expect(await search()).toContain(found);
    expect(await told()).toEqual([]);
  });
});
