import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import { visibleFileName } from '../file-title.ts';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { incomingFiles } from '../../associations/documents/uploads/incoming-files.ts';
import { ownUpload } from '../../associations/documents/uploads/own-upload.ts';
import { UploadsUnavailable } from '../../associations/documents/uploads/upload-store.ts';
import type { Environment } from '../../environment.ts';
import { log } from '../../log.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { secretaryOf } from '../access.ts';
import { faultMessages, messages } from '../labels.ar.ts';
import { readingQueueOf } from '../reading-queue.ts';
import type { SourceFileStore } from '../source-file-store.ts';

const body = z.object({ upload: z.string().min(1).max(60), policy: z.string().min(1).max(64).optional() });

/**
 * `POST /api/source-files/take {upload, policy?}`: keeps a file that was sent to `/api/documents/uploads` and hands it
 * to the reader. 201 `{id}`; a repeated call gives the same id. 422 says why nothing was kept.
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
      if (upload.state === 'used' && upload.document) return Response.json({ id: upload.document });
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
        const at = new Date().toISOString();
        const row = await req.payload.create({
          ...asSystem(req),
          collection: 'source-files',
          depth: 0,
          data: {
            association: secretary.association,
            person: secretary.id,
            name: visibleFileName(upload.name),
            size: bytes.length,
            state: 'waiting',
            stateAt: at,
            tries: 0,
            ...(asked.policy === undefined ? {} : { policy: asked.policy }),
          },
        });
        await store.keepFile(row.id, bytes);
        await req.payload.update({
          ...asSystem(req),
          collection: 'pending-uploads',
          id: upload.id,
          data: { state: 'used', document: row.id },
          depth: 0,
        });
        await hand(row.id);
        return Response.json({ id: row.id }, { status: 201 });
      } catch (error) {
        if (!(error instanceof UploadsUnavailable)) throw error;
        log.error('uploads-unavailable', { reason: error.message });
        return refused(503, { code: 'unavailable', message: messages.unreachable });
      }
    },
  };
};
