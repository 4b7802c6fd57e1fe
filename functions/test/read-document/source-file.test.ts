import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { documentEvidence, type DocumentEvidence } from '@mithaq/domain/contracts/document-evidence';
import { sourceFileKeys, sourceFileMessage } from '@mithaq/domain/contracts/source-file';
import { localAwsEnvironment } from '@mithaq/infra/local/emulators/local-aws';
import { startQueues, type QueuesEmulator } from '@mithaq/infra/local/emulators/queues';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wire } from '../../src/read-document/index.ts';
import { wire as wireTellFollowers } from '../../src/tell-followers/index.ts';
import { startCms, type CmsStandIn } from '../support/cms-stand-in.ts';
import { keepLog } from '../support/logged.ts';
import { queueEvent } from '../support/post.ts';
import { drain } from '../support/received.ts';
import { paragraph, run, wordFile } from '../support/word-file.ts';
import { makePdf } from './support/make-pdf.ts';
import { paintedLine, PaintedFont } from './support/painted-text.ts';

let queues: QueuesEmulator;
let cms: CmsStandIn;
let kept: ReturnType<typeof keepLog>;
let folder: string;

beforeAll(async () => {
  queues = await startQueues();
  Object.assign(process.env, localAwsEnvironment({ queues: queues.url }));
});
beforeEach(async () => {
  cms = await startCms();
  kept = keepLog();
  folder = await mkdtemp(join(tmpdir(), 'mithaq-source-files-'));
});
afterEach(async () => {
  await cms.stop();
  await rm(folder, { recursive: true });
  await drain(queues, 'reading');
});
afterAll(() => queues.stop());

const secret = 'تضع الجمعية نظاماً لحفظ وثائقها';
const docx = wordFile({ body: paragraph(run('سياسة الاحتفاظ بالوثائق')) + paragraph(run(secret)) });
const pdfOf = (pages: number): Uint8Array => {
  const font = new PaintedFont('F');
  const content = paintedLine(font, [secret], 540, 780);
  return makePdf(
    Array.from({ length: pages }, () => ({ content })),
    [font.made()],
  );
};

const handler = (bounds: Parameters<typeof wire>[2] = {}) =>
  wire(
    {
      CMS_URL: cms.url,
      CMS_API_KEY: cms.apiKey,
      UPLOADS_URL: pathToFileURL(folder).href,
      AWS_REGION: 'me-south-1',
    },
    kept.log,
    { fileWaitMs: 0, fileLookMs: 5, reportEveryMs: 0, ...bounds },
  );
const put = async (key: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(join(folder, key)), { recursive: true });
  await writeFile(join(folder, key), bytes);
};
const sent = async (name: string, bytes: Uint8Array, id = 'file-1') => {
  await put(sourceFileKeys.file(id), bytes);
  return cms.putSourceFile(id, name);
};
const message = (sourceFile = 'file-1'): string => JSON.stringify({ schema: 1, sourceFile });
const evidenceIn = async (id = 'file-1'): Promise<DocumentEvidence> =>
  documentEvidence.parse(JSON.parse(await readFile(join(folder, sourceFileKeys.evidence(id)), 'utf8')));
const taken = { batchItemFailures: [] };
const retried = { batchItemFailures: [{ itemIdentifier: 'message-1' }] };

