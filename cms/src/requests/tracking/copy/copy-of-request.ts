import type { CmsTrackCall, TrackFaultCode } from '@mithaq/domain/contracts/tracking-api';
import type { PayloadRequest } from 'payload';
import { wantsNeutralLetters } from '@mithaq/domain/request/contact-wishes';
import { emblemForPaper } from '../../../associations/emblem/emblem-for-paper.ts';
import { idOf } from '../../../payload/access/roles.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { takeOne } from '../../../payload/system/email-counter.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { keyedHash } from '../../../payload/system/keyed-hash.ts';
import { deskDocumentPdf } from '../../../pdf/desk-document.ts';
import { writeRequestEvent } from '../../events/write-request-event.ts';
import { eventNotes } from '../../labels.ar.ts';
import { requestOfSession } from '../sessions/sessions.ts';
import { copyPaper } from './copy-paper.ts';
import { dataCopyOf } from './data-copy-of.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Copies of one request in a day: setting one in print takes the processor longer than anything else on the page. */
const MOST_COPIES = 10;

/**
 * Returns the bytes of a copy of what is kept of the beneficiary, behind the session that number and code have opened.
 * Its taking is a row of the request's log, so that somebody who took it in her place is seen. `at` is ISO time. Throws
 * `PdfNotMade`.
 */
export const copyOfRequest = async (
  req: PayloadRequest,
  { session, association, format }: CmsTrackCall<'copy'>,
  at: string,
): Promise<Uint8Array | Extract<TrackFaultCode, 'session-over' | 'too-many-copies'>> => {
  const taken = await inTransaction(req, async () => {
    const request = await requestOfSession(req, { session, association });
    if (request === undefined) return 'session-over';
    const budget = { most: MOST_COPIES, windowMs: DAY_MS, now: Date.parse(at) };
    if (!(await takeOne(req, keyedHash(req, ['track-copies', request.id]), budget))) return 'too-many-copies';
    const owner = await req.payload.findByID({
      ...asSystem(req),
      collection: 'associations',
      id: idOf(request.association) ?? '',
      depth: 0,
    });
    const copy = await dataCopyOf(req, request, owner, at);
    await writeRequestEvent(req, request, {
      to: request.state,
      note: eventNotes.copyTaken,
      at,
      by: 'beneficiary',
    });
    return { copy, owner, neutral: owner.neutralCorrespondence || wantsNeutralLetters(request) };
  });
  if (typeof taken === 'string') return taken;
  const { copy, owner, neutral } = taken;
  // The paper is set after the transaction, which would keep every other writer of the embedded database waiting.
  if (format !== 'pdf') return Buffer.from(`${JSON.stringify(copy, null, 2)}\n`, 'utf8');
  const paper = copyPaper(copy, owner, neutral);
  return deskDocumentPdf(paper, await emblemForPaper(req, paper));
};
