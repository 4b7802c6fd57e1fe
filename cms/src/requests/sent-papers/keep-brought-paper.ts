import { MOST_PAPERS } from '@mithaq/domain/contracts/tracking-api';
import type { PayloadRequest } from 'payload';
import { ownUpload } from '../../associations/documents/uploads/own-upload.ts';
import type { IncomingFiles } from '../../associations/documents/uploads/incoming-files.ts';
import {
  prepareUpload,
  type PreparedUpload,
  type UploadFault,
} from '../../associations/documents/uploads/prepare-upload.ts';
import type { UploadStore } from '../../associations/documents/uploads/upload-store.ts';
import type { PendingUpload } from '../../payload-types.ts';
import { hasRole, idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { sha256Of } from '../../register/canonical.ts';
import { writeRequestEvent } from '../events/write-request-event.ts';
import { eventNotes } from '../labels.ar.ts';
import { readableRequest, type ReadableRequest } from '../readable-request.ts';
import { paperNameOf } from './paper-name.ts';
import { broughtByStaff, sentPapersOf, takesPapers } from './papers-of.ts';
import { sentPaperKey } from './sent-paper-file.ts';

export interface BroughtPaper {
  readonly request: string;
  /** Id of an upload that the officer began. */
  readonly upload: string;
  /** Name of the paper as it was typed. */
  readonly name: string;
  /** Whether the paper bears the signature under attestation and consent. */
  readonly signed: boolean;
}

export type BroughtOutcome =
  | { readonly kind: 'kept'; readonly id: string; readonly name: string }
  | { readonly kind: 'not-found' | 'not-yours' | 'not-now' | 'too-many' | 'unknown-upload' | 'not-sent' }
  | { readonly kind: 'refused'; readonly fault: UploadFault };

const asOfficer = async (
  req: PayloadRequest,
  id: string,
): Promise<ReadableRequest | { kind: 'not-found' | 'not-yours' }> => {
  const readable = await readableRequest(req, id);
  if (readable === undefined) return { kind: 'not-found' };
  return hasRole(readable.user, 'beneficiary-relations-officer') ? readable : { kind: 'not-yours' };
};

/** Returns the paper that an upload was kept as. */
const keptAs = async (
  req: PayloadRequest,
  request: string,
  upload: PendingUpload,
): Promise<BroughtOutcome> => {
  const paper = (await sentPapersOf(asSystem(req), request)).find(({ id }) => id === upload.document);
  return paper === undefined ? { kind: 'unknown-upload' } : { kind: 'kept', id: paper.id, name: paper.name };
};

const keep = async (
  req: PayloadRequest,
  store: UploadStore,
  { request, upload: id, name: typed, signed }: BroughtPaper,
  { type, bytes, original }: PreparedUpload,
): Promise<BroughtOutcome> => {
  const desk = await asOfficer(req, request);
  if ('kind' in desk) return desk;
  const upload = await ownUpload(req, id);
  if (upload === undefined) return { kind: 'unknown-upload' };
  if (upload.state === 'used') return keptAs(req, request, upload);
  if (!takesPapers(desk.request)) return { kind: 'not-now' };
  const papers = await sentPapersOf(asSystem(req), request);
  const sha256 = sha256Of(original?.bytes ?? bytes);
  const same = papers.find((paper) => paper.sha256 === sha256);
  if (same === undefined && papers.filter(broughtByStaff).length >= MOST_PAPERS) return { kind: 'too-many' };
  const at = new Date().toISOString();
  const name = paperNameOf(typed);
  const paper =
    same ??
    (await req.payload.create({
      ...asSystem(req),
      collection: 'sent-papers',
      depth: 0,
      data: {
        request,
        association: idOf(desk.request.association) ?? '',
        actor: desk.user.id,
        actorName: desk.user.name,
        at,
        name,
        type,
        size: bytes.length,
        sha256,
        signed,
      },
    }));
  await req.payload.update({
    ...asSystem(req),
    collection: 'pending-uploads',
    id: upload.id,
    depth: 0,
    data: { state: 'used', document: paper.id, keptName: paper.name },
  });
  if (same === undefined) {
    const note = eventNotes.paperBrought(name, signed);
    await writeRequestEvent(req, desk.request, { to: desk.request.state, note, at });
    // Last, so that a row that is refused leaves no bytes; an outage of the store ends the transaction.
    await store.put(sentPaperKey(paper.id), bytes, type);
  }
  return { kind: 'kept', id: paper.id, name: paper.name };
};

/**
 * Keeps a paper that somebody brought, sent by letter or signed at the desk, beside those that beneficiaries send: examined
 * by its bytes, opened with a trace, and destroyed with the request. The upload is one of the officer's own; asked again,
 * it is kept once. The state of the request stays, because the officer judges whether the paper answers a question. Throws
 * `UploadsUnavailable` during an outage of the store.
 */
export const keepBroughtPaper = async (
  req: PayloadRequest,
  incoming: IncomingFiles,
  store: UploadStore,
  brought: BroughtPaper,
): Promise<BroughtOutcome> => {
  const desk = await asOfficer(req, brought.request);
  if ('kind' in desk) return desk;
  const upload = await ownUpload(req, brought.upload);
  if (upload === undefined) return { kind: 'unknown-upload' };
  if (upload.state === 'used') return keptAs(req, brought.request, upload);
  const sent = await incoming.read(upload.id);
  if (sent === undefined) return { kind: 'not-sent' };
  const prepared =
    sent === 'too-large'
      ? { fault: 'too-large' as const }
      : sent.length === upload.size
        ? await prepareUpload(sent, upload.name)
        : { fault: 'cut' as const };
  if ('fault' in prepared) {
    await incoming.remove(upload.id);
    return { kind: 'refused', fault: prepared.fault };
  }
  const outcome = await inTransaction(req, () => keep(req, store, brought, prepared));
  if (outcome.kind === 'kept') await incoming.remove(upload.id);
  return outcome;
};
