import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { CmsTrackCall, TrackAct } from '@mithaq/domain/contracts/tracking-api';
import { checkTrackAct, type SoundAct, type TrackActFault } from '@mithaq/domain/request/check-track-act';
import { dataRightDueOn, firstDataRightReminder } from '@mithaq/domain/request/data-rights';
import { WORDS_LIMIT } from '@mithaq/domain/request/request-notice';
import { stateAfterAct } from '@mithaq/domain/request/track-acts';
import type { PayloadRequest } from 'payload';
import type { DataRightRequest, Request as RequestDocument } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { holdKey, takeOne } from '../../payload/system/email-counter.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { keyedHash } from '../../payload/system/keyed-hash.ts';
import { writeRequestEvent } from '../events/write-request-event.ts';
import { changeContactForHer } from '../change-contact.ts';
import { eventNotes } from '../labels.ar.ts';
import { moveRequest } from '../move-request.ts';
import { notifyOfRight } from './data-rights/remind-of-rights.ts';
import { actsOf } from './facts.ts';
import { requestOfSession } from './sessions/sessions.ts';
import { writeSurveyAnswer } from './surveys/write-answer.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Acts of one request in a day, of every kind together: far above what a person does. */
const MOST_ACTS = 30;

/** Line between what she wrote of one right at several times. */
const BETWEEN_WORDS = '\n\n———\n\n';

export type ActOutcome =
  | { readonly kind: 'acted'; readonly act: TrackAct; readonly deliveries: readonly string[] }
  | { readonly kind: 'faulty'; readonly faults: readonly TrackActFault[] }
  | { readonly kind: 'session-over' | 'not-now' | 'too-many-acts' };

/** The request does not allow the act now; nothing of the transaction is kept. */
class NotNow extends Error {
  override readonly name = 'NotNow';
}

/** The request has had its acts of the day; nothing of the transaction is kept. */
class TooManyActs extends Error {
  override readonly name = 'TooManyActs';
}

/**
 * Adds what she writes of a right that she has asked for already, whose clock runs on from the first time: to the row as far
 * as it has room, and always to the file. Words that are there already are no second message.
 */
const addToRight = async (
  req: PayloadRequest,
  request: RequestDocument,
  open: DataRightRequest,
  { words, at }: { readonly words: string | undefined; readonly at: string },
): Promise<readonly string[]> => {
  const before = open.words ?? '';
  if (words === undefined || before.split(BETWEEN_WORDS).includes(words)) return [];
  const together = before === '' ? words : `${before}${BETWEEN_WORDS}${words}`;
  if (together.length <= WORDS_LIMIT)
    await req.payload.update({
      ...asSystem(req),
      collection: 'data-right-requests',
      id: open.id,
      depth: 0,
      data: { words: together },
    });
  const note = eventNotes.dataRight[open.right];
  await writeRequestEvent(req, request, { to: request.state, note, words, at, by: 'beneficiary' });
  return notifyOfRight(req, open, { occasion: 'data-right', key: `added ${at}`, at });
};

const askForRight = async (
  req: PayloadRequest,
  request: RequestDocument,
  { right = 'copy', words }: SoundAct,
  at: string,
): Promise<readonly string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'data-right-requests',
    where: {
      and: [{ request: { equals: request.id } }, { right: { equals: right } }, { state: { equals: 'open' } }],
    },
    limit: 1,
    pagination: false,
    depth: 0,
  });
  const [open] = docs;
  if (open !== undefined) return addToRight(req, request, open, { words, at });
  const dueOn = dataRightDueOn(dayInRiyadh(at));
  const asked = await req.payload.create({
    ...asSystem(req),
    collection: 'data-right-requests',
    depth: 0,
    data: {
      request: request.id,
      association: idOf(request.association) ?? '',
      right,
      words: words ?? null,
      askedAt: at,
      dueOn,
      remindOn: firstDataRightReminder(dueOn),
      state: 'open',
    },
  });
  await writeRequestEvent(req, request, {
    to: request.state,
    note: eventNotes.dataRight[right],
    words,
    at,
    by: 'beneficiary',
  });
  return notifyOfRight(req, asked, { occasion: 'data-right', key: 'asked', at });
};

/** Does an act of a request that allows it, and returns the e-mails to be sent. */
const doAct = async (
  req: PayloadRequest,
  request: RequestDocument,
  sound: SoundAct,
  at: string,
): Promise<readonly string[]> => {
  const { act, words, contact, saysWishes } = sound;
  const to = stateAfterAct(act);
  if (to !== undefined) {
    // The table asks this one move for a sentence of the file, whoever makes it.
    const note = act === 'not-satisfied' ? words : undefined;
    const moved = await moveRequest(req, { id: request.id, to, by: 'beneficiary', words, note, at });
    if (moved.kind !== 'moved') throw new NotNow();
    return moved.deliveries;
  }
  if (contact !== undefined) await changeContactForHer(req, request, { contact, saysWishes }, at);
  if (sound.rating !== undefined)
    await writeSurveyAnswer(req, request, { rating: sound.rating, words: sound.words }, at);
  return act === 'data-right' ? askForRight(req, request, sound, at) : [];
};

/**
 * Does what the beneficiary asked for, once for each `once`: a repeated post is answered as the first was. The request
 * is read again inside the transaction, so that of two acts at once, or of an act and a move by staff, one is done.
 */
export const actOnRequest = async (
  req: PayloadRequest,
  { session, association, once, act, ...typed }: CmsTrackCall<'act'>,
): Promise<ActOutcome> => {
  const checked = checkTrackAct(act, typed);
  try {
    return await inTransaction(req, async (): Promise<ActOutcome> => {
      const request = await requestOfSession(req, { session, association });
      if (request === undefined) return { kind: 'session-over' };
      if (checked.kind === 'faulty') return checked;
      const now = Date.now();
      const at = new Date(now).toISOString();
      const until = new Date(now + DAY_MS).toISOString();
      const held = await holdKey(req, keyedHash(req, ['track-act', request.id, once]), act, until);
      if (held === 'same') return { kind: 'acted', act, deliveries: [] };
      if (held === 'another' || !(await actsOf(req, request, at)).includes(act)) throw new NotNow();
      const budget = { most: MOST_ACTS, windowMs: DAY_MS, now };
      if (!(await takeOne(req, keyedHash(req, ['track-acts', request.id]), budget))) throw new TooManyActs();
      return { kind: 'acted', act, deliveries: await doAct(req, request, checked, at) };
    });
  } catch (error) {
    if (error instanceof NotNow) return { kind: 'not-now' };
    if (error instanceof TooManyActs) return { kind: 'too-many-acts' };
    throw error;
  }
};
