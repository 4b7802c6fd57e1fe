import { expiredUploads } from '@mithaq/domain/contracts/cms-service-api';
import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { log } from '../../../log.ts';
import type { PendingUpload } from '../../../payload-types.ts';
import { idInPath, jsonBody } from '../../../payload/http/json-body.ts';
import { fault, refused, refusedForNow } from '../../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../../payload/http/service-endpoint.ts';
import { uploaderOf } from '../access.ts';
import { faultMessages } from '../labels.ar.ts';
import { beginUpload } from '../uploads/begin-upload.ts';
import { completeUpload, removeIncoming } from '../uploads/complete-upload.ts';
import { expireUploads } from '../uploads/expire-uploads.ts';
import type { IncomingFiles, Received } from '../uploads/incoming-files.ts';
import { messages } from '../uploads/messages.ar.ts';
import { ownUpload } from '../uploads/own-upload.ts';
import { UploadsUnavailable } from '../uploads/upload-store.ts';

type Answer = (req: PayloadRequest) => Promise<Response>;

/** Answers only people who may upload, and says so during an outage of the store. */
const forUploaders =
  (answer: Answer): Answer =>
  async (req) => {
    if (uploaderOf(req.user) === undefined)
      return refused(req.user ? 403 : 401, { code: 'not-allowed', message: messages.notAllowed });
    try {
      return await answer(req);
    } catch (error) {
      if (!(error instanceof UploadsUnavailable)) throw error;
      log.error('uploads-unavailable', { reason: error.message });
      return refused(503, { code: 'unavailable', message: messages.unreachable });
    }
  };

const forOwnUpload = (answer: (req: PayloadRequest, upload: PendingUpload) => Promise<Response>): Answer =>
  forUploaders(async (req) => {
    const upload = await ownUpload(req, idInPath(req));
    return upload === undefined
      ? refused(404, { code: 'unknown-upload', message: messages.unknownUpload })
      : await answer(req, upload);
  });

/** The time in which the share of one person begins again; seconds. */
const HOUR_SECONDS = 60 * 60;

const begun = z.object({ name: z.string().max(2000), size: z.int().min(0) });

/** `POST /api/documents/uploads` `{name, size}`: 201 with how the bytes are sent, or why they may not be. */
const begin = (incoming: IncomingFiles): Answer =>
  forUploaders(async (req) => {
    const uploader = uploaderOf(req.user);
    const file = await jsonBody(req, begun);
    if (uploader === undefined || file === undefined)
      return refused(400, { code: 'malformed', message: messages.malformed });
    if (file.size === 0) return refused(422, { code: 'empty', message: faultMessages.empty });
    if (file.size > UPLOAD_LIMIT_BYTES)
      return refused(413, { code: 'too-large', message: faultMessages['too-large'] });
    const { id: person, association } = uploader;
    const upload = await beginUpload(req, { ...file, person, association }, Date.now());
    if (upload === undefined)
      return refusedForNow(HOUR_SECONDS, { code: 'too-many', message: messages.tooMany });
    const { id } = upload;
    return Response.json({ upload: id, send: await incoming.sendingOf(id, file.size) }, { status: 201 });
  });

const receivedAs: Readonly<Record<Exclude<Received, 'received'>, [400 | 413, string]>> = {
  'too-large': [413, messages.moreThanSaid],
  cut: [400, messages.interrupted],
};

/** `PUT /api/documents/uploads/{id}/bytes`: receives the bytes where they are kept on this machine. */
const receive = (incoming: IncomingFiles): Answer =>
  forOwnUpload(async (req, { id, size, state }) => {
    if (incoming.receive === undefined || state !== 'begun')
      return refused(409, { code: 'not-expected', message: messages.unknownUpload });
    const { body = null } = req;
    const received = await incoming.receive(id, size, body);
    if (received === 'received') return new Response(null, { status: 204 });
    const [status, message] = receivedAs[received];
    return refused(status, { code: received, message: message });
  });

/** `POST /api/documents/uploads/{id}/complete`: 200 with the name, type and size that will be kept, or 422. */
const complete = (incoming: IncomingFiles): Answer =>
  forOwnUpload(async (req, upload) => {
    if (upload.state === 'used') return refused(409, { code: 'used', message: messages.used });
    const completed = await completeUpload(req, incoming, upload);
    if (!('fault' in completed)) return Response.json({ upload: upload.id, ...completed });
    if (completed.fault === 'not-sent') return refused(409, { code: 'not-sent', message: messages.notSent });
    return refused(completed.fault === 'too-large' ? 413 : 422, {
      code: completed.fault,
      message: faultMessages[completed.fault],
    });
  });

/** `DELETE /api/documents/uploads/{id}`: forgets the bytes; the row stays for a day and counts as one of the hour. */
const cancel = (incoming: IncomingFiles): Answer =>
  forOwnUpload(async (_req, { id, state }) => {
    if (state === 'used') return refused(409, { code: 'used', message: messages.used });
    await removeIncoming(incoming, id);
    return new Response(null, { status: 204 });
  });

/** Returns the endpoints by which a file of up to 25 MB comes in, before it is saved as a document. */
export const uploadEndpoints = (incoming: IncomingFiles): Omit<Endpoint, 'root'>[] => [
  serviceEndpoint('post', '/uploads/expire', async (req) => {
    try {
      return Response.json(expiredUploads.parse(await expireUploads(req, incoming, Date.now())));
    } catch (error) {
      if (!(error instanceof UploadsUnavailable)) throw error;
      log.error('uploads-unavailable', { reason: error.message });
      return fault(503, 'unavailable');
    }
  }),
  { method: 'post', path: '/uploads', handler: begin(incoming) },
  { method: 'put', path: '/uploads/:id/bytes', handler: receive(incoming) },
  { method: 'post', path: '/uploads/:id/complete', handler: complete(incoming) },
  { method: 'delete', path: '/uploads/:id', handler: cancel(incoming) },
];
