import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { dayOfIso } from '@mithaq/domain/calendar/iso-day';
import { namedDay } from '@mithaq/domain/calendar/both-calendars.ar';
import { extendedDueOn, extensionRefusal, firstDataRightReminder } from '@mithaq/domain/request/data-rights';
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
} from 'payload';
import type { DataRightRequest } from '../../../payload-types.ts';
import { idOf } from '../../../payload/access/roles.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { writeRequestEvent } from '../../events/write-request-event.ts';
import { tellHer } from '../../notices/tell-her.ts';
import { extendedWords, rightMessages } from './labels.ar.ts';

const refuse = (message: string): never => {
  throw new APIError(message, 409, undefined, true);
};

/**
 * Moves the last day of a right by thirty days once a reason is written, and refuses what the law or the notice to the beneficiary
 * does not allow: a second extension, one after the time, and an answer that is taken back.
 */
export const keepTimeOfRight: CollectionBeforeChangeHook<DataRightRequest> = ({
  data,
  operation,
  originalDoc,
}) => {
  if (operation !== 'update' || originalDoc === undefined) return data;
  if (originalDoc.state === 'done' && data.state === 'open') refuse(rightMessages.answered);
  const before = originalDoc.extendedBecause ?? '';
  const reason = data.extendedBecause === undefined ? before : (data.extendedBecause ?? '').trim();
  if (reason === before) return data;
  const refusal = extensionRefusal(
    { isAnswered: originalDoc.state === 'done', isExtended: before !== '', dueOn: originalDoc.dueOn },
    dayInRiyadh(new Date().toISOString()),
  );
  if (refusal !== undefined) refuse(rightMessages[refusal]);
  const dueOn = extendedDueOn(originalDoc.dueOn);
  return { ...data, extendedBecause: reason, dueOn, remindOn: firstDataRightReminder(dueOn) };
};

const tell = async (
  req: PayloadRequest,
  right: DataRightRequest,
  occasion: 'right-answered' | 'right-extended',
  words: string | undefined,
): Promise<void> => {
  const request = await req.payload.findByID({
    ...asSystem(req),
    collection: 'requests',
    id: idOf(right.request) ?? '',
    depth: 0,
  });
  const at = new Date().toISOString();
  const event = await writeRequestEvent(req, request, { to: request.state, occasion, words, at });
  await tellHer(req, request, { event, occasion, words, at });
};

const dayInWords = (day: string): string => {
  const read = dayOfIso(day);
  return read === undefined ? day : namedDay(read);
};

/** Tells the beneficiary that her right was answered or its time extended, by an e-mail or a call, in the save's transaction. */
export const tellOfRight: CollectionAfterChangeHook<DataRightRequest> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return doc;
  if (doc.extendedBecause && !previousDoc.extendedBecause)
    await tell(req, doc, 'right-extended', extendedWords(doc.extendedBecause, dayInWords(doc.dueOn)));
  if (doc.state === 'done' && previousDoc.state === 'open')
    await tell(req, doc, 'right-answered', doc.answer ?? undefined);
  return doc;
};
