import {
  cmsTrackPaperBeginning,
  cmsTrackPaperKept,
  cmsTrackPaperSent,
  PAPER_NAME_LIMIT,
  trackFaultStatus,
  trackPaperBegun,
  type TrackFaultCode,
} from '@mithaq/domain/contracts/tracking-api';
import { createHash } from 'node:crypto';
import { sameText } from '@mithaq/domain/text/same-text';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { faultMessages } from '../../associations/documents/labels.ar.ts';
import { messages as uploadMessages } from '../../associations/documents/uploads/messages.ar.ts';
import { answerWithFile, said } from '../../associations/documents/uploads/give-file.ts';
import {
  FORM_FILE_LIMIT_BYTES,
  incomingFiles,
  type IncomingFiles,
} from '../../associations/documents/uploads/incoming-files.ts';
import { UploadsUnavailable } from '../../associations/documents/uploads/upload-store.ts';
import type { Environment } from '../../environment.ts';
import { log } from '../../log.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import { boundedBytes } from '../../payload/http/bounded-bytes.ts';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { fault, refused } from '../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { addOpening } from '../../payload/system/add-opening.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { messages as requestMessages } from '../labels.ar.ts';
import { beginPaper, ticketOf } from './begin-paper.ts';
import { keepBroughtPaper } from './keep-brought-paper.ts';
import { keepPaper } from './keep-paper.ts';
import { broughtMessages, messages, paperMessages } from './labels.ar.ts';
import { givenName, sentPaperKey, sentPaperStore } from './sent-paper-file.ts';

const noStore = { headers: { 'cache-control': 'no-store' } };

const refuse = (code: TrackFaultCode): Response => fault(trackFaultStatus[code], code);

/** Time in which a form may be sent to this server, as to a bucket; milliseconds. */
const FORM_VALID_MS = 30 * 60_000;

const unlessAway = async (answer: () => Promise<Response>): Promise<Response> => {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof UploadsUnavailable)) throw error;
    log.error('uploads-unavailable', { reason: error.message });
    return refuse('unavailable');
  }
};

/** The most bytes of such a form: a file and the fields around it. */
const FORM_LIMIT_BYTES = FORM_FILE_LIMIT_BYTES + 64 * 1024;

const formIn = async (
  { headers }: PayloadRequest,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FormData | undefined> => {
  try {
    const type = headers.get('content-type') ?? '';
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    // A form that was cut or is no form is answered like one that has no ticket.
    return undefined;
  }
};

const isAwaited = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'pending-uploads',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
  });
  const [row] = docs;
  return row?.state === 'begun' && Date.parse(row.begunAt) + FORM_VALID_MS > Date.now();
};

/**
 * `POST /api/requests/track/papers/{upload}`: takes the form of `beginPaper` where no bucket takes it, and leads the
 * browser back to the tracking page. The ticket lets it in; the file is judged once she is back. Nothing is read of what
 * comes for an upload that nobody awaits, because a stranger could fill the memory with it.
 */
const receive =
  (incoming: IncomingFiles) =>
  async (req: PayloadRequest): Promise<Response> => {
    const id = idInPath(req);
    if (incoming.receive === undefined) return fault(404, 'not-found');
    const over = (): Response => said(403, messages.formOver);
    if (!(await isAwaited(req, id))) return over();
    const bytes = await boundedBytes(req, FORM_LIMIT_BYTES);
    if (bytes === undefined) return said(413, messages.tooLarge);
    const form = await formIn(req, bytes);
    const back = form?.get('success_action_redirect');
    const ticket = form?.get('ticket');
    const file = form?.get('file');
    const isOurs =
      typeof back === 'string' && typeof ticket === 'string' && sameText(ticket, ticketOf(req, id, back));
    if (!isOurs) return over();
    if (file instanceof File) await incoming.write(id, await file.bytes());
    return new Response(null, { status: 303, headers: { location: back, 'cache-control': 'no-store' } });
  };

/** Length of the time in which the same person opens the same paper once, in milliseconds. */
const ONCE_IN_MS = 10 * 60_000;

