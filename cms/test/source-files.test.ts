import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { MOST_LEASE_SECONDS } from '@mithaq/domain/contracts/lease';
import { sourceFileKeys, sourceFileMessage } from '@mithaq/domain/contracts/source-file';
import { buildApp } from 'fauxqs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SourceFile } from '../src/payload-types.ts';
import { codesOf, idsOf } from './support/answers.ts';
import type { S3Emulator } from './support/bucket.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy } from './support/policies.ts';
import {
  asReader,
  evidenceOf,
  readFile,
  take,
  takenFile,
  upload,
  wasRead,
  writeToStore,
} from './support/source-files.ts';
import { pdf, uploadInto } from './support/upload.ts';
import type { Who } from './support/who.ts';

const secretary = 'board-secretary of rusukh';
const stranger = 'board-secretary of kafel';

let cms: Cms;
let policy: string;
let foreignPolicy: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  policy = await addPolicy(cms, 'conflict-of-interest');
  const { docs } = await cms.payload.find({
    collection: 'policies',
    where: { 'association.slug': { equals: 'kafel' } },
    limit: 1,
  });
  foreignPolicy = docs[0]?.id ?? '';
});
afterAll(() => cms.stop());

const rowOf = (id: string): Promise<SourceFile> =>
  cms.payload.findByID({ collection: 'source-files', id, depth: 0, showHiddenFields: true });
const rows = async (): Promise<number> => (await cms.payload.count({ collection: 'source-files' })).totalDocs;
const isArabic = (body: unknown): boolean => /[\u0600-\u06ff]/u.test(JSON.stringify(body));
const storePath = (key: string): string => join(cms.environment.dataDir, 'uploads', key);

const hour = 3_600_000;
const createdBefore = async (id: string, ms: number): Promise<void> => {
  const createdAt = new Date(Date.now() - ms).toISOString();
  await cms.payload.db.updateOne({ collection: 'source-files', id, data: { createdAt } });
};
const leaseEnds = async (id: string, inMs: number): Promise<void> => {
  const leaseUntil = new Date(Date.now() + inMs).toISOString();
  await cms.payload.db.updateOne({ collection: 'source-files', id, data: { leaseUntil } });
};
const leaseEnded = (id: string): Promise<void> => leaseEnds(id, -1000);

