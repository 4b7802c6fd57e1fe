import { refusalOf } from '@mithaq/domain/contracts/problem';
import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import type { Endpoint, PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import { z } from 'zod';
import { formatInstant } from '../../admin/format-instant.ar.ts';
import { incomingFiles } from '../../associations/documents/uploads/incoming-files.ts';
import { ownUpload } from '../../associations/documents/uploads/own-upload.ts';
import { UploadsUnavailable } from '../../associations/documents/uploads/upload-store.ts';
import type { Environment } from '../../environment.ts';
import { log } from '../../log.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { jsonBody } from '../../payload/http/json-body.ts';
import { idOf } from '../../payload/access/roles.ts';
import { answerProblem, refused } from '../../payload/http/reasons.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import type { PendingUpload } from '../../payload-types.ts';
import { secretaryOf } from '../access.ts';
import { visibleFileName } from '../file-title.ts';
import { faultMessages, messages } from '../labels.ar.ts';
import { readingQueueOf } from '../reading-queue.ts';
import type { SourceFileStore } from '../source-file-store.ts';
import { readableSourceFile } from './review.ts';
import { earlierReading, type EarlierReading } from './source-file-shapes.ts';
import { sha256Of } from '../../register/canonical.ts';

/**
 * Writes the row of a file with its bytes, and marks the upload as used by it. Of two calls with one upload at the same
 * time one does so; the other finds its file, with `isNew` false, or no id where the upload was used for a document.
 */
const keepOnce = async (
  req: PayloadRequest,
  store: SourceFileStore,
  upload: PendingUpload,
  bytes: Uint8Array,
  data: RequiredDataFromCollectionSlug<'source-files'>,
): Promise<{ readonly id: string | undefined; readonly isNew: boolean }> => {
  const row = await req.payload.create({ ...asSystem(req), collection: 'source-files', depth: 0, data });
  await store.keepFile(row.id, bytes);
  const marked = await req.payload.update({
    ...asSystem(req),
    collection: 'pending-uploads',
    where: { and: [{ id: { equals: upload.id } }, { state: { not_equals: 'used' } }] },
    data: { state: 'used', document: row.id },
    depth: 0,
  });
  if (marked.docs.length === 1) return { id: row.id, isNew: true };
  await req.payload.delete({ ...asSystem(req), collection: 'source-files', id: row.id, depth: 0 });
  const used = await ownUpload(req, upload.id);
  const taken = await readableSourceFile(req, used?.document ?? '');
  return { id: taken?.id, isNew: false };
};

/**
 * Returns the earlier reading of the same bytes in this association: the first, or the first of which a draft was made.
 * Another association's files are not looked at, because the answer would tell that it has them.
 */
const earlierReadingOf = async (
  req: PayloadRequest,
  association: string,
  sha256: string,
): Promise<EarlierReading | undefined> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'source-files',
    where: { and: [{ association: { equals: association } }, { sha256: { equals: sha256 } }] },
    sort: 'createdAt',
    limit: 100,
    depth: 0,
    pagination: false,
  });
  const first = docs.find(({ version }) => idOf(version)) ?? docs[0];
  if (first === undefined) return undefined;
  const sender = await req.payload.findByID({
    ...asSystem(req),
    collection: 'users',
    id: first.person,
    select: { name: true },
    depth: 0,
    disableErrors: true,
  });
  return earlierReading.parse({
    id: first.id,
    name: first.name,
    by: sender?.name ?? null,
    at: first.createdAt,
    version: idOf(first.version) ?? null,
  });
};

/** Refuses bytes that were read before, and says by whom and when; `earlier` of the problem leads there. */
const sameFile = (earlier: EarlierReading): Response => {
  const detail = messages.sameFile(earlier.by ?? undefined, formatInstant(earlier.at));
  const problem = { ...refusalOf(409, [{ code: 'same-file', detail }]), earlier };
  return answerProblem(problem);
};

const body = z.object({
  upload: z.string().min(1).max(60),
  policy: z.string().min(1).max(64).optional(),
  /** Whether the file is read although the same bytes were read before. */
  again: z.boolean().default(false),
});

/**
 * `POST /api/source-files/take {upload, policy?, again?}`: keeps a file that was sent to `/api/documents/uploads` and
 * hands it to the reader. 201 `{id}`; a repeated call gives the same id. 409 `same-file` with `earlier` where the
 * association has sent the same bytes before, and `again` is not true: nothing is kept, and the upload can be taken with
 * `again`. 422 says why nothing was kept.
 */
export const takeEndpoint = (
  uploads: Environment['uploads'],
  store: SourceFileStore,
  queue: Environment['readingQueue'],
): Omit<Endpoint, 'root'> => {
  const incoming = incomingFiles(uploads);
  const hand = readingQueueOf(queue);
  return {
    method: 'post',
    path: '/take',
    handler: async (req) => {
      const secretary = secretaryOf(req.user);
      if (secretary === undefined)
        return refused(req.user ? 403 : 401, { code: 'not-yours', message: messages.notSecretary });
      const asked = await jsonBody(req, body);
      if (asked === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
      const upload = await ownUpload(req, asked.upload);
      if (upload === undefined)
        return refused(404, { code: 'unknown-upload', message: messages.unknownUpload });
      if (upload.state === 'used') {
        const taken = await readableSourceFile(req, upload.document ?? '');
        return taken === undefined
          ? refused(409, { code: 'used', message: messages.usedUpload })
          : Response.json({ id: taken.id });
      }
      if (asked.policy !== undefined) {
        const { totalDocs } = await req.payload.count({
          ...asUser(req),
          collection: 'policies',
          where: {
            and: [{ id: { equals: asked.policy } }, { association: { equals: secretary.association } }],
          },
        });
        if (totalDocs === 0)
          return refused(404, { code: 'unknown-policy', message: messages.policyNotFound });
      }
      try {
        const bytes = await incoming.read(upload.id);
        if (bytes === undefined) return refused(409, { code: 'not-sent', message: messages.unknownUpload });
        if (bytes === 'too-large' || bytes.length > UPLOAD_LIMIT_BYTES)
          return refused(413, { code: 'too-large', message: faultMessages['too-large'] });
        if (bytes.length !== upload.size)
          return refused(422, { code: 'damaged', message: faultMessages.damaged });
        const sha256 = sha256Of(bytes);
        const earlier = asked.again ? undefined : await earlierReadingOf(req, secretary.association, sha256);
        if (earlier !== undefined) return sameFile(earlier);
        const { id, isNew } = await inTransaction(req, () =>
          keepOnce(req, store, upload, bytes, {
            association: secretary.association,
            person: secretary.id,
            name: visibleFileName(upload.name),
            size: bytes.length,
            sha256,
            state: 'waiting',
            stateAt: new Date().toISOString(),
            tries: 0,
            ...(asked.policy === undefined ? {} : { policy: asked.policy }),
          }),
        );
        if (id === undefined) return refused(409, { code: 'used', message: messages.usedUpload });
        if (isNew) await hand(id);
        return Response.json({ id }, { status: isNew ? 201 : 200 });
      } catch (error) {
        if (!(error instanceof UploadsUnavailable)) throw error;
        log.error('uploads-unavailable', { reason: error.message });
        return refused(503, { code: 'unavailable', message: messages.unreachable });
      }
    },
  };
};