describe('a file of a policy', () => {
  test('in Word is read into evidence, and the CMS is told when that is in the store', async () => {
    const file = await sent('سياسة.docx', docx);
    expect(await handler()(queueEvent(message()))).toEqual(taken);
    const evidence = await evidenceIn();
    expect(evidence.lines.map(({ text }) => text)).toEqual(['سياسة الاحتفاظ بالوثائق', secret]);
    expect(file.outcome).toEqual({
      kind: 'read',
      format: 'docx',
      sha256: evidence.file.sha256,
      lines: 2,
      pages: 0,
    });
    expect(kept.lines).toEqual([
      { code: 'source-file-handled', facts: { sourceFile: 'file-1', outcome: 'read' } },
    ]);
  });

  test('in PDF is read with its pages as pictures, and tells how far it is', async () => {
    const file = await sent('سياسة.pdf', pdfOf(3));
    expect(await handler()(queueEvent(message()))).toEqual(taken);
    expect(file.outcome).toMatchObject({ kind: 'read', format: 'pdf', pages: 3 });
    expect((await evidenceIn()).lines.map(({ text }) => text)).toEqual([secret, secret, secret]);
    expect((await readdir(join(folder, 'source-files/file-1/pages'))).sort()).toEqual(['1', '2', '3']);
    const picture = await readFile(join(folder, sourceFileKeys.page('file-1', 1)));
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(file.progress[0]).toMatchObject({ page: 0, of: 3 });
    for (const { page, of } of file.progress) expect([of, page >= 0 && page <= 3]).toEqual([3, true]);
  });

  test('is read although progress is refused, and nothing is tried again', async () => {
    const file = await sent('سياسة.pdf', pdfOf(2));
    cms.faults.set('progress', 503);
    expect(await handler()(queueEvent(message()))).toEqual(taken);
    expect(file.outcome).toMatchObject({ kind: 'read' });
    expect(kept.codes()).toContain('cms-unavailable');
  });

  test('with the extension of another format is read by its bytes, with a note', async () => {
    await sent('سياسة.pdf', docx);
    await handler()(queueEvent(message()));
    expect((await evidenceIn()).notes).toEqual([{ code: 'wrong-extension' }]);
  });

  test.each([
    ['is empty', new Uint8Array(), 'empty'],
    ['is of a kind that nobody knows', new Uint8Array([0, 1, 2, 3, 255, 254, 0, 7]), 'unknown-kind'],
    ['is a Word file that was cut', docx.subarray(0, 300), 'damaged'],
    ['is a PDF that was cut', pdfOf(2).subarray(0, 400), 'damaged'],
  ])('that %s ends in a state of its own, once, with nothing in the store', async (_what, bytes, fault) => {
    const file = await sent('سياسة.docx', bytes);
    expect(await handler()(queueEvent(message()))).toEqual(taken);
    expect(file.outcome).toEqual({ kind: 'failed', fault });
    expect(await readdir(join(folder, 'source-files/file-1'))).toEqual(['file']);
    expect(await handler()(queueEvent(message()))).toEqual(taken);
    expect(file.tries).toBe(1);
  });

  test('that takes too long is given up in time', async () => {
    const file = await sent('سياسة.pdf', pdfOf(300));
    expect(await handler({ mostMs: 1 })(queueEvent(message()))).toEqual(taken);
    expect(file.outcome).toEqual({ kind: 'failed', fault: 'gave-up' });
  });

  test('that the scanner has not released waits for a message that comes again, without a try', async () => {
    const file = cms.putSourceFile('file-1', 'سياسة.docx');
    expect(await handler()(queueEvent(message()))).toEqual(retried);
    expect([file.outcome, file.tries]).toEqual(['waiting', 0]);
    expect(kept.codes()).toEqual(['source-file-not-released']);
    await put(sourceFileKeys.file('file-1'), docx);
    expect(await handler()(queueEvent(message()))).toEqual(taken);
    expect(file.outcome).toMatchObject({ kind: 'read' });
  });

  test('that the scanner releases soon is read with the first message', async () => {
    const file = cms.putSourceFile('file-1', 'سياسة.docx');
    const reading = handler({ fileWaitMs: 5000 })(queueEvent(message()));
    await wait(60);
    expect(file.outcome).toBe('reading');
    await put(sourceFileKeys.file('file-1'), docx);
    expect(await reading).toEqual(taken);
    expect([file.outcome, file.tries]).toMatchObject([{ kind: 'read' }, 1]);
  });

  test('whose message comes twice is read once, also at the same time', async () => {
    const file = await sent('سياسة.docx', docx);
    const handle = handler();
    const both = [handle(queueEvent(message())), handle(queueEvent(message()))];
    expect(await Promise.all(both)).toEqual([taken, taken]);
    expect(await handle(queueEvent(message()))).toEqual(taken);
    expect(file.tries).toBe(1);
    const outcomes = kept.lines.map(({ facts }) => facts['outcome']);
    expect(outcomes.sort()).toEqual(['held', 'read', 'settled']);
  });

  test.each(['lease-file', 'outcome'] as const)(
    'is read once the CMS is back, after an outage at «%s»',
    async (operation) => {
      const file = await sent('سياسة.docx', docx);
      cms.faults.set(operation, 503);
      expect(await handler()(queueEvent(message()))).toEqual(retried);
      expect(typeof file.outcome).toBe('string');
      cms.faults.clear();
      file.leasedUntil = 0;
      expect(await handler()(queueEvent(message()))).toEqual(taken);
      expect(file.outcome).toMatchObject({ kind: 'read' });
      expect(kept.codes()).toEqual(['cms-unavailable', 'source-file-handled']);
    },
  );

  test('is read once the store answers again', async () => {
    const file = await sent('سياسة.docx', docx);
    const path = join(folder, sourceFileKeys.file('file-1'));
    await rm(path);
    await mkdir(path);
    expect(await handler()(queueEvent(message()))).toEqual(retried);
    expect(kept.codes()).toEqual(['document-store-unavailable']);
    await rm(path, { recursive: true });
    await put(sourceFileKeys.file('file-1'), docx);
    file.leasedUntil = 0;
    expect(await handler()(queueEvent(message()))).toEqual(taken);
    expect(file.outcome).toMatchObject({ kind: 'read' });
  });

  test('that ended its reader three times is given up', async () => {
    const file = await sent('سياسة.docx', docx);
    file.tries = 3;
    expect(await handler()(queueEvent(message()))).toEqual(taken);
    expect(file.outcome).toEqual({ kind: 'failed', fault: 'gave-up' });
  });

  test('leaves no word of its text, and no name, in the log', async () => {
    await sent('سياسة سرّية.docx', docx, 'good');
    await sent('سياسة سرّية.docx', docx.subarray(0, 300), 'cut');
    cms.faults.set('progress', 400);
    await sent('سياسة سرّية.pdf', pdfOf(2), 'pages');
    for (const id of ['good', 'cut', 'pages', 'unknown']) await handler()(queueEvent(message(id)));
    expect(kept.lines.length).toBeGreaterThan(3);
    expect(JSON.stringify(kept.lines)).not.toMatch(/[\u0600-\u06ff]/u);
  });
});

