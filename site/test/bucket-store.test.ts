import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { associationIndexPath, filePath } from '@mithaq/domain/register/paths';
import { fileAnswer } from '../src/features/files/file-answer.server.ts';
import { bucketStore } from '../src/features/register/bucket-store.server.ts';
import { folderStore } from '../src/features/register/folder-store.server.ts';
import { NotInRegister, RegisterUnavailable } from '../src/features/register/errors.ts';
import { createRegisterReader } from '../src/features/register/register.server.ts';
import { buildRegister, fileBytes, publishedFile } from './fixtures/build-register.ts';

const policy = 'beneficiary-relations';
/** The emulator's own types name a package that the site lacks; this is the part that the tests use. */
interface Emulator {
  listen(address: { host: string; port: number }): Promise<string>;
  close(): Promise<undefined>;
}
const app: Emulator = buildApp({ logger: false });
let root: string;
let s3: S3Client;

const put = async (key: string, body: Uint8Array | string): Promise<void> => {
  await s3.send(new PutObjectCommand({ Bucket: 'register', Key: key, Body: body }));
};

beforeAll(async () => {
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  vi.stubEnv('AWS_ENDPOINT_URL_S3', endpoint);
  vi.stubEnv('AWS_REGION', 'me-south-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'emulated');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'emulated');
  s3 = new S3Client({ forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: 'register' }));
  root = await mkdtemp(path.join(tmpdir(), 'site-register-'));
  await buildRegister(root);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    await put(path.relative(root, file).split(path.sep).join('/'), await readFile(file));
  }
});

afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true });
  vi.unstubAllEnvs();
});

describe('a register in a bucket', () => {
  it('returns the same version as the one in a folder', async () => {
    const reader = createRegisterReader(bucketStore('register', true), Date.now);
    expect((await reader.version('ihsan-tabuk', policy, 2)).entry.status).toBe('in-force');
    await expect(reader.version('kafel', policy, 7)).rejects.toBeInstanceOf(NotInRegister);
  });

  it.each(['bucket', 'folder'])('gives a part of a file, and the names in a folder: %s', async (kind) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'site-register-'));
    await mkdir(path.join(folder, 'search/changed'), { recursive: true });
    for (const [name, text] of [
      ['search/changed/a.1.json', 'صفر واحد'],
      ['search/changed/b.2.json', '{}'],
    ] as const) {
      await put(name, text);
      await writeFile(path.join(folder, name), text);
    }
    await writeFile(path.join(folder, 'search/changed/b.2.json.some-id.new'), '{');
    const store = kind === 'bucket' ? bucketStore('register', true) : folderStore(folder);
    const part = await store.readPart('search/changed/a.1.json', 7, 11);
    expect(Buffer.from(part ?? '').toString('utf8')).toBe('وا');
    expect(await store.readPart('search/changed/none.json', 0, 4)).toBeUndefined();
    expect([...(await store.list('search/changed/'))].toSorted()).toEqual([
      'search/changed/a.1.json',
      'search/changed/b.2.json',
    ]);
    expect(await store.list('search/none/')).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('gives a file that is larger than an answer of a function by an address of the bucket', async () => {
    const index = await readFile(path.join(root, associationIndexPath('rusukh')), 'utf8');
    const size = 5 * 1024 * 1024;
    await put(
      associationIndexPath('rusukh'),
      index.replace(`"bytes":${String(fileBytes.length)}`, `"bytes":${String(size)}`),
    );
    const { hash, name } = publishedFile;
    const file = filePath('rusukh', hash, name);
    await put(file, Buffer.alloc(size, 'x'));
    const reader = createRegisterReader(bucketStore('register', true), Date.now);
    const wanted = { association: 'rusukh', hash, name };
    const answer = await fileAnswer(reader, new Request('https://site.example/'), wanted);
    await put(associationIndexPath('rusukh'), index);
    await put(file, fileBytes);
    expect(answer.status).toBe(302);
    const address = new URL(answer.headers.get('location') ?? '');
    expect(address.pathname).toContain(hash);
    expect(address.searchParams.get('response-content-disposition')).toMatch(/^attachment;/u);
    expect(address.searchParams.get('response-content-type')).toBe('application/pdf');
  });

  it('says that an object is absent only where the bucket says so', async () => {
    expect(await bucketStore('register', true).read('nothing.json', undefined)).toEqual({ kind: 'absent' });
    await expect(bucketStore('no-such-bucket', true).read('associations.json', undefined)).rejects.toThrow();
  });

  it('streams the bytes of a listed file, and reports one that is lost', async () => {
    const reader = createRegisterReader(bucketStore('register', true), Date.now);
    const { hash, name } = publishedFile;
    const file = await reader.listedFile('rusukh', hash, name);
    const bytes = await new Response(await reader.openFile('rusukh', file)).arrayBuffer();
    expect(Buffer.from(bytes).equals(fileBytes)).toBe(true);
    const lost = { ...file, name: 'lost.pdf' };
    await expect(reader.openFile('rusukh', lost)).rejects.toBeInstanceOf(RegisterUnavailable);
  });

  it('is an outage where the bucket does not exist', async () => {
    const reader = createRegisterReader(bucketStore('no-such-bucket', true), Date.now);
    await expect(reader.platform()).rejects.toBeInstanceOf(RegisterUnavailable);
  });

  it('is asked again after five seconds and shows what changed', async () => {
    let now = 0;
    const reader = createRegisterReader(bucketStore('register', true), () => now);
    const before = await reader.association('bare');
    await put(
      associationIndexPath('bare'),
      JSON.stringify({ ...before, profile: { ...before.profile, name: 'جمعية لها اسم جديد' } }),
    );
    expect((await reader.association('bare')).profile.name).toBe('جمعية بلا سياسة');
    now = 5001;
    expect((await reader.association('bare')).profile.name).toBe('جمعية لها اسم جديد');
    now = 10_002;
    expect((await reader.association('bare')).profile.name).toBe('جمعية لها اسم جديد');
  });
});
