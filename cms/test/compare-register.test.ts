import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versionPath } from '@mithaq/domain/register/paths';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareRegisterWithCms } from '../src/register/compare-register-with-cms.ts';
import { FolderRegisterWriter } from '../src/register/folder-register-writer.ts';
import { RegisterUnavailable, type RegisterWriter } from '../src/register/register-writer.ts';
import { moveVersion } from '../src/versions/moves/move-version.ts';
import { completeAssociations } from '../src/versions/publish/complete-associations.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { dyingAfter } from './support/dying-writer.ts';
import { addPolicy, approvedVersion, publishThrough } from './support/policies.ts';
import { publishImported } from './support/publish.ts';
import { verifyRegisterCommand } from './support/verify-register-command.ts';
import { requestOf } from './support/who.ts';

let cms: Cms;
let dir: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'libraries']);
  await publishImported(cms, 'rusukh');
  await publishImported(cms, 'libraries');
  if (cms.environment.register.kind !== 'folder') throw new Error('these tests read a folder');
  dir = cms.environment.register.dir;
});
afterAll(() => cms.stop());

/** Time limit of a command that loads the whole CMS for a comparison; milliseconds. */
const loading = 90_000;

describe('a register that is compared with the CMS', { timeout: loading }, () => {
  const environment = () => {
    const { dataDir, database, secret } = cms.environment;
    return {
      MITHAQ_DATA_DIR: dataDir,
      CMS_SECRET: secret,
      ...(database.kind === 'sqlite'
        ? {}
        : { DATABASE_URL: database.url, DATABASE_TRANSACTIONS: String(database.transactions) }),
    };
  };
  const compared = async (register: Pick<RegisterWriter, 'read' | 'list'> = cms.register) => {
    const found = await compareRegisterWithCms(register, await cms.request(), undefined);
    return Object.fromEntries(
      [...found].map(([association, faults]) => [
        association,
        faults.map(({ code, path }) => `${code} ${path}`),
      ]),
    );
  };
  const complete = async () => completeAssociations(cms.register, await cms.request(), undefined);
  const nothing = { rusukh: [], libraries: [] };
  const at = (version: number) => versionPath('rusukh', 'relations', version);
  let policy: string;
  let inForce: string;

  beforeAll(async () => {
    policy = await addPolicy(cms, 'relations');
    inForce = await approvedVersion(cms, policy, '');
    await publishThrough(cms, cms.register, inForce);
  });

  it('has no fault where both say the same', async () => {
    expect(await compared()).toEqual(nothing);
    const { status, stdout } = verifyRegisterCommand(environment(), '--with-cms');
    expect(stdout).toContain('rusukh: whole, 2 published');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('compared with the CMS');
    expect(status).toBe(0);
  });

  it('names what a lost commit left public and unknown to the CMS, until it is completed', async () => {
    const id = await approvedVersion(cms, policy, 'فُقد حفظه');
    const { writer } = dyingAfter(/\/index\.json$/u, cms.register);
    await expect(publishThrough(cms, writer, id)).rejects.toBeInstanceOf(RegisterUnavailable);
    expect(verifyRegisterCommand({ REGISTER_DIR: dir }).status).toBe(0);
    expect(await compared()).toEqual({ ...nothing, rusukh: [`cms-differs ${at(1)}`, `cms-lacks ${at(2)}`] });
    const { status, stdout } = verifyRegisterCommand(environment(), '--with-cms', '--association', 'rusukh');
    expect(status).toBe(1);
    expect(stdout).toContain(`rusukh: BROKEN, first at ${at(1)}: has another policy, number or state`);
    expect(stdout).toContain(`${at(2)}: is public, and the CMS does not know it (register:complete`);
    await complete();
    expect(await compared()).toEqual(nothing);
    inForce = id;
  });

  it('names a withdrawal that the public reads and the CMS does not know, until it is completed', async () => {
    const { writer } = dyingAfter(/\/index\.json$/u, cms.register);
    const withdrawing = moveVersion(writer, await requestOf(cms, 'board-secretary of rusukh'), {
      id: inForce,
      to: 'withdrawn',
      note: 'خطأ في النص',
      at: new Date().toISOString(),
      withdrawal: 'published-in-error',
      emergency: undefined,
    });
    await expect(withdrawing).rejects.toBeInstanceOf(RegisterUnavailable);
    expect(await compared()).toEqual({ ...nothing, rusukh: [`cms-differs ${at(2)}`] });
    await complete();
    expect(await compared()).toEqual(nothing);
  });

  it('lacks everything that the CMS calls public where somebody lost its files', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'register-'));
    const found = await compared(new FolderRegisterWriter(empty));
    expect(found.libraries).toEqual([
      'register-lacks associations/libraries/policies/beneficiary-relations/v1.json',
    ]);
    expect(found.rusukh).toHaveLength(3);
    await rm(empty, { recursive: true });
  });

  it('is not compared without the secret, and no database is made where there is none', async () => {
    const withoutSecret = verifyRegisterCommand({ REGISTER_DIR: dir }, '--with-cms');
    expect(withoutSecret.status).toBe(2);
    expect(withoutSecret.stderr).toContain('CMS_SECRET');
    const empty = await mkdtemp(join(tmpdir(), 'data-'));
    const { CMS_SECRET } = environment();
    const { status, stderr } = verifyRegisterCommand(
      { MITHAQ_DATA_DIR: empty, REGISTER_DIR: dir, CMS_SECRET },
      '--with-cms',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('there is no database at');
    expect(await readdir(empty)).toEqual([]);
    await rm(empty, { recursive: true });
  });
});
