import { MOST_PAPERS, type CmsTrackCall, type TrackFaultCode } from '@mithaq/domain/contracts/tracking-api';
import type { PayloadRequest } from 'payload';
import type { PendingUpload, Request as RequestDocument, SentPaper } from '../../payload-types.ts';
import type { IncomingFiles } from '../../associations/documents/uploads/incoming-files.ts';
import { prepareUpload, type PreparedUpload } from '../../associations/documents/uploads/prepare-upload.ts';
import type { UploadStore } from '../../associations/documents/uploads/upload-store.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { sha256Of } from '../../register/canonical.ts';
import { writeRequestEvent } from '../events/write-request-event.ts';
import { beneficiaryActor, eventNotes } from '../labels.ar.ts';
import { moveRequest } from '../move-request.ts';
import { requestOfSession } from '../tracking/sessions/sessions.ts';
import { senderOf } from './begin-paper.ts';
import { withoutExtension } from './paper-name.ts';
import { sentByHer, sentPapersOf, takesPapers } from './papers-of.ts';
import { sentPaperKey } from './sent-paper-file.ts';

export type KeptPaper =
  | { readonly kind: 'kept'; readonly name: string; readonly deliveries: readonly string[] }
  | { readonly kind: 'refused'; readonly fault: TrackFaultCode };

const refused = (fault: TrackFaultCode): KeptPaper => ({ kind: 'refused', fault });
const kept = ({ name }: Pick<SentPaper, 'name'>, deliveries: readonly string[] = []): KeptPaper => ({
  kind: 'kept',
  name,
  deliveries,
});

/** The request does not allow the move that comes with the paper now; nothing of the transaction is kept. */
class NotNow extends Error {
  override readonly name = 'NotNow';
}

const uploadOf = async (
  req: PayloadRequest,
  request: RequestDocument,
  id: string,
): Promise<PendingUpload | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'pending-uploads',
    where: { and: [{ id: { equals: id } }, { person: { equals: senderOf(request.id) } }] },
    limit: 1,
    pagination: false,
    depth: 0,
  });
  return docs[0];
};

/** Writes what the paper means for the request: an answer where something was asked, otherwise an event. */
const noteInFile = async (
  req: PayloadRequest,
  request: RequestDocument,
  name: string,
  at: string,
): Promise<readonly string[]> => {
  const words = eventNotes.paperSent(name);
  if (request.state !== 'needs-information') {
    await writeRequestEvent(req, request, { to: request.state, words, at, by: 'beneficiary' });
    return [];
  }
  const moved = await moveRequest(req, { id: request.id, to: 'checking', by: 'beneficiary', words, at });
  if (moved.kind !== 'moved') throw new NotNow();
  return moved.deliveries;
};

/** Adds the row, its bytes and its event, and marks the upload as used, so that a repeated call finds its answer. */
const keep = async (
  req: PayloadRequest,
  store: UploadStore,
  request: RequestDocument,
  upload: PendingUpload,
  { name, type, bytes, original }: PreparedUpload,
): Promise<KeptPaper> => {
  if (!takesPapers(request)) return refused('not-now');
  const papers = await sentPapersOf(asSystem(req), request.id);
  const sha256 = sha256Of(original?.bytes ?? bytes);
  const same = papers.find((paper) => paper.sha256 === sha256);
  if (same === undefined && papers.filter(sentByHer).length >= MOST_PAPERS) return refused('too-many-papers');
  const at = new Date().toISOString();
  const paper =
    same ??
    (await req.payload.create({
      ...asSystem(req),
      collection: 'sent-papers',
      depth: 0,
      data: {
        request: request.id,
        association: idOf(request.association) ?? '',
        actor: null,
        actorName: beneficiaryActor,
        at,
        name: withoutExtension(name),
        type,
        size: bytes.length,
        sha256,
      },
    }));
  await req.payload.update({
    ...asSystem(req),
    collection: 'pending-uploads',
    id: upload.id,
    depth: 0,
    data: { state: 'used', document: paper.id, keptName: paper.name },
  });
  if (same !== undefined) return kept(same);
  const deliveries = await noteInFile(req, request, paper.name, at);
  // Last, so that a row that is refused leaves no bytes; an outage of the store ends the transaction.
  await store.put(sentPaperKey(paper.id), bytes, type);
  return kept(paper, deliveries);
};

/**
 * Examines a paper that was sent and keeps it, once for each upload and once for the same bytes. In a request that waits
 * for her, the paper is her answer. Bytes that are refused are deleted at once; no transaction is open while a photo is
 * converted. Throws `UploadsUnavailable` during an outage of the store.
 */
export const keepPaper = async (
  req: PayloadRequest,
  incoming: IncomingFiles,
  store: UploadStore,
  { session, association, upload: id }: CmsTrackCall<'paper-sent'>,
): Promise<KeptPaper> => {
  const request = await requestOfSession(req, { session, association });
  if (request === undefined) return refused('session-over');
  const upload = await uploadOf(req, request, id);
  if (upload === undefined) return refused('paper-not-sent');
  if (upload.state === 'used') return kept({ name: upload.keptName ?? upload.name });
  const sent = await incoming.read(id);
  if (sent === undefined) return refused('paper-not-sent');
  const prepared =
    sent === 'too-large' ? { fault: 'too-large' as const } : await prepareUpload(sent, upload.name);
  if ('fault' in prepared) {
    await incoming.remove(id);
    return refused(`paper-${prepared.fault}`);
  }
  try {
    const outcome = await inTransaction(req, async () => {
      const current = await requestOfSession(req, { session, association });
      if (current === undefined) return refused('session-over');
      const again = await uploadOf(req, current, id);
      if (again === undefined) return refused('paper-not-sent');
      if (again.state === 'used') return kept({ name: again.keptName ?? again.name });
      return keep(req, store, current, again, prepared);
    });
    if (outcome.kind === 'kept') await incoming.remove(id);
    return outcome;
  } catch (error) {
    if (error instanceof NotNow) return refused('not-now');
    throw error;
  }
};
