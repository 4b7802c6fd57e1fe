import { parse as parseDisposition } from 'content-disposition';
import { shownFileName } from '@mithaq/domain/upload/file-name';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { docOf } from './support/answers.ts';
import { other, own, staff } from './support/access-table.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import type { Who } from './support/who.ts';
import { firstIn } from './support/find.ts';
import { pdf, uploadInto, type UploadArgs } from './support/upload.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////2wBDAf//////////////////////////////////////////////////////////////////////////////////////wAARCAABAAEDASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AfwD/2Q==',
  'base64',
);

let cms: Cms;
let uploadsDir: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  uploadsDir = join(cms.environment.dataDir, 'uploads');
});
afterAll(() => cms.stop());

/** Returns everything that an answer says in Arabic. */
const sentences = (body: unknown): string =>
  (JSON.stringify(body).match(/[\u0600-\u06ff][^"]*/gu) ?? []).join(' ');

const upload = (...args: UploadArgs) => uploadInto(cms, ...args);
/** Returns the name of a document's file as people see it. */
const nameIn = (body: unknown) => shownFileName(z.string().parse(docOf(body).filename));
const keepers = ['board-secretary', 'beneficiary-relations-officer'];

describe('uploading a file', () => {
  it.each(staff)('%s uploads only where the role allows it', async (role) => {
    const answer = await upload(own(role), pdf, 'application/pdf', `${role}.pdf`);
    expect(answer.status, JSON.stringify(answer.body)).toBe(keepers.includes(role) ? 201 : 403);
  });

  it.each(['administrator', 'service', 'nobody'] as const)('%s uploads nothing', async (who) => {
    expect((await upload(who, pdf, 'application/pdf', 'x.pdf')).status).toBe(403);
  });

  it('adds nothing to another association', async () => {
    const association = await firstIn(cms, 'associations', 'kafel');
    const answer = await upload(own('board-secretary'), pdf, 'application/pdf', 'theirs.pdf', {
      association,
    });
    expect([400, 403]).toContain(answer.status);
  });

  it('accepts PNG and JPEG beside PDF', async () => {
    expect((await upload(own('board-secretary'), png, 'image/png', 'p.png')).status).toBe(201);
    for (const name of ['p.jpg', 'q.JPEG'])
      expect((await upload(own('board-secretary'), jpeg, 'image/jpeg', name)).status, name).toBe(201);
  });

  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  it.each([
    ['an SVG', svg, 'image/svg+xml', 'a.svg'],
    ['an SVG that is called a PNG', svg, 'image/png', 'a.png'],
    ['HTML that is called a PDF', html, 'application/pdf', 'a.pdf'],
    ['what begins as a JPEG and is none', Buffer.from([0xff, 0xd8, 0x3c, 0x68]), 'image/jpeg', 'a.jpg'],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>'), 'text/xml', 'a.xml'],
    ['HTML', html, 'text/html', 'a.html'],
    ['a PDF without its end', pdf.subarray(0, 40), 'application/pdf', 'cut.pdf'],
    [
      'a PDF that is an archive too',
      Buffer.concat([pdf, Buffer.from('PK\x05\x06')]),
      'application/pdf',
      'z.pdf',
    ],
    ['a Word document', Buffer.from('PK\x03\x04word/'), 'application/pdf', 'محضر.docx'],
    ['nothing', Buffer.alloc(0), 'application/pdf', 'empty.pdf'],
  ])('refuses %s', async (_what, bytes, type, name) => {
    const before = await cms.payload.count({ collection: 'documents' });
    const answer = await upload(own('board-secretary'), bytes, type, name);
    expect(answer.status).toBe(400);
    expect(sentences(answer.body)).toMatch(/ارف|PDF/u);
    expect(await cms.payload.count({ collection: 'documents' })).toEqual(before);
  });

  it.each([
    ['a PNG that is called a JPEG', png, 'image/jpeg', 'p1.jpg', 'image/png', 'p1.png'],
    ['a PNG that is said to be a JPEG', png, 'image/jpeg', 'p2.png', 'image/png', 'p2.png'],
    ['a PDF with the name of a page', pdf, 'text/html', 'p3.html', 'application/pdf', 'p3.pdf'],
    [
      'a PDF after a byte order mark',
      Buffer.concat([Buffer.from('\ufeff'), pdf]),
      'application/pdf',
      'b.pdf',
      'application/pdf',
      'b.pdf',
    ],
    [
      'a PDF after blank lines',
      Buffer.concat([Buffer.from('\r\n \n'), pdf]),
      'application/pdf',
      'l.pdf',
      'application/pdf',
      'l.pdf',
    ],
    [
      'a PDF with bytes after its end',
      Buffer.concat([pdf, Buffer.alloc(3000)]),
      'application/pdf',
      'e.pdf',
      'application/pdf',
      'e.pdf',
    ],
    ['a PDF without a type', pdf, '', 'محضر', 'application/pdf', 'محضر.pdf'],
  ])('keeps %s by what its bytes are', async (_what, bytes, type, name, keptType, keptName) => {
    const answer = await upload(own('board-secretary'), bytes, type, name);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    expect([docOf(answer.body).mimeType, nameIn(answer.body)]).toEqual([keptType, keptName]);
  });

  it('cleans the name, keeps a second file of one name beside the first, and offers the download under it', async () => {
    const long = `${'محضر اجتماع '.repeat(20)}.pdf`;
    const answer = await upload(own('board-secretary'), pdf, 'application/pdf', long);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const row = z.object({ url: z.string(), filename: z.string() }).parse(docOf(answer.body));
    expect(Buffer.byteLength(row.filename)).toBeLessThanOrEqual(255);
    expect(row.filename).toMatch(/^محضر اجتماع محضر.*\.pdf$/u);
    const name = nameIn(answer.body);
    const again = await upload(own('board-secretary'), pdf, 'application/pdf', long);
    expect(docOf(again.body).filename).not.toBe(row.filename);
    expect(nameIn(again.body)).toBe(name);
    const given = await cms.raw(own('board-secretary'), 'GET', row.url);
    expect(given.status).toBe(200);
    expect(parseDisposition(given.headers.get('content-disposition') ?? '')).toMatchObject({
      type: 'inline',
      parameters: { filename: name },
    });
    const marked = await upload(own('board-secretary'), pdf, 'application/pdf', '\u202efdp.محضر\u200f.pdf');
    expect(nameIn(marked.body)).toBe('fdp.محضر.pdf');
  });

  it('tells nothing of the names that another association uses', async () => {
    const kept = async (role: Who, name: string) => {
      const answer = await upload(role, pdf, 'application/pdf', name);
      return z.object({ filename: z.string(), url: z.string() }).parse(docOf(answer.body));
    };
    await kept(other('board-secretary'), 'theirs alone.pdf');
    const rows = [];
    for (const name of ['theirs alone.pdf', 'nobody has it.pdf'])
      rows.push(await kept(own('board-secretary'), name));
    for (const { filename, url } of rows) {
      expect(filename).toMatch(/^[a-z ]+~[0-9a-f]{8}\.pdf$/u);
      // Nor do the addresses of files: whatever is not one's own is answered in one way.
      const strange = url.replace(/~[0-9a-f]{8}/u, '');
      expect((await cms.raw(own('board-secretary'), 'GET', strange)).status).toBe(403);
    }
    expect(new Set(rows.map(({ filename }) => filename.slice(-13))).size).toBe(2);
  });

  it('refuses a form that breaks off, in Arabic', async () => {
    const response = await cms.raw(own('board-secretary'), 'POST', '/api/documents', {
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(response.status).toBe(400);
    expect(sentences(await response.json())).toContain('لم نستطع قراءة');
  });

  it('fetches no file from an address in the request', async () => {
    const before = await cms.payload.count({ collection: 'documents' });
    for (const url of ['http://127.0.0.1:1/a.pdf', 'file:///etc/passwd']) {
      const body = { title: 'دليل', url, filename: 'a.pdf', mimeType: 'application/pdf' };
      const answer = await cms.call(own('board-secretary'), 'POST', '/api/documents', body);
      expect(answer.status).toBe(400);
    }
    const paste = await cms.call(
      own('board-secretary'),
      'GET',
      '/api/documents/paste-url?src=http://127.0.0.1:1/a.pdf',
    );
    expect(paste.status).toBeGreaterThanOrEqual(400);
    expect(await cms.payload.count({ collection: 'documents' })).toEqual(before);
  });

  it('refuses a file above the limit, and leaves nothing of it', async () => {
    const before = (await readdir(uploadsDir)).length;
    const large = Buffer.concat([pdf, Buffer.alloc(4 * 1024 * 1024)]);
    const answer = await upload(own('board-secretary'), large, 'application/pdf', 'large.pdf');
    expect(answer.status).toBe(413);
    expect(JSON.stringify(answer.body)).toContain('أكبر من 4 ميغابايت');
    expect(await readdir(uploadsDir)).toHaveLength(before);
  });
});

describe('an uploaded file', () => {
  let path: string;

  beforeAll(async () => {
    const answer = await upload(own('board-secretary'), pdf, 'application/pdf', 'guide.pdf');
    path = z.object({ url: z.string() }).parse(docOf(answer.body)).url;
  });

  it.each(staff)('is downloaded by %s of the same association and not of another', async (role) => {
    const mine = await cms.raw(own(role), 'GET', path);
    expect(mine.status).toBe(200);
    expect(Buffer.from(await mine.arrayBuffer()).equals(pdf)).toBe(true);
    expect(mine.headers.get('x-content-type-options')).toBe('nosniff');
    expect([403, 404]).toContain((await cms.raw(other(role), 'GET', path)).status);
  });

  it.each(['administrator', 'service', 'nobody'] as const)('is not given to %s', async (who) => {
    expect([403, 404]).toContain((await cms.raw(who, 'GET', path)).status);
  });

  it('cannot be attached to a tool of another association', async () => {
    const { docs } = await cms.payload.find({
      collection: 'documents',
      where: { filename: { contains: 'guide~' } },
    });
    const tool = await firstIn(cms, 'tools', 'kafel');
    const attach = (who: Who, id: string) =>
      cms.call(who, 'PATCH', `/api/tools/${id}`, { file: docs[0]?.id });
    expect((await attach(other('board-secretary'), tool)).status).toBe(400);
    const ownTool = await firstIn(cms, 'tools', 'rusukh');
    expect((await attach(own('board-secretary'), ownTool)).status).toBe(200);
  });
});
