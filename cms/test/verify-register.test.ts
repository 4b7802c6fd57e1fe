import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filePath } from '@mithaq/domain/register/paths';
import { sha256Of } from '../src/register/canonical.ts';
import { FolderRegisterWriter } from '../src/register/folder-register-writer.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';
import { verifyRegisterCommand } from './support/verify-register-command.ts';

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

const verify = (...args: string[]) => verifyRegisterCommand({ REGISTER_DIR: dir }, ...args);

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
  const { status, stderr } = verifyRegisterCommand(bucket);
  expect(status).toBe(2);
  expect(stderr).toContain('does not answer');
});

it('the command refuses an association that has published nothing, and an unknown option', () => {
  expect(verify('--association', 'nobody')).toMatchObject({ status: 1 });
  expect(verify('--asociation', 'rusukh')).toMatchObject({ status: 2 });
});
