import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shownFileName } from '@mithaq/domain/upload/file-name';
import { filePath } from '@mithaq/domain/register/paths';
import { sha256Of } from '../src/register/canonical.ts';
import { other, own } from './support/access-table.ts';
import { docOf } from './support/answers.ts';
import { startCmsWith, transactional, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';
import { pdf, sendFile, uploadInto } from './support/upload.ts';

const region = 'me-south-1';
const secretary = own('board-secretary');
const uploaded = z.object({ id: z.string(), url: z.string(), filename: z.string() });

/** Part of the emulator that the tests use; the emulator's own types name a package that is not installed. */
interface Emulator {
  listen(address: { host: string; port: number }): Promise<string>;
  close(): Promise<undefined>;
}

let emulator: Emulator;
let endpoint: string;
let s3: S3Client;

beforeAll(async () => {
  emulator = buildApp({ logger: false });
  endpoint = await emulator.listen({ host: '127.0.0.1', port: 0 });
  s3 = new S3Client({ region, endpoint, forcePathStyle: true });
  for (const Bucket of ['uploads', 'quarantine']) await s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(async () => {
  s3.destroy();
  await emulator.close();
});

const keysIn = async (Bucket: string): Promise<string[]> => {
  const { Contents: there = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  return there.flatMap(({ Key: key }) => (key === undefined ? [] : [key]));
};
const emptied = async (Bucket: string): Promise<void> => {
  for (const Key of await keysIn(Bucket)) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
};
beforeEach(async () => {
  for (const bucket of ['uploads', 'quarantine']) await emptied(bucket);
});

const started = (variables: Record<string, string>): Promise<Cms> =>
  startCmsWith(['rusukh', 'kafel'], { AWS_REGION: region, ...variables });
const upload = async (cms: Cms, name: string) => {
  const answer = await uploadInto(cms, secretary, pdf, 'application/pdf', name);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return uploaded.parse(docOf(answer.body));
};
const text = async (response: Response): Promise<string> =>
  Buffer.from(await response.arrayBuffer()).toString();

describe('uploads in a bucket without a scanner', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await started({ UPLOADS_BUCKET: 'uploads', AWS_ENDPOINT_URL_S3: endpoint });
  });
  afterAll(() => cms.stop());

  it('are downloaded byte by byte, by their own association alone, and never as a page', async () => {
    const { id, url } = await upload(cms, 'دليل المستفيد 2026.pdf');
    expect(await keysIn('uploads')).toEqual([expect.stringMatching(new RegExp(`^${id}/[\\w-]+$`, 'u'))]);
    const mine = await cms.raw(secretary, 'GET', url);
    expect(mine.status).toBe(200);
    expect(await text(mine)).toBe(pdf.toString());
    expect(mine.headers.get('content-type')).toBe('application/pdf');
    expect(mine.headers.get('content-length')).toBe(String(pdf.length));
    expect(mine.headers.get('x-content-type-options')).toBe('nosniff');
    expect(mine.headers.get('content-security-policy')).toContain('sandbox');
    expect(mine.headers.get('cache-control')).toBe('private, no-store');
    expect([403, 404]).toContain((await cms.raw(other('board-secretary'), 'GET', url)).status);
    expect([403, 404]).toContain((await cms.raw('nobody', 'GET', url)).status);
  });

  it('are two files where two rows have one file name', async () => {
    const first = await upload(cms, 'same.pdf');
    const second = await upload(cms, 'same.pdf');
    expect(second.filename).not.toBe(first.filename);
    expect(await keysIn('uploads')).toHaveLength(2);
  });

  it('leave nothing of the file that they replaced', async () => {
    const { id } = await upload(cms, 'first.pdf');
    const again = Buffer.concat([pdf, Buffer.from('% second')]);
    const answer = await sendFile(
      cms,
      'PATCH',
      `/api/documents/${id}`,
      secretary,
      again,
      'application/pdf',
      'second.pdf',
    );
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(await keysIn('uploads')).toHaveLength(1);
    const { url } = uploaded.parse(docOf(answer.body));
    expect(await text(await cms.raw(secretary, 'GET', url))).toBe(again.toString());
  });

  it('keep their bytes when only their title is changed', async () => {
    const { id, url } = await upload(cms, 'titled.pdf');
    expect((await cms.call(secretary, 'PATCH', `/api/documents/${id}`, { title: 'آخر' })).status).toBe(200);
    expect((await cms.raw(secretary, 'GET', url)).status).toBe(200);
  });

  it('are deleted with their row', async () => {
    const { id } = await upload(cms, 'gone.pdf');
    expect((await cms.call(secretary, 'DELETE', `/api/documents/${id}`)).status).toBe(200);
    expect(await keysIn('uploads')).toEqual([]);
  });

  it('never reach the bucket if their type is refused', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect((await uploadInto(cms, secretary, html, 'application/pdf', 'a.pdf')).status).toBe(400);
    expect(await keysIn('uploads')).toEqual([]);
  });

  it('are reported as missing once they are removed from the bucket', async () => {
    const { url } = await upload(cms, 'lost.pdf');
    await emptied('uploads');
    const answer = await cms.raw(secretary, 'GET', url);
    expect([answer.status, await text(answer)]).toEqual([404, 'لم نجد هذا الملف. ارفعه من جديد.']);
  });
});

