import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import { isLaterForm, MOST_AMENDMENTS } from '@mithaq/domain/request/amendments';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { keyedHash } from '../../payload/system/keyed-hash.ts';
import { writeRequestEvent } from '../events/write-request-event.ts';
import { eventNotes } from '../labels.ar.ts';
import { sentFormOf, withNewerForm } from './sent-form.ts';
import { columnsOf, wordsOf } from './submission-words.ts';

/**
 * The outcome of a form that came with the token of a recorded request. `newest`: it is the request now. `earlier`:
 * it was sent before the form that is the request, and came late.
 */
type MetForm = 'newest' | 'earlier' | 'already-recorded' | 'amendments-spent';

type ChangeOfRequest = Partial<
  Pick<
    RequestDocument,
    'submission' | 'sentForm' | 'submittedAt' | 'acceptedAt' | 'amendmentCount' | 'amendmentsRefusedAt'
  >
>;

const change = async (
  req: PayloadRequest,
  request: RequestDocument,
  data: ChangeOfRequest,
): Promise<void> => {
  await req.payload.update({ ...asSystem(req), collection: 'requests', id: request.id, depth: 0, data });
};

const keyOf = (req: PayloadRequest, request: RequestDocument, words: string): string =>
  keyedHash(req, ['amendment', request.id, words]);

/** Whether these words are kept beside the request: as a row, or in the field of an earlier release. */
const isKept = async (req: PayloadRequest, request: RequestDocument, words: string): Promise<boolean> => {
  if ((request.amendments ?? []).some((row) => wordsOf(row) === words)) return true;
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'request-amendments',
    where: { key: { equals: keyOf(req, request, words) } },
  });
  return totalDocs > 0;
};

const keep = async (
  req: PayloadRequest,
  request: RequestDocument,
  submission: RequestDocument['submission'],
  acceptedAt: string,
): Promise<void> => {
  const words = wordsOf(submission);
  if (await isKept(req, request, words)) return;
  await req.payload.create({
    ...asSystem(req),
    collection: 'request-amendments',
    depth: 0,
    data: {
      request: request.id,
      association: idOf(request.association) ?? '',
      acceptedAt,
      submission,
      key: keyOf(req, request, words),
    },
  });
};

/** Refuses a form beyond the ceiling; the first one leaves a mark and a row in the log, the others leave nothing. */
const refuse = async (
  req: PayloadRequest,
  request: RequestDocument,
  at: string,
): Promise<'amendments-spent'> => {
  if (!request.amendmentsRefusedAt) {
    await change(req, request, { amendmentsRefusedAt: at });
    await writeRequestEvent(req, request, { to: request.state, note: eventNotes.amendmentsSpent, at });
  }
  return 'amendments-spent';
};

const earlierOf = (one: string, other: string): string =>
  Date.parse(one) <= Date.parse(other) ? one : other;

/**
 * Keeps a form that came with the token of a recorded request. It is compared with the form that was sent before, and
 * not with what was corrected since: a message that comes twice corrects nothing back. The time of acceptance decides
 * which form is the request, and not the order of the messages. Each form with other words counts towards
 * `MOST_AMENDMENTS`, so that no token makes the request grow, or change, without end.
 */
export const meetForm = async (
  req: PayloadRequest,
  request: RequestDocument,
  { submission, acceptedAt: at }: AcceptedRequest,
): Promise<MetForm> => {
  const incoming = { words: wordsOf(submission), acceptedAt: at };
  const sent = sentFormOf(request);
  const current = {
    words: wordsOf(sent),
    acceptedAt: request.submittedAt ?? request.acceptedAt,
  };
  const isLater = isLaterForm(incoming, current);
  const acceptedAt = earlierOf(at, request.acceptedAt);
  if (incoming.words === current.words) {
    if (isLater) await change(req, request, { submittedAt: at });
    else if (acceptedAt !== request.acceptedAt) await change(req, request, { acceptedAt });
    return 'already-recorded';
  }
  if (!isLater && (await isKept(req, request, incoming.words))) return 'already-recorded';
  const amended = request.amendmentCount ?? request.amendments?.length ?? 0;
  if (amended >= MOST_AMENDMENTS) return refuse(req, request, at);
  const amendmentCount = amended + 1;
  if (isLater) {
    await keep(req, request, sent, current.acceptedAt);
    const merged = withNewerForm(request, columnsOf(submission));
    await change(req, request, { ...merged, submittedAt: at, amendmentCount });
  } else {
    await keep(req, request, columnsOf(submission), at);
    await change(req, request, { acceptedAt, amendmentCount });
  }
  await writeRequestEvent(req, request, {
    to: request.state,
    note: isLater ? eventNotes.amended : eventNotes.amendedLate,
    at,
  });
  return isLater ? 'newest' : 'earlier';
};
