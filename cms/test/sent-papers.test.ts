import { createHash } from 'node:crypto';
import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import {
  cmsTrackPaperKept,
  MOST_PAPERS,
  trackedRequest,
  trackOpened,
  trackPaperBegun,
  type TrackPaperBegun,
} from '@mithaq/domain/contracts/tracking-api';
import { followUpDigestText } from '@mithaq/domain/request/follow-up-code';
import { referenceNumberFor } from '@mithaq/domain/request/reference-number';
import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseFile } from '../src/requests/case-file.ts';
import { runRequestClock } from '../src/requests/clock.ts';
import { heldPapersOf } from '../src/requests/sent-papers/held-papers.ts';
import { viewOf } from '../src/requests/tracking/view.ts';
import type { S3Emulator } from './support/bucket.ts';
import { embedded, startCmsWith, type Cms } from './support/cms.ts';
import { accepted } from './support/requests.ts';
import { upload as sendUpload } from './support/source-files.ts';
import { gpsJpeg, heic, pdf } from './support/upload.ts';
import { requestOf, type Who } from './support/who.ts';

const officer = 'beneficiary-relations-officer of rusukh';
const region = 'me-south-1';

let nth = 900;
/** Returns the steps of one request at a CMS, each as the function or the browser does it. */
const requestAt = async (cms: Cms) => {
  nth += 1;
  const reference = referenceNumberFor(String(nth), (text) => createHash('sha256').update(text).digest());
  const code = `7K3M9QP${String(nth).padStart(3, '0')}`;
  const followUpDigest = createHash('sha256').update(followUpDigestText(reference, code)).digest('hex');
  const nonce = nth.toString(16).padStart(32, 'e');
  const message = { ...accepted(nth, { reference }), nonce, followUpDigest, policyVersion: undefined };
  const recorded = await cms.call('service', 'POST', '/api/requests/record', message);
  expect(recorded.status, JSON.stringify(recorded.body)).toBe(201);
  const { request: id } = z.object({ request: z.string() }).parse(recorded.body);
  const track = (step: string, body: object, association = 'rusukh') =>
    cms.call('service', 'POST', `/api/requests/track/${step}`, { association, ...body });
  const opened = await track('open', { reference, code, caller: `caller-${String(nth)}` });
  const { session } = trackOpened.parse(opened.body);
  const begin = async (name = 'عقد الإيجار') => {
    const answer = await track('paper-begin', { session, name });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return trackPaperBegun.parse(answer.body);
  };
  const sent = (upload: string) => track('paper-sent', { session, upload });
  const add = async (bytes: Buffer, name?: string) => {
    const form = await begin(name);
    const answer = await post(cms, form, bytes);
    expect([201, 303]).toContain(answer.status);
    expect(answer.headers.get('location')).toMatch(
      /^http:\/\/localhost:\d+\/rusukh\/track\/paper\/sent\/[\w-]+\//u,
    );
    return sent(form.upload);
  };
  return {
    id,
    session,
    track,
    begin,
    sent,
    add,
    view: async () => trackedRequest.parse((await track('view', { session })).body),
    move: (to: RequestState, more: object = {}) =>
      cms.call(officer, 'POST', `/api/requests/${id}/move`, { to, ...more }),
    rows: async () =>
      (
        await cms.payload.find({
          collection: 'sent-papers',
          where: { request: { equals: id } },
          sort: 'at',
          pagination: false,
          depth: 0,
        })
      ).docs,
  };
};

/** Posts the form as a browser without JavaScript does, from a page of another origin. */
const post = async (cms: Cms, { action, fields }: TrackPaperBegun, bytes: Buffer): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'هوية نورة.jpg');
  const { pathname } = new URL(action);
  if (!pathname.startsWith('/api/')) return fetch(action, { method: 'POST', body: form, redirect: 'manual' });
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '', origin: 'null' };
  return cms.raw('nobody', 'POST', pathname, { headers, body: await encoded.arrayBuffer() });
};

const refusal = ({ status, body }: { status: number; body: unknown }) => [
  status,
  problemCode(problem.parse(body)),
];