describe('uploads with a quarantine', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await started({
      UPLOADS_BUCKET: 'uploads',
      UPLOADS_QUARANTINE_BUCKET: 'quarantine',
      AWS_ENDPOINT_URL_S3: endpoint,
    });
  });
  afterAll(() => cms.stop());

  it('are held until they are found harmless, and can then be downloaded', async () => {
    const { url } = await upload(cms, 'held.pdf');
    expect(await keysIn('uploads')).toEqual([]);
    const held = await cms.raw(secretary, 'GET', url);
    expect(held.status).toBe(409);
    expect(await text(held)).toContain('نفحص هذا الملف');
    expect(held.headers.get('x-content-type-options')).toBe('nosniff');

    const [key = ''] = await keysIn('quarantine');
    await s3.send(new CopyObjectCommand({ Bucket: 'uploads', Key: key, CopySource: `quarantine/${key}` }));
    await s3.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: key }));
    const released = await cms.raw(secretary, 'GET', url);
    expect(released.status).toBe(200);
    expect(await text(released)).toBe(pdf.toString());
  });

  it('reach the public register only after they are found harmless', async () => {
    await publishImported(cms, 'rusukh');
    const { id, filename } = await upload(cms, 'public.pdf');
    const tools = await cms.payload.find({
      collection: 'tools',
      where: { code: { equals: 'support-policy-guide' } },
    });
    const show = () =>
      cms.call(secretary, 'PATCH', `/api/tools/${tools.docs[0]?.id ?? ''}`, { file: id, audience: 'public' });
    const bytes = () => cms.register.read(filePath('rusukh', sha256Of(pdf), shownFileName(filename)));

    const held = await show();
    expect(held.status).toBe(409);
    expect(JSON.stringify(held.body)).toContain('نفحص هذا الملف');
    expect(await bytes()).toBeUndefined();

    const [key = ''] = await keysIn('quarantine');
    await s3.send(new CopyObjectCommand({ Bucket: 'uploads', Key: key, CopySource: `quarantine/${key}` }));
    expect((await show()).status).toBe(200);
    expect(Buffer.from((await bytes()) ?? []).equals(pdf)).toBe(true);
  });

  it('are missing, and not held, if only a file with the same beginning of its key is held', async () => {
    const { url } = await upload(cms, 'alike.pdf');
    const [key = ''] = await keysIn('quarantine');
    const source = `quarantine/${key}`;
    await s3.send(new CopyObjectCommand({ Bucket: 'quarantine', Key: `${key}-2`, CopySource: source }));
    await s3.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: key }));
    expect((await cms.raw(secretary, 'GET', url)).status).toBe(404);
  });

  it('do not reveal to another association that they are held', async () => {
    const { url } = await upload(cms, 'held-too.pdf');
    expect([403, 404]).toContain((await cms.raw(other('board-secretary'), 'GET', url)).status);
  });

  it('are deleted from the quarantine with their row', async () => {
    const { id } = await upload(cms, 'held-and-gone.pdf');
    expect((await cms.call(secretary, 'DELETE', `/api/documents/${id}`)).status).toBe(200);
    expect(await keysIn('quarantine')).toEqual([]);
  });
});

describe('while the bucket cannot be reached', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await started({ UPLOADS_BUCKET: 'uploads', AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' });
  });
  afterAll(() => cms.stop());

  it('an upload is refused in words', async () => {
    const answer = await uploadInto(cms, secretary, pdf, 'application/pdf', 'x.pdf');
    expect(answer.status).toBe(503);
    expect(JSON.stringify(answer.body)).toContain('تعذّر الوصول إلى مخزن الملفات');
  });

  it('an existing file is reported as unreachable and never as missing, by itself and for a tool', async () => {
    const association = await firstIn(cms, 'associations', 'rusukh');
    const row = {
      title: 'دليل',
      filename: 'there.pdf',
      mimeType: 'application/pdf',
      filesize: 1,
      association,
    };
    const { id } = await cms.payload.db.create({ collection: 'documents', data: row });
    const answer = await cms.raw(secretary, 'GET', '/api/documents/file/there.pdf');
    expect(answer.status).toBe(503);
    expect(await text(answer)).toContain('تعذّر الوصول إلى مخزن الملفات');
    await publishImported(cms, 'rusukh');
    const tool = await firstIn(cms, 'tools', 'rusukh');
    const shown = await cms.call(secretary, 'PATCH', `/api/tools/${tool}`, { file: id, audience: 'public' });
    expect(shown.status).toBe(503);
    await cms.payload.db.deleteOne({ collection: 'documents', where: { id: { equals: id } } });
  });

  it.runIf(transactional)('no row is saved without its file', async () => {
    expect((await uploadInto(cms, secretary, pdf, 'application/pdf', 'y.pdf')).status).toBe(503);
    const { totalDocs } = await cms.payload.count({ collection: 'documents' });
    expect(totalDocs).toBe(0);
  });
});
