import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  ListObjectsV2Command,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { shownFileName } from '@mithaq/domain/upload/file-name';
import { filePath } from '@mithaq/domain/register/paths';
import { decode } from 'jpeg-js';
import { buildApp } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import { z } from 'zod';
import { sha256Of } from '../src/register/canonical.ts';
import { other, own, staff } from './support/access-table.ts';
import { docOf } from './support/answers.ts';
import type { S3Emulator } from './support/bucket.ts';
import { embedded, startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';
import { gpsJpeg, heic, pdf } from './support/upload.ts';
import type { Who } from './support/who.ts';

const secretary = own('board-secretary');
const region = 'me-south-1';
const MB = 1024 * 1024;

/** A scan of this many bytes. */
const scanOf = (size: number): Buffer => {
  const begin = Buffer.from('%PDF-1.4\n');
  const end = Buffer.from('\nstartxref\n28\n%%EOF\n');
  return Buffer.concat([begin, Buffer.alloc(size - begin.length - end.length, 'x'), end]);
};

const begun = z.object({
  upload: z.string(),
  send: z.object({
    method: z.literal('PUT'),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
});
type Begun = z.infer<typeof begun>;
const reasonsIn = (body: unknown) => problemReasons(problem.parse(body));
const row = z.object({ id: z.string(), url: z.string(), filename: z.string(), mimeType: z.string() });

const begin = async (cms: Cms, who: Who, name: string, size: number): Promise<Begun> => {
  const answer = await cms.call(who, 'POST', '/api/documents/uploads', { name, size });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return begun.parse(answer.body);
};
/** Sends bytes as a browser does: to this server, or to the store. */
const send = (cms: Cms, who: Who, { send: { url, method, headers } }: Begun, bytes: Buffer) =>
  url.startsWith('/')
    ? cms.raw(who, method, url, { headers, body: new Uint8Array(bytes) })
    : fetch(url, { method, headers, body: new Uint8Array(bytes) });
const complete = (cms: Cms, who: Who, id: string) =>
  cms.call(who, 'POST', `/api/documents/uploads/${id}/complete`);
const save = (cms: Cms, who: Who, id: string) =>
  cms.call(who, 'POST', '/api/documents', { title: 'محضر', upload: id });
const uploaded = async (cms: Cms, name: string, bytes: Buffer) => {
  const started = await begin(cms, secretary, name, bytes.length);
  expect((await send(cms, secretary, started, bytes)).ok).toBe(true);
  const completed = await complete(cms, secretary, started.upload);
  expect(completed.status, JSON.stringify(completed.body)).toBe(200);
  const saved = await save(cms, secretary, started.upload);
  expect(saved.status, JSON.stringify(saved.body)).toBe(201);
  return row.parse(docOf(saved.body));
};
const bytesAt = async (cms: Cms, path: string): Promise<Buffer> => {
  const answer = await cms.raw(secretary, 'GET', path);
  if (answer.status === 302) {
    // The stand-in for S3 leaves out the header that the address asks for.
    const address = new URL(answer.headers.get('location') ?? '');
    const disposition = address.searchParams.get('response-content-disposition');
    expect(disposition).toMatch(/^attachment; .*filename\*=UTF-8''/u);
    const given = await fetch(address);
    return Buffer.from(await given.arrayBuffer());
  }
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};

/** A deployment has MongoDB and a bucket, one machine the embedded database and a folder. */
const kinds = embedded ? ['folder'] : ['bucket'];

describe.each(kinds)('a file of up to 25 MB, kept in a %s', (kind) => {
  let cms: Cms;
  let stop: () => Promise<void> = () => Promise.resolve();
  let incoming: () => Promise<string[]>;
  let sendUnasked: (id: string, bytes: Buffer) => Promise<void>;

  beforeAll(async () => {
    if (kind === 'folder') {
      cms = await startCmsWith(['rusukh', 'kafel']);
      incoming = () => readdir(join(cms.environment.dataDir, 'uploads', 'incoming'));
      return;
    }
    const emulator: S3Emulator = buildApp({ logger: false });
    const endpoint = await emulator.listen({ host: '127.0.0.1', port: 0 });
    const s3 = new S3Client({
      region,
      endpoint,
      forcePathStyle: true,
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    await s3.send(new CreateBucketCommand({ Bucket: 'uploads' }));
    cms = await startCmsWith(['rusukh', 'kafel'], {
      AWS_REGION: region,
      UPLOADS_BUCKET: 'uploads',
      AWS_ENDPOINT_URL_S3: endpoint,
    });
    incoming = async () => {
      const { Contents: there = [] } = await s3.send(
        new ListObjectsV2Command({ Bucket: 'uploads', Prefix: 'incoming/' }),
      );
      return there.flatMap(({ Key }) => (Key === undefined ? [] : [Key.replace('incoming/', '')]));
    };
    sendUnasked = async (id, bytes) => {
      const at = { Bucket: 'uploads', Key: `incoming/${id}` };
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at));
      const Parts = [];
      for (let part = 0; part * 6 * MB < bytes.length; part += 1) {
        const Body = bytes.subarray(part * 6 * MB, (part + 1) * 6 * MB);
        const PartNumber = part + 1;
        const { ETag } = await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber, Body }));
        Parts.push({ ETag, PartNumber });
      }
      await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }));
    };
    stop = async () => {
      s3.destroy();
      await emulator.close();
    };
  });
  afterAll(async () => {
    await cms.stop();
    await stop();
  });

  it('is sent, examined, saved and given back byte for byte, under its own name', async () => {
    // The stand-in for S3 takes 11 MB in one piece.
    const scan = scanOf((kind === 'folder' ? 25 : 10) * MB);
    const saved = await uploaded(cms, 'محضر الاجتماع.PDF', scan);
    expect([shownFileName(saved.filename), saved.mimeType]).toEqual(['محضر الاجتماع.pdf', 'application/pdf']);
    expect((await bytesAt(cms, saved.url)).equals(scan)).toBe(true);
    // A function's answer has 6 MB at most, so the store gives a large file itself.
    expect((await cms.raw(secretary, 'GET', saved.url)).status).toBe(kind === 'folder' ? 200 : 302);
    const { docs } = await cms.payload.find({ collection: 'documents', where: { id: { equals: saved.id } } });
    expect(docs[0]).toMatchObject({ sha256: sha256Of(scan), filesize: scan.length });
    expect((await cms.raw(other('board-secretary'), 'GET', saved.url)).ok).toBe(false);
  });

  it('of more than 25 MB is refused before it is sent', async () => {
    const asked = { name: 'a.pdf', size: 25 * MB + 1 };
    const answer = await cms.call(secretary, 'POST', '/api/documents/uploads', asked);
    expect(answer.status).toBe(413);
    expect(reasonsIn(answer.body)[0]?.detail).toContain('أكبر من 25 ميغابايت');
  });

  it.each([
    ['an empty file', { name: 'a.pdf', size: 0 }, 422],
    ['a size that is none', { name: 'a.pdf', size: -1 }, 400],
    ['a size in words', { name: 'a.pdf', size: 'كبير' }, 400],
    ['no name', { size: 10 }, 400],
    ['a name of a thousand pages', { name: 'a'.repeat(5000), size: 10 }, 400],
  ])('is not begun with %s', async (_what, asked, status) => {
    const answer = await cms.call(secretary, 'POST', '/api/documents/uploads', asked);
    expect(answer.status).toBe(status);
    expect(reasonsIn(answer.body)[0]?.detail).toMatch(/[\u0600-\u06ff]/u);
  });

  it.each(staff)('is begun by %s only where the role may upload', async (role) => {
    const answer = await cms.call(own(role), 'POST', '/api/documents/uploads', { name: 'a.pdf', size: 9 });
    const may = role === 'board-secretary' || role === 'beneficiary-relations-officer';
    expect(answer.status).toBe(may ? 201 : 403);
  });

  it.each(['administrator', 'service', 'nobody'] as const)('is not begun by %s', async (who) => {
    const answer = await cms.call(who, 'POST', '/api/documents/uploads', { name: 'a.pdf', size: 9 });
    expect([401, 403]).toContain(answer.status);
  });

  it('belongs to the person who began it, at every step', async () => {
    const started = await begin(cms, secretary, 'mine.pdf', pdf.length);
    const strangers = [other('board-secretary'), own('beneficiary-relations-officer'), 'nobody'] as const;
    expect((await send(cms, secretary, started, pdf)).ok).toBe(true);
    for (const who of strangers) {
      expect([401, 404]).toContain((await complete(cms, who, started.upload)).status);
      expect([401, 404]).toContain(
        (await cms.call(who, 'DELETE', `/api/documents/uploads/${started.upload}`)).status,
      );
    }
    expect((await complete(cms, secretary, started.upload)).status).toBe(200);
    for (const who of strangers) expect([400, 403]).toContain((await save(cms, who, started.upload)).status);
    expect((await save(cms, secretary, started.upload)).status).toBe(201);
  });

  it('is saved once, and not before it is examined', async () => {
    const started = await begin(cms, secretary, 'once.pdf', pdf.length);
    expect((await complete(cms, secretary, started.upload)).status).toBe(409);
    expect((await send(cms, secretary, started, pdf)).ok).toBe(true);
    const early = await save(cms, secretary, started.upload);
    expect([early.status, JSON.stringify(early.body)]).toEqual([400, expect.stringContaining('لم يكتمل')]);
    expect((await complete(cms, secretary, started.upload)).status).toBe(200);
    expect((await complete(cms, secretary, started.upload)).status).toBe(200);
    expect((await save(cms, secretary, started.upload)).status).toBe(201);
    const twice = await save(cms, secretary, started.upload);
    expect([twice.status, JSON.stringify(twice.body)]).toEqual([400, expect.stringContaining('من قبل')]);
  });

  it.each([
    ['another page', pdf, Buffer.from(`<!doctype html><script>alert(1)</script>${' '.repeat(5000)}`)],
    ['another photo', heic, Buffer.from(heic).fill(7, 500)],
  ])(
    'is kept as it was examined, although %s is sent to its address afterwards',
    async (_what, sent, later) => {
      const started = await begin(cms, secretary, 'examined', sent.length);
      expect((await send(cms, secretary, started, sent)).ok).toBe(true);
      expect((await complete(cms, secretary, started.upload)).status).toBe(200);
      const replaced = Buffer.concat([later, Buffer.alloc(sent.length)]).subarray(0, sent.length);
      // A bucket takes bytes of this size for a quarter of an hour; this server takes none that it does not expect.
      expect((await send(cms, secretary, started, replaced)).ok).toBe(kind === 'bucket');
      const saved = row.parse(docOf((await save(cms, secretary, started.upload)).body));
      const evidence = sent === heic ? `/api/documents/${saved.id}/original` : saved.url;
      expect((await bytesAt(cms, evidence)).equals(sent)).toBe(true);
    },
  );

  it('is refused in Arabic by its bytes, and nothing of it stays', async () => {
    const cases = [
      ['محضر.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown-type'],
      ['محضر.docx', Buffer.from('PK\x03\x04word/document.xml'), 'unknown-type'],
      ['ناقص.pdf', pdf.subarray(0, 30), 'cut'],
      ['ناقصة.heic', heic.subarray(0, 400), 'cut'],
    ] as const;
    for (const [name, bytes, code] of cases) {
      const started = await begin(cms, secretary, name, bytes.length);
      expect((await send(cms, secretary, started, bytes)).ok).toBe(true);
      const answer = await complete(cms, secretary, started.upload);
      expect([name, answer.status, reasonsIn(answer.body)[0]?.code]).toEqual([name, 422, code]);
      expect(reasonsIn(answer.body)[0]?.detail).toMatch(/[\u0600-\u06ff]/u);
      expect(await incoming()).not.toContain(started.upload);
    }
  });

  it('of a phone in HEIC is kept as a JPEG, with its own bytes as evidence', async () => {
    const saved = await uploaded(cms, 'صورة المحضر.HEIC', heic);
    expect([shownFileName(saved.filename), saved.mimeType]).toEqual(['صورة المحضر.jpg', 'image/jpeg']);
    const shown = await bytesAt(cms, saved.url);
    const { width, height, data } = decode(shown);
    expect([width, height]).toEqual([64, 48]);
    expect([data[0], data[2]].map((value) => (value ?? 0) > 120)).toEqual([false, true]);
    expect(shown.includes('SecretCamera')).toBe(false);
    expect((await bytesAt(cms, `/api/documents/${saved.id}/original`)).equals(heic)).toBe(true);
    const stranger = await cms.raw(other('board-secretary'), 'GET', `/api/documents/${saved.id}/original`);
    expect([403, 404]).toContain(stranger.status);
    const { docs } = await cms.payload.find({
      collection: 'documents',
      where: { id: { equals: saved.id } },
      showHiddenFields: true,
    });
    expect(docs[0]?.original).toEqual({ name: 'صورة المحضر.heic', sha256: sha256Of(heic) });
    expect((await cms.call(secretary, 'DELETE', `/api/documents/${saved.id}`)).status).toBe(200);
  });

  it('replaces the file of a document', async () => {
    const { id } = await uploaded(cms, 'first.pdf', pdf);
    const started = await begin(cms, secretary, 'second.jpg', gpsJpeg.length);
    expect((await send(cms, secretary, started, gpsJpeg)).ok).toBe(true);
    expect((await complete(cms, secretary, started.upload)).status).toBe(200);
    const changed = await cms.call(secretary, 'PATCH', `/api/documents/${id}`, { upload: started.upload });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    const saved = row.parse(docOf(changed.body));
    expect(saved.mimeType).toBe('image/jpeg');
    expect((await bytesAt(cms, saved.url)).equals(gpsJpeg)).toBe(true);
    const again = { title: 'محضر آخر', upload: started.upload };
    expect((await cms.call(secretary, 'PATCH', `/api/documents/${id}`, again)).status).toBe(200);
  });

  it('that was cancelled is gone and cannot be saved', async () => {
    const started = await begin(cms, secretary, 'cancelled.pdf', pdf.length);
    expect((await send(cms, secretary, started, pdf)).ok).toBe(true);
    expect((await complete(cms, secretary, started.upload)).status).toBe(200);
    const path = `/api/documents/uploads/${started.upload}`;
    expect((await cms.raw(secretary, 'DELETE', path)).status).toBe(204);
    expect(await incoming()).not.toContain(started.upload);
    expect((await save(cms, secretary, started.upload)).status).toBe(400);
  });

  it('that is not what was announced is refused', async () => {
    const started = await begin(cms, secretary, 'other.pdf', 10);
    const answer = await send(cms, secretary, started, pdf);
    if (kind === 'folder') {
      expect(answer.status).toBe(413);
      expect(await incoming()).not.toContain(started.upload);
      const short = await begin(cms, secretary, 'short.pdf', pdf.length + 1);
      expect((await send(cms, secretary, short, pdf)).status).toBe(400);
    } else {
      await sendUnasked(started.upload, scanOf(26 * MB));
      expect((await complete(cms, secretary, started.upload)).status).toBe(413);
      expect(await incoming()).not.toContain(started.upload);
    }
  });

  it('that nobody saved is gone after a day, and others stay', async () => {
    const started = await begin(cms, secretary, 'old.pdf', pdf.length);
    const kept = await begin(cms, secretary, 'new.pdf', pdf.length);
    for (const each of [started, kept]) expect((await send(cms, secretary, each, pdf)).ok).toBe(true);
    await cms.payload.update({
      collection: 'pending-uploads',
      id: started.upload,
      data: { begunAt: new Date(Date.now() - 25 * 3_600_000).toISOString() },
    });
    expect((await cms.call(secretary, 'POST', '/api/documents/uploads/expire')).status).toBe(403);
    const answer = await cms.call('service', 'POST', '/api/documents/uploads/expire');
    expect([answer.status, answer.body]).toEqual([200, { expired: 1, more: false }]);
    expect(await incoming()).not.toContain(started.upload);
    expect(await incoming()).toContain(kept.upload);
    expect((await complete(cms, secretary, started.upload)).status).toBe(404);
  });

  it('reaches readers without the place that a photo says, and with its orientation', async () => {
    await publishImported(cms, 'rusukh');
    const { id, filename } = await uploaded(cms, 'photo.jpg', gpsJpeg);
    const tools = await cms.payload.find({
      collection: 'tools',
      where: { code: { equals: 'support-policy-guide' } },
    });
    const body = { file: id, audience: 'public' };
    const shown = await cms.call(secretary, 'PATCH', `/api/tools/${tools.docs[0]?.id ?? ''}`, body);
    expect(shown.status, JSON.stringify(shown.body)).toBe(200);
    const { docs } = await cms.payload.find({
      collection: 'documents',
      where: { id: { equals: id } },
      showHiddenFields: true,
    });
    const path = filePath('rusukh', docs[0]?.publicSha256 ?? '', shownFileName(filename));
    const published = Buffer.from((await cms.register.read(path)) ?? []);
    expect(published.length).toBeGreaterThan(100);
    expect(published.includes('SecretCamera')).toBe(false);
    expect(published.includes(Buffer.from('01120003000000010006', 'hex'))).toBe(true);
    expect(docs[0]?.sha256).toBe(sha256Of(gpsJpeg));
  });

  it('of ten megabytes reaches readers too', async () => {
    const scan = scanOf(10 * MB);
    const { id, filename } = await uploaded(cms, 'large-tool.pdf', scan);
    const tools = await cms.payload.find({
      collection: 'tools',
      where: { code: { equals: 'support-policy-guide' } },
    });
    const body = { file: id, audience: 'public' };
    const shown = await cms.call(secretary, 'PATCH', `/api/tools/${tools.docs[0]?.id ?? ''}`, body);
    expect(shown.status, JSON.stringify(shown.body)).toBe(200);
    const published = await cms.register.read(filePath('rusukh', sha256Of(scan), shownFileName(filename)));
    expect(Buffer.from(published ?? []).equals(scan)).toBe(true);
  });

  it('is one of at most sixty in an hour', async () => {
    const officer = own('beneficiary-relations-officer');
    let status = 201;
    for (let tries = 0; tries < 70 && status === 201; tries += 1) {
      const answer = await cms.call(officer, 'POST', '/api/documents/uploads', { name: 'a.pdf', size: 9 });
      status = answer.status;
    }
    expect(status).toBe(429);
    expect(
      (await cms.call(secretary, 'POST', '/api/documents/uploads', { name: 'a.pdf', size: 9 })).status,
    ).toBe(201);
  });
});