/** A JPEG that differs from every other one, by bytes after its end. */
const photo = (n: number): Buffer => Buffer.concat([gpsJpeg, Buffer.from(`\n${String(n)}`)]);

describe('a paper that is added on the tracking page', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await startCmsWith(['rusukh', 'kafel']);
  });
  afterAll(() => cms.stop());

  it('is kept with the request, seen by her and opened by the officer, and the opening is recorded', async () => {
    const request = await requestAt(cms);
    expect((await request.view()).mayAddPaper).toBe(true);
    const answer = await request.add(pdf, '  عقد/الإيجار ');
    expect(cmsTrackPaperKept.parse(answer.body)).toEqual({ name: 'عقد-الإيجار', deliveries: [] });
    expect((await request.view()).papers.map(({ name }) => name)).toEqual(['عقد-الإيجار']);
    const [row] = await request.rows();
    const opened = await cms.raw(officer, 'GET', `/api/requests/papers/${row?.id ?? ''}/file`);
    expect(opened.status).toBe(200);
    expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
    expect(opened.headers.get('content-type')).toBe('application/pdf');
    expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
    expect(opened.headers.get('cache-control')).toBe('private, no-store');
    expect(opened.headers.get('content-disposition')).toContain('paper.pdf');
    const openings = await cms.payload.find({
      collection: 'request-openings',
      where: { and: [{ request: { equals: request.id } }, { kind: { equals: 'paper' } }] },
    });
    expect(openings.docs).toHaveLength(1);
    const events = await cms.payload.find({
      collection: 'request-events',
      where: { request: { equals: request.id } },
      pagination: false,
    });
    expect(events.docs.map(({ words }) => words)).toContain(
      'أضاف صاحب الطلب مستندًا من صفحة المتابعة: «عقد-الإيجار».',
    );
  });

  it.each([
    'nobody',
    'board-secretary of rusukh',
    'beneficiary-relations-officer of kafel',
    'service',
  ] as const)('is not opened by %s', async (who) => {
    const request = await requestAt(cms);
    await request.add(pdf);
    const [row] = await request.rows();
    const answer = await cms.raw(who, 'GET', `/api/requests/papers/${row?.id ?? ''}/file`);
    expect(answer.status).toBe(404);
  });

  it('answers a question of the association, and the request is checked again', async () => {
    const request = await requestAt(cms);
    await request.move('checking');
    await request.move('needs-information', { words: 'أرسل صورة عقد الإيجار.' });
    expect((await request.add(gpsJpeg)).status).toBe(200);
    expect((await request.view()).state).toBe('checking');
  });

  it('is one, however often its page is asked and however often the same file is sent', async () => {
    const request = await requestAt(cms);
    const form = await request.begin();
    await post(cms, form, gpsJpeg);
    for (let times = 0; times < 3; times += 1) expect((await request.sent(form.upload)).status).toBe(200);
    expect((await request.add(gpsJpeg, 'الاسم الثاني')).body).toEqual({
      name: 'عقد الإيجار',
      deliveries: [],
    });
    expect(await request.rows()).toHaveLength(1);
  });

  it('is kept as JPEG where it is a photo in HEIC, and called «مستند» where it has no name', async () => {
    const request = await requestAt(cms);
    expect((await request.add(heic, ' ')).body).toEqual({ name: 'مستند', deliveries: [] });
    const [row] = await request.rows();
    expect(row?.type).toBe('image/jpeg');
  });

  it.each([
    ['\u202eهوية\u0000\n.jpg', 'هوية'],
    ['"><script>', 'script'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['ن'.repeat(200), /^ن{100,200}$/u],
  ])('with the name %j has a clean one', async (typed, clean) => {
    const request = await requestAt(cms);
    const { name } = cmsTrackPaperKept.parse((await request.add(pdf, typed)).body);
    expect(name).toEqual(typeof clean === 'string' ? clean : expect.stringMatching(clean));
  });

  // The bytes are judged before a row is made.
  it.runIf(embedded).each([
    ['paper-empty', Buffer.alloc(0)],
    ['paper-unknown-type', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['paper-unknown-type', Buffer.from('MZ\x90 a program that calls itself a photo')],
    ['paper-cut', gpsJpeg.subarray(0, 700)],
    ['paper-too-large', Buffer.concat([pdf, Buffer.alloc(26 * 1024 * 1024)])],
  ])('is refused as %s by its bytes, and nothing is kept', async (fault, bytes) => {
    const request = await requestAt(cms);
    expect(refusal(await request.add(bytes))).toEqual([422, fault]);
    expect(await request.rows()).toEqual([]);
    expect((await request.view()).papers).toEqual([]);
  });

  it('is refused where nothing was sent, by another request, with another ticket, and after the end', async () => {
    const [mine, hers] = [await requestAt(cms), await requestAt(cms)];
    const form = await mine.begin();
    expect(refusal(await mine.sent(form.upload))).toEqual([422, 'paper-not-sent']);
    const forged = { ...form, fields: { ...form.fields, success_action_redirect: 'https://evil.example/' } };
    expect((await post(cms, forged, pdf)).status).toBe(403);
    await post(cms, form, pdf);
    expect(refusal(await hers.sent(form.upload))).toEqual([422, 'paper-not-sent']);
    expect(refusal(await mine.track('paper-begin', { session: 'x'.repeat(43), name: '' }))).toEqual([
      401,
      'session-over',
    ]);
    expect(refusal(await mine.track('paper-begin', { session: mine.session, name: '' }, 'kafel'))).toEqual([
      401,
      'session-over',
    ]);
    expect(
      (await mine.track('act', { session: mine.session, once: 'a'.repeat(32), act: 'withdraw' })).status,
    ).toBe(200);
    expect((await mine.view()).mayAddPaper).toBe(false);
    expect(refusal(await mine.sent(form.upload))).toEqual([409, 'not-now']);
    expect(await mine.rows()).toEqual([]);
  });

  it('that nobody awaits is refused in words before anything of it is read', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        read += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x', origin: 'https://evil.example' };
    const init: RequestInit & { duplex: 'half' } = { headers, body: endless, duplex: 'half' };
    const answer = await cms.raw('nobody', 'POST', '/api/requests/track/papers/nobody-awaits', init);
    const [type, sniffing] = ['content-type', 'x-content-type-options'].map((name) =>
      answer.headers.get(name),
    );
    expect([answer.status, type, sniffing]).toEqual([403, 'text/plain; charset=utf-8', 'nosniff']);
    expect(await answer.text()).toMatch(/^[\u0600-\u06ff]/u);
    expect(read).toBeLessThan(5);
  });

  it('is one of twenty at most, and a request begins twenty uploads an hour', async () => {
    const request = await requestAt(cms);
    for (let n = 0; n < MOST_PAPERS - 1; n += 1) expect((await request.add(photo(n))).status).toBe(200);
    await request.begin();
    expect(refusal(await request.track('paper-begin', { session: request.session, name: '' }))).toEqual([
      429,
      'too-many-uploads',
    ]);
    await cms.payload.delete({ collection: 'pending-uploads', where: { id: { exists: true } } });
    const [one, two] = [await request.begin(), await request.begin()];
    await post(cms, one, photo(98));
    await post(cms, two, photo(99));
    expect((await request.sent(one.upload)).status).toBe(200);
    expect(refusal(await request.sent(two.upload))).toEqual([409, 'too-many-papers']);
    expect((await request.view()).mayAddPaper).toBe(false);
    expect(refusal(await request.track('paper-begin', { session: request.session, name: '' }))).toEqual([
      409,
      'too-many-papers',
    ]);
  });
});