describe('a file of a policy that was sent', () => {
  it('waits to be read, with its bytes as they were sent and the name without a path', async () => {
    const sent = await upload(cms, secretary, {
      name: 'C:\\مجلد\\لائحة الحوكمة.docx',
      size: pdf.length,
      bytes: pdf,
    });
    const { status, id } = await take(cms, secretary, { upload: sent, policy });
    expect(status).toBe(201);
    expect(await rowOf(id)).toMatchObject({
      state: 'waiting',
      name: 'لائحة الحوكمة.docx',
      size: pdf.length,
      policy,
      tries: 0,
    });
    expect((await stat(storePath(sourceFileKeys.file(id)))).size).toBe(pdf.length);
  });

  it('is one file however often its upload is taken, also at the same time', async () => {
    const sent = await upload(cms, secretary, { size: pdf.length, bytes: pdf });
    const before = await rows();
    const answers = await Promise.all([1, 2, 3].map(() => take(cms, secretary, { upload: sent })));
    const again = await take(cms, secretary, { upload: sent });
    expect(new Set([...answers, again].map(({ id }) => id)).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(again.status).toBe(200);
    expect(await rows()).toBe(before + 1);
  });

  it.each([
    ['nobody', 401],
    ['service', 403],
    ['administrator', 403],
    ['auditor of rusukh', 403],
    ['beneficiary-relations-officer of rusukh', 403],
    [stranger, 404],
  ] as const)('is taken by no other person: %s gets %d and nothing is kept', async (who, status) => {
    const sent = await upload(cms, secretary, { size: pdf.length, bytes: pdf });
    const before = await rows();
    const refusal = await take(cms, who, { upload: sent });
    expect(refusal.status).toBe(status);
    expect(isArabic(refusal.body)).toBe(true);
    expect(await rows()).toBe(before);
  });

  it.each([
    ['an upload that nobody began', () => ({ upload: 'unknown' }), 404, 'unknown-upload'],
    ['no upload', () => ({}), 400, 'malformed'],
    ['a list', () => [], 400, 'malformed'],
    ['an upload that is a number', () => ({ upload: 5 }), 400, 'malformed'],
  ])('is refused in words for %s', async (_what, asked, status, code) => {
    const refusal = await take(cms, secretary, asked());
    expect([refusal.status, codesOf(refusal.body), isArabic(refusal.body)]).toEqual([status, [code], true]);
  });

  it('is refused in words before it was sent, and is taken afterwards', async () => {
    const sent = await upload(cms, secretary, { size: pdf.length });
    const early = await take(cms, secretary, { upload: sent });
    expect([early.status, codesOf(early.body), isArabic(early.body)]).toEqual([409, ['not-sent'], true]);
    const path = `/api/documents/uploads/${sent}/bytes`;
    expect((await cms.raw(secretary, 'PUT', path, { body: new Uint8Array(pdf) })).ok).toBe(true);
    expect((await take(cms, secretary, { upload: sent })).status).toBe(201);
  });

  it('is refused where its bytes are not as many as were announced', async () => {
    const sent = await upload(cms, secretary, { size: pdf.length, bytes: pdf });
    await writeFile(storePath(`incoming/${sent}`), pdf.subarray(0, 10));
    const before = await rows();
    const refusal = await take(cms, secretary, { upload: sent });
    expect([refusal.status, codesOf(refusal.body), isArabic(refusal.body)]).toEqual([422, ['damaged'], true]);
    expect(await rows()).toBe(before);
  });

  it('is refused with a policy of another association, and is kept for no policy by that call', async () => {
    const sent = await upload(cms, secretary, { size: pdf.length, bytes: pdf });
    const before = await rows();
    for (const wrong of [foreignPolicy, 'unknown']) {
      const refusal = await take(cms, secretary, { upload: sent, policy: wrong });
      expect([refusal.status, codesOf(refusal.body)]).toEqual([404, ['unknown-policy']]);
    }
    expect(await rows()).toBe(before);
    expect((await take(cms, secretary, { upload: sent, policy })).status).toBe(201);
  });

  it('is not taken from an upload that became a document', async () => {
    const sent = await upload(cms, secretary, { name: 'محضر.pdf', size: pdf.length, bytes: pdf });
    await cms.call(secretary, 'POST', `/api/documents/uploads/${sent}/complete`);
    const saved = await cms.call(secretary, 'POST', '/api/documents', { title: 'محضر', upload: sent });
    expect(saved.status).toBe(201);
    const refusal = await take(cms, secretary, { upload: sent });
    expect([refusal.status, codesOf(refusal.body), isArabic(refusal.body)]).toEqual([409, ['used'], true]);
  });

  it('becomes no document once it was taken', async () => {
    const sent = await upload(cms, secretary, { name: 'محضر.pdf', size: pdf.length, bytes: pdf });
    await cms.call(secretary, 'POST', `/api/documents/uploads/${sent}/complete`);
    expect((await take(cms, secretary, { upload: sent })).status).toBe(201);
    const saved = await cms.call(secretary, 'POST', '/api/documents', { title: 'محضر', upload: sent });
    expect(saved.status).toBe(400);
  });

  it('leaves no row while the store does not answer, and is taken once it does', async () => {
    const sent = await upload(cms, secretary, { size: pdf.length, bytes: pdf });
    const before = await rows();
    await rm(storePath('source-files'), { recursive: true, force: true });
    await writeFile(storePath('source-files'), 'a file where a folder has to be');
    const refusal = await take(cms, secretary, { upload: sent });
    await rm(storePath('source-files'));
    expect([refusal.status, codesOf(refusal.body), isArabic(refusal.body)]).toEqual([
      503,
      ['unavailable'],
      true,
    ]);
    expect(await rows()).toBe(before);
    expect((await take(cms, secretary, { upload: sent })).status).toBe(201);
  });
});

describe('the row of a file', () => {
  let id: string;
  beforeAll(async () => {
    const page = { number: 1, width: 595, height: 842, readBy: 'ocr' as const };
    id = await readFile(cms, secretary, {
      ...evidenceOf('سياسة\nتمهيد\nنص البند.'),
      pages: [page, { ...page, number: 2 }],
    });
    await writeToStore(cms, sourceFileKeys.page(id, 1), Buffer.from('89504e470d0a', 'hex'));
    await writeToStore(cms, sourceFileKeys.page(id, 2), Buffer.from('ffd8ffe0', 'hex'));
  });

  const strangers = [
    'nobody',
    'service',
    'administrator',
    stranger,
    'auditor of rusukh',
    'beneficiary-relations-officer of rusukh',
    'auditor of kafel',
  ] as const satisfies readonly Who[];

  it.each(strangers)('its reading, its review and its pages are hidden from %s', async (who) => {
    expect(idsOf((await cms.call(who, 'GET', '/api/source-files')).body)).toEqual([]);
    for (const path of ['', '/reading', '/review', '/pages/1']) {
      const answer = await cms.raw(who, 'GET', `/api/source-files/${id}${path}`);
      expect([path, [401, 403, 404].includes(answer.status)]).toEqual([path, true]);
      expect(await answer.text()).not.toContain('نص البند');
    }
  });

  it('and everything that was read are shown to its secretary', async () => {
    expect(idsOf((await cms.call(secretary, 'GET', '/api/source-files')).body)).toContain(id);
    const reading = await cms.call(secretary, 'GET', `/api/source-files/${id}/reading`);
    expect(reading).toEqual({
      status: 200,
      body: { state: 'read', page: 2, pages: 2, fault: null, version: null, changes: null },
    });
    const review = await cms.call(secretary, 'GET', `/api/source-files/${id}/review`);
    expect(review.status).toBe(200);
    expect(review.body).toMatchObject({
      policy: null,
      lines: [{ text: 'سياسة' }, { text: 'تمهيد' }, { text: 'نص البند.' }],
      reading: { text: { sections: [{ heading: 'تمهيد' }] } },
    });
  });

  it('has its pages as pictures of their own type, which no page can run', async () => {
    for (const [page, type] of [
      [1, 'image/png'],
      [2, 'image/jpeg'],
    ] as const) {
      const answer = await cms.raw(secretary, 'GET', `/api/source-files/${id}/pages/${String(page)}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toContain('private');
    }
  });

  it.each(['0', '3', '-1', '1.5', 'x', '..%2Fevidence.json'])('has no page %s', async (page) => {
    expect((await cms.raw(secretary, 'GET', `/api/source-files/${id}/pages/${page}`)).status).toBe(404);
  });

  it.each(['POST', 'PATCH', 'DELETE'])('is written by nobody with %s', async (method) => {
    const path = method === 'POST' ? '/api/source-files' : `/api/source-files/${id}`;
    const change = { name: 'x', state: 'read', person: 'x', size: 1, stateAt: new Date().toISOString() };
    for (const who of [secretary, 'administrator', 'service'] as const) {
      const answer = await cms.call(who, method, path, change);
      expect([who, [403, 404].includes(answer.status)]).toEqual([who, true]);
    }
    expect((await rowOf(id)).state).toBe('read');
  });

  it('is answered with a sentence before it is read, and where it could not be', async () => {
    const waiting = await takenFile(cms, secretary);
    const early = await cms.call(secretary, 'GET', `/api/source-files/${waiting}/review`);
    expect([early.status, codesOf(early.body), isArabic(early.body)]).toEqual([409, ['not-read'], true]);
    await asReader(cms, 'claim', waiting, { leaseSeconds: 60 });
    await asReader(cms, 'outcome', waiting, { kind: 'failed', fault: 'encrypted' });
    const { body } = await cms.call(secretary, 'GET', `/api/source-files/${waiting}/reading`);
    expect(body).toMatchObject({ state: 'failed', fault: expect.stringContaining('كلمة مرور') });
  });
});

describe('the reader of files', () => {
  let id: string;
  beforeEach(async () => {
    id = await takenFile(cms, secretary);
  });
  const claim = (file = id, leaseSeconds = 60) => asReader(cms, 'claim', file, { leaseSeconds });

  it.each([
    ['claim', { leaseSeconds: 60 }],
    ['release', undefined],
    ['progress', { page: 1, of: 2, leaseSeconds: 60 }],
    ['outcome', wasRead],
  ] as const)('alone may call %s', async (step, body) => {
    const path = `/api/source-files/worker/${id}/${step}`;
    expect((await cms.call('nobody', 'POST', path, body)).status).toBe(401);
    for (const who of [secretary, 'administrator'] as const)
      expect((await cms.call(who, 'POST', path, body)).status).toBe(403);
    expect((await rowOf(id)).state).toBe('waiting');
  });

  it('alone may list the files that wait', async () => {
    const path = '/api/source-files/worker/waiting';
    expect((await cms.call('nobody', 'GET', path)).status).toBe(401);
    expect((await cms.call(secretary, 'GET', path)).status).toBe(403);
  });

  it.each([
    ['claim', { leaseSeconds: 0 }],
    ['claim', { leaseSeconds: 901 }],
    ['claim', undefined],
    ['progress', { page: 1, of: 301, leaseSeconds: 60 }],
    ['outcome', { kind: 'failed', fault: 'anything' }],
    ['outcome', { ...wasRead, sha256: 'short' }],
  ] as const)('gets 400 from %s for %j', async (step, body) => {
    expect((await asReader(cms, step, id, body))[0]).toBe(400);
    expect((await rowOf(id)).state).toBe('waiting');
  });

  it('gets a file once, with its name, until the lease is over', async () => {
    const path = `/api/source-files/worker/${id}/claim`;
    const first = await cms.call('service', 'POST', path, { leaseSeconds: 60 });
    expect(first).toEqual({ status: 200, body: { name: 'لائحة.docx' } });
    expect(await claim()).toEqual([409, 'held']);
    await leaseEnded(id);
    expect(await claim()).toEqual([200]);
    expect((await rowOf(id)).tries).toBe(2);
  });

  it('gets a file whose lease was taken by a clock that was ahead, and not one whose lease is the longest', async () => {
    await claim(id, MOST_LEASE_SECONDS);
    expect(await claim()).toEqual([409, 'held']);
    await leaseEnds(id, 24 * hour);
    expect(await claim()).toEqual([200]);
  });

  it('is one of several that ask for a file at the same time', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => claim()));
    expect(answers.map(([status]) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await rowOf(id)).tries).toBe(1);
  });

  it('gives a file up after three tries that ended it, in a state with a sentence', async () => {
    for (const _try of [1, 2, 3]) {
      expect(await claim()).toEqual([200]);
      await leaseEnded(id);
    }
    expect(await claim()).toEqual([409, 'settled']);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', fault: 'gave-up' });
    const { body } = await cms.call(secretary, 'GET', `/api/source-files/${id}/reading`);
    expect(body).toMatchObject({ state: 'failed', fault: expect.stringContaining('تعذّرت قراءة الملف') });
  });

  it('keeps its third try to the end, although the message comes again', async () => {
    for (const _try of [1, 2]) {
      await claim();
      await leaseEnded(id);
    }
    expect(await claim()).toEqual([200]);
    expect(await claim()).toEqual([409, 'held']);
    expect(await asReader(cms, 'outcome', id, wasRead)).toEqual([200]);
    expect((await rowOf(id)).state).toBe('read');
  });

  it('gives a file back that the scanner holds, without a try, and gets it again at once', async () => {
    for (const _try of [1, 2, 3, 4, 5]) {
      expect(await claim()).toEqual([200]);
      expect(await asReader(cms, 'release', id)).toEqual([200]);
    }
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', tries: 0 });
  });

  it('gives a file up that the scanner has held for a day', async () => {
    await createdBefore(id, 23 * hour);
    await claim();
    await asReader(cms, 'release', id);
    expect((await rowOf(id)).state).toBe('waiting');
    await createdBefore(id, 25 * hour);
    await claim();
    expect(await asReader(cms, 'release', id)).toEqual([200]);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', fault: 'hostile' });
    expect(await claim()).toEqual([409, 'settled']);
  });

  it('shows how far it is, and keeps its lease by that', async () => {
    await claim(id, 1);
    expect(await asReader(cms, 'progress', id, { page: 3, of: 40, leaseSeconds: 60 })).toEqual([200]);
    const { body } = await cms.call(secretary, 'GET', `/api/source-files/${id}/reading`);
    expect(body).toMatchObject({ state: 'reading', page: 3, pages: 40 });
    expect(Date.parse((await rowOf(id)).leaseUntil ?? '')).toBeGreaterThan(Date.now() + 50_000);
  });

  it('records an outcome once, and changes nothing afterwards', async () => {
    await claim();
    expect(await asReader(cms, 'outcome', id, wasRead)).toEqual([200]);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'read', format: 'text', sha256: wasRead.sha256, pages: 0 });
    const later = [
      await asReader(cms, 'outcome', id, { kind: 'failed', fault: 'damaged' }),
      await asReader(cms, 'progress', id, { page: 1, of: 2, leaseSeconds: 60 }),
      await asReader(cms, 'release', id),
      await claim(),
    ];
    for (const answer of later) expect(answer).toEqual([409, 'settled']);
    expect(await rowOf(id)).toEqual(row);
  });

  it('finds no file under an unknown id', async () => {
    for (const unknown of ['unknown', '00000000-0000-4000-8000-000000000000', '000000000000000000000000']) {
      expect(await claim(unknown)).toEqual([404, 'unknown-source-file']);
      expect((await asReader(cms, 'release', unknown))[0]).toBe(409);
      expect((await asReader(cms, 'outcome', unknown, wasRead))[0]).toBe(409);
    }
  });

  it('is handed the files that wait although they came some time ago, and no other', async () => {
    const leased = await takenFile(cms, secretary);
    const expired = await takenFile(cms, secretary);
    const settled = await takenFile(cms, secretary);
    const fresh = await takenFile(cms, secretary);
    for (const file of [leased, expired, settled]) await claim(file);
    await leaseEnded(expired);
    await asReader(cms, 'outcome', settled, wasRead);
    for (const file of [id, leased, expired, settled]) await createdBefore(file, 180_000);
    const { body } = await cms.call('service', 'GET', '/api/source-files/worker/waiting');
    const { sourceFiles } = z.object({ sourceFiles: z.array(z.string()) }).parse(body);
    expect(sourceFiles).toEqual(expect.arrayContaining([id, expired]));
    for (const file of [leased, settled, fresh]) expect(sourceFiles).not.toContain(file);
  });
});

describe('the queue of the reader', () => {
  let emulator: S3Emulator;
  let sqs: SQSClient;
  let queue: string;
  let withQueue: Cms;

  beforeAll(async () => {
    emulator = buildApp({ logger: false });
    const endpoint = await emulator.listen({ host: '127.0.0.1', port: 0 });
    sqs = new SQSClient({
      region: 'me-south-1',
      endpoint,
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    const made = await sqs.send(new CreateQueueCommand({ QueueName: 'reading' }));
    const { pathname } = new URL(made.QueueUrl ?? '');
    queue = `${endpoint}${pathname}`;
  });
  afterAll(async () => {
    sqs.destroy();
    await emulator.close();
  });
  afterEach(() => withQueue.stop());

  const queued = async () => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10 }),
    );
    return Messages.map(({ Body = '' }) => sourceFileMessage.parse(JSON.parse(Body)).sourceFile);
  };

  it('gets one message for a file that was taken, and none for a repeated call', async () => {
    withQueue = await startCmsWith(['rusukh', 'kafel'], {
      READING_QUEUE_URL: queue,
      AWS_REGION: 'me-south-1',
    });
    const sent = await upload(withQueue, secretary, { size: pdf.length, bytes: pdf });
    const { id } = await take(withQueue, secretary, { upload: sent });
    await take(withQueue, secretary, { upload: sent });
    expect(await queued()).toEqual([id]);
  });

  it('loses no file while it does not answer: the row waits and is handed over later', async () => {
    withQueue = await startCmsWith(['rusukh', 'kafel'], {
      READING_QUEUE_URL: 'http://127.0.0.1:1/000000000000/reading',
      AWS_REGION: 'me-south-1',
    });
    const id = await takenFile(withQueue, secretary);
    const row = await withQueue.payload.findByID({ collection: 'source-files', id });
    expect(row.state).toBe('waiting');
    const createdAt = new Date(Date.now() - 180_000).toISOString();
    await withQueue.payload.db.updateOne({ collection: 'source-files', id, data: { createdAt } });
    const { body } = await withQueue.call('service', 'GET', '/api/source-files/worker/waiting');
    expect(body).toEqual({ sourceFiles: [id] });
  });
});

describe('a file that is sent as a document', () => {
  it('is no file of a policy', async () => {
    const before = await rows();
    await uploadInto(cms, secretary, pdf, 'application/pdf', 'دليل.pdf');
    expect(await rows()).toBe(before);
  });
});
