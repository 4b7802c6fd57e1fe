import { problemOf } from '@mithaq/domain/contracts/problem';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { completedAssociations } from '@mithaq/domain/contracts/cms-service-api';
import { associationIndexPath } from '@mithaq/domain/register/paths';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeAssociations } from '../src/versions/publish/complete-associations.ts';
import { readAssociationIndex } from '../src/register/register-files.ts';
import { RegisterUnavailable, type RegisterWriter } from '../src/register/register-writer.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { startBucket } from './support/bucket.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { dyingAfter } from './support/dying-writer.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, approvedVersion, publishThrough } from './support/policies.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;
let policy: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'libraries']);
  await cms.load('kafel');
  policy = await addPolicy(cms, 'relations');
  await publishImported(cms, 'libraries');
  await publishThrough(cms, cms.register, await approvedVersion(cms, policy, ''));
});
afterAll(() => cms.stop());

const path = '/api/associations/complete';
const ask = async (body: object = {}) => {
  const answer = await cms.call('service', 'POST', path, body);
  expect(answer.status).toBe(200);
  return completedAssociations.parse(answer.body);
};
const versionOf = (id: string) => cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
/** Returns the last version of the policy as the public reads it. */
const shown = async () =>
  (await readAssociationIndex(cms.register, 'rusukh'))?.policies
    .find(({ slug }) => slug === 'relations')
    ?.versions.at(-1);
/** Makes a version that the public reads in force, while the CMS has it as approved. */
const lostPublication = async (note: string): Promise<string> => {
  const id = await approvedVersion(cms, policy, note);
  const { writer } = dyingAfter(/\/index\.json$/u, cms.register);
  await expect(publishThrough(cms, writer, id)).rejects.toBeInstanceOf(RegisterUnavailable);
  expect(await shown()).toMatchObject({ status: 'in-force', changeNote: note });
  expect((await versionOf(id)).status).toBe('approved');
  return id;
};
const fileOf = (association: string): string => {
  const { register } = cms.environment;
  if (register.kind !== 'folder') throw new Error('these tests read a folder');
  return join(register.dir, associationIndexPath(association));
};
/** Returns a register that answers, except for the files of the associations themselves. */
const withoutIndexes = (real: RegisterWriter): RegisterWriter => ({
  read: (at) =>
    at.endsWith('/index.json')
      ? Promise.reject(new RegisterUnavailable(at, { cause: 'not this one' }))
      : real.read(at),
  list: (prefix) => real.list(prefix),
  createOnce: (at, bytes) => real.createOnce(at, bytes),
  update: (at, change) => real.update(at, change),
  remove: (at) => real.remove(at),
});