describe('a paper that the officer adds for somebody who brought or signed it', () => {
  let cms: Cms;
  beforeAll(async () => {
    cms = await startCmsWith(['rusukh', 'kafel']);
  });
  afterAll(() => cms.stop());
  const bring = async (id: string, bytes: Buffer, more: object = {}, who: Who = officer) => {
    const upload = await sendUpload(cms, officer, { name: 'scan.pdf', size: bytes.length, bytes });
    return {
      upload,
      answer: await cms.call(who, 'POST', `/api/requests/${id}/brought-papers`, {
        upload,
        name: 'الإقرار والموافقة',
        signed: true,
        ...more,
      }),
    };
  };

  it('is kept once beside hers, marked as signed, in the case file’s list and in her own view', async () => {
    const request = await requestAt(cms);
    await request.add(gpsJpeg);
    const { upload, answer } = await bring(request.id, pdf);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const again = await cms.call(officer, 'POST', `/api/requests/${request.id}/brought-papers`, {
      upload,
      name: 'اسم آخر',
    });
    expect(again).toEqual(answer);
    expect((await bring(request.id, pdf)).answer.body).toEqual(answer.body);
    const rows = await request.rows();
    expect(rows.map(({ name, signed, actorName }) => [name, signed ?? null, actorName])).toEqual([
      ['عقد الإيجار', null, 'صاحب الطلب'],
      ['الإقرار والموافقة', true, expect.not.stringContaining('صاحب الطلب')],
    ]);
    expect((await request.view()).papers.map(({ name }) => name)).toEqual([
      'عقد الإيجار',
      'الإقرار والموافقة',
    ]);
    const opened = await cms.raw(officer, 'GET', `/api/requests/papers/${rows[1]?.id ?? ''}/file`);
    expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
  });

  it('is added by the officer of the association alone, from an upload of her own', async () => {
    const request = await requestAt(cms);
    for (const who of [
      'social-research-officer of rusukh',
      'auditor of rusukh',
      'board-secretary of rusukh',
      'beneficiary-relations-officer of kafel',
      'service',
      'nobody',
    ] as const)
      expect([403, 404], who).toContain((await bring(request.id, pdf, {}, who)).answer.status);
    const foreign = await sendUpload(cms, 'board-secretary of rusukh', {
      name: 'scan.pdf',
      size: pdf.length,
      bytes: pdf,
    });
    expect((await bring(request.id, pdf, { upload: foreign })).answer.status).toBe(404);
    expect(await request.rows()).toEqual([]);
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 422],
    ['a program', Buffer.from('MZ\x90 a program that calls itself a scan'), 422],
    ['a photo that was cut', gpsJpeg.subarray(0, 700), 422],
  ])('is refused by its bytes: %s', async (_, bytes, status) => {
    const request = await requestAt(cms);
    expect((await bring(request.id, bytes)).answer.status).toBe(status);
    expect(await request.rows()).toEqual([]);
  });

  it('is not added once the request has ended, and takes no place of hers', async () => {
    const request = await requestAt(cms);
    expect((await bring(request.id, pdf)).answer.status).toBe(201);
    expect((await request.view()).mayAddPaper).toBe(true);
    await request.move('withdrawn');
    expect((await bring(request.id, gpsJpeg)).answer.status).toBe(409);
    expect(await request.rows()).toHaveLength(1);
  });
});

