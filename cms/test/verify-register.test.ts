import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filePath, versionPath } from '@mithaq/domain/register/paths';
import { completeAssociations } from '../src/versions/publish/complete-associations.ts';
import { moveVersion } from '../src/versions/moves/move-version.ts';
import { sha256Of } from '../src/register/canonical.ts';
import { compareRegisterWithCms } from '../src/register/compare-register-with-cms.ts';
import { FolderRegisterWriter } from '../src/register/folder-register-writer.ts';
import { RegisterUnavailable, type RegisterWriter } from '../src/register/register-writer.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { dyingAfter } from './support/dying-writer.ts';
import { addPolicy, approvedVersion, publishThrough } from './support/policies.ts';
import { publishImported } from './support/publish.ts';
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

const policyFile = (slug: string) => join(dir, `associations/${slug}/policies/beneficiary-relations/v1.json`);

const command = (environment: Record<string, string>, ...args: string[]) => {
  const script = resolve(import.meta.dirname, '../scripts/verify-register.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const verify = (...args: string[]) => command({ REGISTER_DIR: dir }, ...args);

/** Changes a file, runs the check, and restores the file. */
const whileChanged = async (
  path: string,
  change: (text: string) => string,
  look: () => void | Promise<void>,
) => {
  const before = await readFile(path);
  await writeFile(path, change(before.toString('utf8')));
  await look();
  await writeFile(path, before);
};

it('the command finds no fault in a register that the CMS has written, and needs no secret', () => {
  const { status, stdout } = verify();
  expect(stdout).toContain('rusukh: whole, 1 published');
  expect(stdout).toContain('libraries: whole, 1 published');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('not compared with the CMS (--with-cms does)');
  expect(status).toBe(0);
});

it('the command checks the files of tools too, and names one whose hash is not that of its path', async () => {
  const bytes = Buffer.from('%PDF-1.7 one');
  const path = join(dir, filePath('rusukh', sha256Of(bytes), 'form.pdf'));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  expect(verify().status).toBe(0);
  await writeFile(path, '%PDF-1.7 two');
  const { status, stdout } = verify();
  expect(status).toBe(1);
  expect(stdout).toContain('form.pdf: has another SHA-256 than its own path says');
  await rm(dirname(path), { recursive: true });
});

it('the command names the first broken file and its fault, and exits with 1', async () => {
  await whileChanged(
    policyFile('libraries'),
    (text) => text.replace('المستفيد', 'المستفبد'),
    () => {
      const { status, stdout } = verify();
      expect(status).toBe(1);
      expect(stdout).toContain(
        'libraries: BROKEN, first at associations/libraries/policies/beneficiary-relations/v1.json: has another SHA-256',
      );
      expect(stdout).toContain('rusukh: whole');
      expect(verify('--association', 'rusukh').status).toBe(0);
      expect(verify('--association', 'libraries').status).toBe(1);
    },
  );
  expect(verify().status).toBe(0);
});

it('the command finds an association that is listed without an index, and one that is not listed', async () => {
  const register = new FolderRegisterWriter(dir);
  const list = join(dir, 'associations.json');
  await whileChanged(
    list,
    (text) => text.replace('"slug":"libraries"', '"slug":"elsewhere"'),
    async () => {
      const { faults } = await verifyRegister(register, undefined);
      expect(faults.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
        'index-missing associations/elsewhere/index.json',
        'not-listed associations/libraries/index.json',
      ]);
    },
  );
});

it('the command finds a hash entry without a version', async () => {
  const path = join(dir, `hashes/${'0'.repeat(64)}.json`);
  await writeFile(path, 'x');
  const { status, stdout } = verify();
  await rm(path);
  expect(status).toBe(1);
  expect(stdout).toContain(`hashes/${'0'.repeat(64)}.json: belongs to no version`);
});

it('the command reports its progress in a long register', async () => {
  const seen: number[] = [];
  await verifyRegister(new FolderRegisterWriter(dir), 'rusukh', () => (done) => {
    seen.push(done);
  });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).toEqual(seen.map((_, at) => at + 1));
});

it('the command reports a register that cannot be read as an outage, with another exit code', () => {
  const bucket = {
    REGISTER_BUCKET: 'register',
    AWS_REGION: 'local-1',
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_MAX_ATTEMPTS: '1',
  };
  const { status, stderr } = command(bucket);
  expect(status).toBe(2);
  expect(stderr).toContain('does not answer');
});

it('the command refuses an association that has published nothing, and an unknown option', () => {
  expect(verify('--association', 'nobody')).toMatchObject({ status: 1 });
  expect(verify('--asociation', 'rusukh')).toMatchObject({ status: 2 });
});

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
    const { status, stdout } = command(environment(), '--with-cms');
    expect(stdout).toContain('rusukh: whole, 2 published');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('compared with the CMS');
    expect(status).toBe(0);
  });

  it('names what a lost commit left public and unknown to the CMS, until it is completed', async () => {
    const id = await approvedVersion(cms, policy, 'فُقد حفظه');
    const { writer } = dyingAfter(/\/index\.json$/u, cms.register);
    await expect(publishThrough(cms, writer, id)).rejects.toBeInstanceOf(RegisterUnavailable);
    expect(verify().status).toBe(0);
    expect(await compared()).toEqual({ ...nothing, rusukh: [`cms-differs ${at(1)}`, `cms-lacks ${at(2)}`] });
    const { status, stdout } = command(environment(), '--with-cms', '--association', 'rusukh');
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
    const withoutSecret = command({ REGISTER_DIR: dir }, '--with-cms');
    expect(withoutSecret.status).toBe(2);
    expect(withoutSecret.stderr).toContain('CMS_SECRET');
    const empty = await mkdtemp(join(tmpdir(), 'data-'));
    const { CMS_SECRET } = environment();
    const { status, stderr } = command(
      { MITHAQ_DATA_DIR: empty, REGISTER_DIR: dir, CMS_SECRET },
      '--with-cms',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('there is no database at');
    expect(await readdir(empty)).toEqual([]);
    await rm(empty, { recursive: true });
  });
});
