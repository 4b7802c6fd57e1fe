import {
  associationIndex,
  type AssociationIndex,
  type PublishedTool,
} from '@mithaq/domain/contracts/register';
import { shownFileName } from '@mithaq/domain/upload/file-name';
import { associationIndexPath, filePath } from '@mithaq/domain/register/paths';
import { createHash } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docOf } from './support/answers.ts';
import { own } from './support/access-table.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';
import { sendFile, uploadInto } from './support/upload.ts';

const secretary = own('board-secretary');
const pdf = (words: string): Buffer =>
  Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n28\n%%EOF\n`);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let cms: Cms;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  await publishImported(cms, 'rusukh');
});
afterAll(() => cms.stop());

const index = async (): Promise<AssociationIndex> => {
  const bytes = await cms.register.read(associationIndexPath('rusukh'));
  return associationIndex.parse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
};
const listed = async (code: PublishedTool['code']): Promise<PublishedTool | undefined> =>
  (await index()).tools.find((tool) => tool.code === code);

const uploadsDir = (): string => {
  const { uploads } = cms.environment;
  if (uploads.kind !== 'folder') throw new Error('these uploads are in no folder');
  return uploads.dir;
};

/** Path at which the folder keeps the one file that was sent under a name. */
const pathOf = async (name: string): Promise<string> => {
  const [found] = (await readdir(uploadsDir())).filter((kept) => shownFileName(kept) === name);
  return join(uploadsDir(), found ?? name);
};

const toolId = async (code: PublishedTool['code']): Promise<string> => {
  const { docs } = await cms.payload.find({ collection: 'tools', where: { code: { equals: code } } });
  return docs[0]?.id ?? '';
};
const uploaded = async (bytes: Buffer, name: string): Promise<string> =>
  docOf((await uploadInto(cms, secretary, bytes, 'application/pdf', name)).body).id;
const change = async (code: PublishedTool['code'], fields: object) =>
  cms.call(secretary, 'PATCH', `/api/tools/${await toolId(code)}`, fields);

it('a public tool’s file is written into the register, under its hash, and named in the index', async () => {
  const bytes = pdf('guide');
  const file = await uploaded(bytes, 'دليل الدعم (1).pdf');
  expect((await change('support-policy-guide', { file, audience: 'public' })).status).toBe(200);
  const published = (await listed('support-policy-guide'))?.download;
  expect(published).toMatchObject({ hash: sha256(bytes), type: 'application/pdf', bytes: bytes.length });
  expect(published?.name).toMatch(/^[\p{L}\p{N}_-]+\.pdf$/u);
  const path = filePath('rusukh', sha256(bytes), published?.name ?? '');
  expect(Buffer.from((await cms.register.read(path)) ?? []).equals(bytes)).toBe(true);
});

it('a public file never gets other bytes, and another upload is shown beside it', async () => {
  const first = pdf('first edition');
  const second = pdf('second edition');
  const file = await uploaded(first, 'edition.pdf');
  await change('basic-bylaw', { file, audience: 'public' });
  const send = (name: string) =>
    sendFile(cms, 'PATCH', `/api/documents/${file}`, secretary, second, 'application/pdf', name);
  const answer = await send('edition.pdf');
  expect(answer.status).toBe(409);
  expect(JSON.stringify(answer.body)).toContain('منشور في أداة عامة');
  expect((await listed('basic-bylaw'))?.download?.hash).toBe(sha256(first));

  await change('basic-bylaw', { file: await uploaded(second, 'second.pdf') });
  expect((await listed('basic-bylaw'))?.download?.hash).toBe(sha256(second));
  expect(await cms.register.read(filePath('rusukh', sha256(first), 'edition.pdf'))).toBeDefined();
  expect((await send('edition-2.pdf')).status).toBe(200);
});

it('a staff tool’s file stays out of the register, and a tool that becomes a staff tool leaves the index', async () => {
  const bytes = pdf('for the staff');
  const file = await uploaded(bytes, 'staff.pdf');
  await change('social-research-guide', { file, audience: 'staff' });
  expect((await listed('social-research-guide'))?.download).toBeUndefined();
  expect(await cms.register.read(filePath('rusukh', sha256(bytes), 'staff.pdf'))).toBeUndefined();
  await change('social-research-guide', { audience: 'public' });
  expect((await listed('social-research-guide'))?.download?.hash).toBe(sha256(bytes));
  await change('social-research-guide', { audience: 'staff' });
  expect((await listed('social-research-guide'))?.download).toBeUndefined();
});

it('a file that the index offers and that is missing is found by the verification', async () => {
  const bytes = pdf('to be lost');
  const file = await uploaded(bytes, 'lost-later.pdf');
  await change('support-policy-guide', { file, audience: 'public' });
  const path = filePath('rusukh', sha256(bytes), 'lost-later.pdf');
  const without = {
    read: (at: string) => cms.register.read(at),
    list: async (prefix: string) => (await cms.register.list(prefix)).filter((each) => each !== path),
  };
  const faults = async (register: Pick<typeof cms.register, 'read' | 'list'>) =>
    (await verifyRegister(register, 'rusukh')).associations.flatMap((found) => found.faults);
  expect(await faults(cms.register)).toEqual([]);
  expect(await faults(without)).toEqual([{ code: 'tool-file-missing', path }]);
});

it('a file leaves the index when its upload is deleted', async () => {
  const file = await uploaded(pdf('short life'), 'short.pdf');
  await change('support-policy-guide', { file, audience: 'public' });
  expect((await listed('support-policy-guide'))?.download).toBeDefined();
  expect((await cms.call(secretary, 'DELETE', `/api/documents/${file}`)).status).toBe(200);
  expect((await listed('support-policy-guide'))?.download).toBeUndefined();
});

it('a tool needs its upload no longer once the register has the file, and is refused if the register never had it', async () => {
  const kept = await uploaded(pdf('kept'), 'kept.pdf');
  await change('support-policy-guide', { file: kept, audience: 'public' });
  await rm(await pathOf('kept.pdf'));
  expect((await change('basic-bylaw', { label: 'اللائحة' })).status).toBe(200);
  expect((await listed('support-policy-guide'))?.download?.name).toBe('kept.pdf');

  const lost = await uploaded(pdf('lost'), 'lost.pdf');
  await rm(await pathOf('lost.pdf'));
  const answer = await change('support-policy-guide', { file: lost });
  expect(answer.status).toBe(409);
  expect(JSON.stringify(answer.body)).toContain('لم نجد هذا الملف');
  // Without rollback the tool has the lost file by now.
  expect((await change('support-policy-guide', { file: kept })).status).toBe(200);
});

it('the hash of a file cannot be sent by a client', async () => {
  const bytes = pdf('honest');
  const forged = { sha256: 'f'.repeat(64) };
  const sent = [cms, secretary, bytes, 'application/pdf', 'honest.pdf'] as const;
  expect((await uploadInto(...sent, forged)).status).toBe(400);
  const answer = await uploadInto(...sent);
  const { docs } = await cms.payload.find({
    collection: 'documents',
    where: { id: { equals: docOf(answer.body).id } },
  });
  expect(docs[0]?.sha256).toBe(sha256(bytes));
  const path = `/api/documents/${docOf(answer.body).id}`;
  expect((await cms.call(secretary, 'PATCH', path, forged)).status).toBe(400);
  const after = await cms.payload.findByID({ collection: 'documents', id: docOf(answer.body).id });
  expect(after.sha256).toBe(sha256(bytes));
});

it('the file of a staff tool, which no reader has, may get other bytes', async () => {
  const file = await uploaded(pdf('for staff'), 'staff.pdf');
  await change('social-research-guide', { file, audience: 'staff' });
  const path = `/api/documents/${file}`;
  const answer = await sendFile(
    cms,
    'PATCH',
    path,
    secretary,
    pdf('mended'),
    'application/pdf',
    'staff-2.pdf',
  );
  expect(answer.status).toBe(200);
});

it('only bytes that were uploaded are published', async () => {
  const bytes = pdf('uploaded');
  const file = await uploaded(bytes, 'changed-on-disk.pdf');
  await writeFile(await pathOf('changed-on-disk.pdf'), pdf('something else'));
  expect((await change('social-research-guide', { file, audience: 'public' })).status).toBe(503);
  expect(await cms.register.read(filePath('rusukh', sha256(bytes), 'changed-on-disk.pdf'))).toBeUndefined();
});