describe('a paper that is sent to a bucket with a scanner', () => {
  let emulator: S3Emulator;
  let s3: S3Client;
  let cms: Cms;
  beforeAll(async () => {
    emulator = buildApp({ logger: false });
    const endpoint = await emulator.listen({ host: '127.0.0.1', port: 0 });
    s3 = new S3Client({ region, endpoint, forcePathStyle: true });
    for (const Bucket of ['uploads', 'quarantine']) await s3.send(new CreateBucketCommand({ Bucket }));
    cms = await startCmsWith(['rusukh', 'kafel'], {
      AWS_REGION: region,
      UPLOADS_BUCKET: 'uploads',
      UPLOADS_QUARANTINE_BUCKET: 'quarantine',
      AWS_ENDPOINT_URL_S3: endpoint,
    });
  });
  afterAll(async () => {
    await cms.stop();
    s3.destroy();
    await emulator.close();
  });

  it('goes by a signed form into quarantine, and is not opened before it was scanned', async () => {
    const request = await requestAt(cms);
    expect((await request.add(gpsJpeg, 'هوية نورة')).status).toBe(200);
    const [row] = await request.rows();
    const keysIn = async (Bucket: string) =>
      ((await s3.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key: key }) => key);
    expect(await keysIn('uploads')).toEqual([]);
    expect(await keysIn('quarantine')).toEqual([`${row?.id ?? ''}/paper`]);
    const answer = await cms.raw(officer, 'GET', `/api/requests/papers/${row?.id ?? ''}/file`);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('اطلب من صاحب الطلب نسخة أخرى');
  });

  it('is said to her and to the desk to be held once the scan has not let it go for an hour', async () => {
    const request = await requestAt(cms);
    await request.add(gpsJpeg, 'صك المسكن');
    const [row] = await request.rows();
    if (row === undefined) throw new Error('the paper is kept');
    const req = await requestOf(cms, officer);
    const after = async (ms: number) => heldPapersOf(req, [row], Date.parse(row.at) + ms);
    const hour = 60 * 60_000;
    expect(await after(hour - 1)).toEqual(new Map([[row.id, 'scanning']]));
    expect(await after(hour)).toEqual(new Map([[row.id, 'held']]));
    // The quarantine has deleted it by then.
    expect(await after(7 * 24 * hour)).toEqual(new Map());

    const document = await cms.payload.findByID({ collection: 'requests', id: request.id, depth: 0 });
    const papers = async (ms: number) =>
      (await viewOf(req, document, new Date(Date.parse(row.at) + ms).toISOString())).papers;
    expect(await papers(hour - 1)).toEqual([{ name: 'صك المسكن', at: row.at }]);
    expect(await papers(hour)).toEqual([{ name: 'صك المسكن', at: row.at, held: true }]);

    const file = await caseFile(req, request.id, new Date(Date.parse(row.at) + hour).toISOString());
    expect(file?.sections.flatMap(({ facts = [] }) => facts)).toContainEqual({
      term: 'صك المسكن',
      value: expect.stringContaining('منع الفحص فتحه'),
    });

    const source = `quarantine/${row.id}/paper`;
    await s3.send(new CopyObjectCommand({ Bucket: 'uploads', Key: `${row.id}/paper`, CopySource: source }));
    await s3.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: `${row.id}/paper` }));
    expect(await after(hour)).toEqual(new Map());
  });

  it('is told of once, by e-mail or by a call, and each further one once again', async () => {
    const written = await requestAt(cms);
    const called = await requestAt(cms);
    const withdrawn = await requestAt(cms);
    const submission = { mobile: '+966501112222', email: null };
    for (const request of [written, called, withdrawn]) await request.add(gpsJpeg, 'هوية نورة');
    await cms.payload.update({ collection: 'requests', id: called.id, data: { submission } });
    await withdrawn.move('withdrawn');
    const [paper] = await called.rows();
    const hour = 60 * 60_000;
    const toldAt = async (ms: number) => {
      const at = new Date(Date.parse(paper?.at ?? '') + ms).toISOString();
      for (let after: string | undefined, more = true; more;) {
        const step = await runRequestClock(await cms.request(), at, { after });
        more = step.more;
        after = step.next ?? after;
      }
      const { docs } = await cms.payload.find({
        collection: 'request-notices',
        where: {
          and: [
            { request: { in: [written.id, called.id, withdrawn.id] } },
            { occasion: { equals: 'paper-held' } },
          ],
        },
        sort: 'createdAt',
        pagination: false,
        depth: 0,
      });
      return docs.map(({ request, state }) => [request === written.id ? 'written' : 'called', state]);
    };
    // In the first hour it is being scanned.
    expect(await toldAt(0)).toEqual([]);
    const each = [
      ['written', 'mailing'],
      ['called', 'to-call'],
    ];
    expect((await toldAt(hour)).toSorted()).toEqual(each.toSorted());
    expect(await toldAt(3 * hour)).toHaveLength(2);
    const { told } = await written.view();
    expect(told.map(({ occasion }) => occasion)).toContain('paper-held');

    await written.add(photo(1), 'هوية نورة');
    expect(await toldAt(25 * hour)).toHaveLength(3);
    expect(await toldAt(49 * hour)).toHaveLength(3);
  });
});
