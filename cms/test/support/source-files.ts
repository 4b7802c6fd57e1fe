import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentEvidence, EvidenceLine } from '@mithaq/domain/contracts/document-evidence';
import { sourceFileKeys, type ReadingOutcome } from '@mithaq/domain/contracts/source-file';
import { z } from 'zod';
import { codesOf } from './answers.ts';
import type { Cms } from './cms.ts';
import type { Who } from './who.ts';

const begun = z.object({ upload: z.string(), send: z.object({ url: z.string() }) });
const taken = z.object({ id: z.string() });

/** Announces a file of this size, and sends `bytes` where there are any; returns the id of the upload. */
export const upload = async (
  cms: Cms,
  who: Who,
  { name = 'لائحة.docx', size, bytes }: { name?: string; size: number; bytes?: Buffer },
): Promise<string> => {
  const { body } = await cms.call(who, 'POST', '/api/documents/uploads', { name, size });
  const started = begun.parse(body);
  if (bytes !== undefined) {
    const answer = await cms.raw(who, 'PUT', started.send.url, { body: new Uint8Array(bytes) });
    if (!answer.ok) throw new Error(`not sent: ${String(answer.status)}`);
  }
  return started.upload;
};

/** Takes an upload; `again`, because these tests send the same bytes over and over. */
export const take = async (cms: Cms, who: Who, asked: object) => {
  const chosen = Array.isArray(asked) ? asked : { again: true, ...asked };
  const { status, body } = await cms.call(who, 'POST', '/api/source-files/take', chosen);
  return { status, body, id: taken.safeParse(body).data?.id ?? '' };
};

/** Sends and takes a file of a secretary; returns the id of its row. */
export const takenFile = async (cms: Cms, who: Who, name?: string, policy?: string): Promise<string> => {
  const bytes = Buffer.from('سياسة الجمعية\n');
  const sent = await upload(cms, who, { size: bytes.length, bytes, ...(name === undefined ? {} : { name }) });
  const { status, body, id } = await take(cms, who, {
    upload: sent,
    ...(policy === undefined ? {} : { policy }),
  });
  if (status !== 201) throw new Error(`not taken: ${JSON.stringify(body)}`);
  return id;
};

/** Calls an endpoint of the reader, and returns its status with the code of a refusal. */
export const asReader = async (
  cms: Cms,
  step: 'claim' | 'release' | 'progress' | 'outcome',
  id: string,
  body?: object,
): Promise<[number, ...string[]]> => {
  const answer = await cms.call('service', 'POST', `/api/source-files/worker/${id}/${step}`, body);
  return answer.status < 400 ? [answer.status] : [answer.status, ...codesOf(answer.body)];
};

export const wasRead = {
  kind: 'read',
  format: 'text',
  sha256: 'a'.repeat(64),
  lines: 3,
  pages: 0,
} satisfies ReadingOutcome;

const folderOf = ({ environment }: Cms): string => {
  if (environment.uploads.kind !== 'folder') throw new Error('the uploads of this test are in a bucket');
  return environment.uploads.dir;
};

/** Writes bytes to the folder store, as the reader does. */
export const writeToStore = async (cms: Cms, key: string, bytes: Uint8Array | string): Promise<void> => {
  const path = join(folderOf(cms), key);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
};

/** Returns the evidence of a text, one line of evidence for each of its lines. */
export const evidenceOf = (text: string): DocumentEvidence => ({
  format: 1,
  file: { sha256: 'a'.repeat(64), kind: 'text', bytes: 1 },
  tables: [],
  notes: [],
  lines: text
    .split('\n')
    .map((line, index): EvidenceLine => ({ number: index + 1, text: line, place: 'body' })),
});

/** Makes a file that was read, with this evidence in the folder store. */
export const readFile = async (
  cms: Cms,
  who: Who,
  evidence: DocumentEvidence,
  policy?: string,
): Promise<string> => {
  const id = await takenFile(cms, who, undefined, policy);
  await asReader(cms, 'claim', id, { leaseSeconds: 60 });
  await writeToStore(cms, sourceFileKeys.evidence(id), JSON.stringify(evidence));
  const recorded = await asReader(cms, 'outcome', id, { ...wasRead, pages: evidence.pages?.length ?? 0 });
  if (recorded[0] !== 200) throw new Error(`not recorded: ${recorded.join(' ')}`);
  return id;
};