describe('the daily completion', () => {
  it('puts in force in the CMS what a lost commit had left in force for the public alone', async () => {
    const before = await shown();
    const id = await lostPublication('فُقد حفظه');
    expect(await ask()).toEqual({
      completed: [{ association: 'rusukh', publications: 1, withdrawals: 0, pdfs: 0 }],
      failed: [],
    });
    expect(await versionOf(id)).toMatchObject({ status: 'in-force', hash: (await shown())?.hash });
    const superseded = await cms.payload.find({
      collection: 'policy-versions',
      where: { hash: { equals: before?.hash ?? '' } },
      depth: 0,
    });
    expect(superseded.docs.map(({ status }) => status)).toEqual(['superseded']);
    const verdict = await verifyRegister(cms.register, undefined);
    expect([...verdict.faults, ...verdict.associations.flatMap(({ faults }) => faults)]).toEqual([]);
  });

  it('publishes nothing that no reader has seen: the secretary was told that it failed', async () => {
    const before = await readFile(fileOf('rusukh'), 'utf8');
    const id = await approvedVersion(cms, policy, 'لم يُعلن');
    const { writer, written } = dyingAfter(/^search\/words\//u, cms.register);
    await expect(publishThrough(cms, writer, id)).rejects.toBeInstanceOf(RegisterUnavailable);
    expect(written[0]).toMatch(/\/v\d+\.json$/u);
    expect(await ask()).toEqual({ completed: [], failed: [] });
    expect(await readFile(fileOf('rusukh'), 'utf8')).toBe(before);
    expect((await versionOf(id)).status).toBe('approved');
    await publishThrough(cms, cms.register, id);
    expect((await versionOf(id)).status).toBe('in-force');
  });

  it('changes nothing where nothing is missing: no file is written, no row says that it was edited', async () => {
    const written = async () => [
      (await stat(fileOf('rusukh'))).mtimeMs,
      (await stat(fileOf('libraries'))).mtimeMs,
    ];
    const id = await firstIn(cms, 'associations', 'rusukh');
    const editedAt = async () => (await cms.payload.findByID({ collection: 'associations', id })).updatedAt;
    const [files, edited] = [await written(), await editedAt()];
    expect(await ask()).toEqual({ completed: [], failed: [] });
    expect(await written()).toEqual(files);
    expect(await editedAt()).toBe(edited);
  });

  it('takes the associations in the order of their slugs, a few at a time, and says where to go on', async () => {
    const register = withoutIndexes(cms.register);
    const step = async (after: string | undefined, bounds: Parameters<typeof completeAssociations>[3]) => {
      const { failed, next } = await completeAssociations(register, await cms.request(), after, bounds);
      return { visited: failed.map(({ association }) => association), next };
    };
    const two = { atMost: 2, budgetMs: 60_000 };
    expect(await step(undefined, two)).toEqual({ visited: ['kafel', 'libraries'], next: 'libraries' });
    expect(await step('libraries', two)).toEqual({ visited: ['rusukh'], next: undefined });
    expect(await step('rusukh', two)).toEqual({ visited: [], next: undefined });
    expect(await step('l', two)).toEqual({ visited: ['libraries', 'rusukh'], next: undefined });
  });

  it('begins no other association once its time is spent, and always takes one', async () => {
    const register = withoutIndexes(cms.register);
    const spent = { atMost: 5, budgetMs: 0 };
    const visited: string[] = [];
    let after: string | undefined;
    do {
      const { failed, next } = await completeAssociations(register, await cms.request(), after, spent);
      expect(failed).toHaveLength(1);
      visited.push(...failed.map(({ association }) => association));
      after = next;
    } while (after !== undefined);
    expect(visited).toEqual(['kafel', 'libraries', 'rusukh']);
  });

  it('names an association whose register cannot be read, and completes the others', async () => {
    const file = fileOf('libraries');
    const before = await readFile(file);
    const id = await lostPublication('بعد جمعية معطوبة');
    await writeFile(file, 'no register file');
    const answer = await ask();
    await writeFile(file, before);
    expect(answer.failed).toEqual([{ association: 'libraries', reason: 'SyntaxError' }]);
    expect(answer.completed.map(({ association }) => association)).toEqual(['rusukh']);
    expect((await versionOf(id)).status).toBe('in-force');
  });

  it('goes on after the slug that it is given', async () => {
    const id = await lostPublication('قبل الموضع');
    expect(await ask({ after: 'rusukh' })).toEqual({ completed: [], failed: [] });
    expect((await versionOf(id)).status).toBe('approved');
    expect((await ask({ after: 'libraries' })).completed).toHaveLength(1);
    expect((await versionOf(id)).status).toBe('in-force');
  });

  it('is for functions alone, and refuses what is no slug', async () => {
    expect((await cms.call('nobody', 'POST', path, {})).status).toBe(401);
    expect((await cms.call('administrator', 'POST', path, {})).status).toBe(403);
    expect((await cms.call('service', 'POST', path, { after: '../' })).status).toBe(400);
  });
});

it('a register that does not answer at all is an outage, and no failure of each association', async () => {
  const bucket = await startBucket();
  process.env.AWS_MAX_ATTEMPTS = '1';
  const other = await startCmsWith(['rusukh', 'libraries'], bucket.variables);
  await bucket.stop();
  const answer = await other.call('service', 'POST', path, {});
  delete process.env.AWS_MAX_ATTEMPTS;
  await other.stop();
  expect(answer).toMatchObject({ status: 503, body: problemOf(503, 'register-unavailable') });
}, 60_000);