describe('a file in a bucket', () => {
  let s3: S3Client;
  const inBucket = () =>
    wire(
      { CMS_URL: cms.url, CMS_API_KEY: cms.apiKey, UPLOADS_URL: 's3://uploads', AWS_REGION: 'me-south-1' },
      kept.log,
      { fileWaitMs: 0, fileLookMs: 5 },
    );

  beforeAll(async () => {
    // The emulator of the queues serves S3, too.
    process.env['AWS_ENDPOINT_URL_S3'] = queues.url;
    s3 = new S3Client({ region: 'me-south-1', forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'uploads' }));
  });
  afterAll(() => {
    delete process.env['AWS_ENDPOINT_URL_S3'];
    s3.destroy();
  });

  test('waits until it is there, is read, and its evidence is in the bucket as JSON', async () => {
    const file = cms.putSourceFile('file-1', 'سياسة.pdf');
    expect(await inBucket()(queueEvent(message()))).toEqual(retried);
    expect([file.outcome, file.tries, kept.codes()]).toEqual(['waiting', 0, ['source-file-not-released']]);
    await s3.send(
      new PutObjectCommand({ Bucket: 'uploads', Key: sourceFileKeys.file('file-1'), Body: pdfOf(1) }),
    );
    expect(await inBucket()(queueEvent(message()))).toEqual(taken);
    const found = await s3.send(
      new GetObjectCommand({ Bucket: 'uploads', Key: sourceFileKeys.evidence('file-1') }),
    );
    expect(found.ContentType).toBe('application/json');
    const evidence: unknown = JSON.parse((await found.Body?.transformToString()) ?? '');
    expect(documentEvidence.parse(evidence).lines.map(({ text }) => text)).toEqual([secret]);
    const page = await s3.send(
      new GetObjectCommand({ Bucket: 'uploads', Key: sourceFileKeys.page('file-1', 1) }),
    );
    expect(page.ContentType).toBe('image/png');
  });

  test('stays unread while the store does not answer, which is no missing file', async () => {
    const file = cms.putSourceFile('file-1', 'سياسة.pdf');
    process.env['AWS_ENDPOINT_URL_S3'] = 'http://127.0.0.1:1';
    expect(await inBucket()(queueEvent(message()))).toEqual(retried);
    process.env['AWS_ENDPOINT_URL_S3'] = queues.url;
    expect([file.outcome, file.tries, kept.codes()]).toEqual(['reading', 1, ['document-store-unavailable']]);
  });
});

describe('a message of the reading queue', () => {
  test('about a file that is gone is done', async () => {
    expect(await handler()(queueEvent(message('gone')))).toEqual(taken);
    expect(kept.lines).toMatchObject([{ facts: { outcome: 'unknown' } }]);
  });

  test.each([
    ['no JSON', '{'],
    ['no file', '{"schema":1}'],
    ['an id that is a path', JSON.stringify({ schema: 1, sourceFile: '../uploads/x' })],
  ])('with %s is kept for a person, and its words are not logged', async (_what, body) => {
    expect(await handler()(queueEvent(body))).toEqual(retried);
    expect(kept.codes()).toEqual(['source-file-message-malformed']);
    expect(JSON.stringify(kept.lines)).not.toContain('uploads');
  });
});

describe('files whose message was lost', () => {
  test('are handed over again by tell-followers, and then read', async () => {
    const file = await sent('سياسة.docx', docx);
    const notify = wireTellFollowers(
      {
        CMS_URL: cms.url,
        CMS_API_KEY: cms.apiKey,
        MAIL_QUEUE_URL: queues.queueUrls.mail,
        READING_QUEUE_URL: queues.queueUrls.reading,
        AWS_REGION: 'me-south-1',
      },
      kept.log,
    );
    await notify();
    const bodies = await drain(queues, 'reading');
    expect(bodies.map((body) => sourceFileMessage.parse(JSON.parse(body)).sourceFile)).toEqual(['file-1']);
    expect(await handler()(queueEvent(...bodies))).toEqual(taken);
    expect(file.outcome).toMatchObject({ kind: 'read' });
    await notify();
    expect(await drain(queues, 'reading')).toEqual([]);
  });
});