/** `GET /api/requests/papers/{paper}/file`: the paper, and a row of who opened it. */
const give =
  (store: ReturnType<typeof sentPaperStore>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const person = req.user?.collection === 'users' ? req.user : undefined;
    const paper =
      person === undefined
        ? null
        : await req.payload.findByID({
            ...asUser(req),
            collection: 'sent-papers',
            id: idInPath(req),
            depth: 0,
            disableErrors: true,
          });
    if (person === undefined || paper === null)
      return refused(404, { code: 'not-found', message: requestMessages.notFound });
    const now = Date.now();
    const facts = ['paper', person.id, Math.floor(now / ONCE_IN_MS), paper.id];
    await addOpening(req, {
      kind: 'paper',
      request: idOf(paper.request) ?? null,
      count: 1,
      idempotencyKey: createHash('sha256').update(JSON.stringify(facts)).digest('base64url'),
      actor: person.id,
      actorName: person.name,
      at: new Date(now).toISOString(),
      association: idOf(paper.association) ?? '',
    });
    const name = givenName(paper.type);
    const found = store.find(sentPaperKey(paper.id), { name, type: paper.type });
    return answerWithFile(found, name, paper.type, paperMessages);
  };

const brought = z.object({
  upload: z.string().min(1).max(60),
  name: z.string().max(PAPER_NAME_LIMIT),
  signed: z.boolean().default(false),
});

/**
 * `POST /api/requests/{id}/brought-papers {upload, name, signed}`: keeps a file that the officer sent to
 * `/api/documents/uploads` as a paper of the request. 201 `{id, name}`, again and again the same; 400, 403, 404; 409 where
 * the request takes no paper now; 413 and 422 say what is wrong with the bytes, 503 during an outage of the store.
 */
const addBrought =
  (incoming: IncomingFiles, store: ReturnType<typeof sentPaperStore>) =>
  async (req: PayloadRequest): Promise<Response> => {
    const body = await jsonBody(req, brought);
    if (body === undefined) return refused(400, { code: 'malformed', message: requestMessages.malformed });
    try {
      const outcome = await keepBroughtPaper(req, incoming, store, { request: idInPath(req), ...body });
      switch (outcome.kind) {
        case 'kept':
          return Response.json({ id: outcome.id, name: outcome.name }, { status: 201 });
        case 'not-found':
          return refused(404, { code: 'not-found', message: requestMessages.notFound });
        case 'not-yours':
          return refused(403, { code: 'not-yours', message: broughtMessages.notYours });
        case 'not-now':
          return refused(409, { code: 'not-now', message: broughtMessages.notNow });
        case 'too-many':
          return refused(409, { code: 'too-many-papers', message: broughtMessages.tooMany });
        case 'unknown-upload':
          return refused(404, { code: 'unknown-upload', message: uploadMessages.unknownUpload });
        case 'not-sent':
          return refused(409, { code: 'not-sent', message: uploadMessages.notSent });
        case 'refused':
          return refused(outcome.fault === 'too-large' ? 413 : 422, {
            code: outcome.fault,
            message: faultMessages[outcome.fault],
          });
      }
    } catch (error) {
      if (!(error instanceof UploadsUnavailable)) throw error;
      log.error('uploads-unavailable', { reason: error.message });
      return refused(503, { code: 'unavailable', message: broughtMessages.unavailable });
    }
  };

/** Endpoints by which a beneficiary's paper comes in and is opened. `cmsUrl` is the CMS's own address. */
export const sentPaperEndpoints = (
  uploads: Environment['uploads'],
  cmsUrl: string,
): Omit<Endpoint, 'root'>[] => {
  const incoming = incomingFiles(uploads);
  const store = sentPaperStore(uploads);
  return [
    serviceEndpoint('post', '/track/paper-begin', async (req) => {
      const body = await jsonBody(req, cmsTrackPaperBeginning);
      if (body === undefined) return refuse('malformed');
      return unlessAway(async () => {
        const begun = await beginPaper(req, incoming, cmsUrl, body);
        return typeof begun === 'string'
          ? refuse(begun)
          : Response.json(trackPaperBegun.parse(begun), noStore);
      });
    }),
    serviceEndpoint('post', '/track/paper-sent', async (req) => {
      const body = await jsonBody(req, cmsTrackPaperSent);
      if (body === undefined) return refuse('malformed');
      return unlessAway(async () => {
        const outcome = await keepPaper(req, incoming, store, body);
        if (outcome.kind === 'refused') return refuse(outcome.fault);
        const { name, deliveries } = outcome;
        return Response.json(cmsTrackPaperKept.parse({ name, deliveries }), noStore);
      });
    }),
    { method: 'post', path: '/track/papers/:id', handler: receive(incoming) },
    { method: 'get', path: '/papers/:id/file', handler: give(store) },
    { method: 'post', path: '/:id/brought-papers', handler: addBrought(incoming, store) },
  ];
};
