import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { RequestClockPlace, RequestClockStep } from '@mithaq/domain/contracts/cms-service-api';
import { daysAfter, periodFrom } from '@mithaq/domain/request/request-periods';
import type { PayloadRequest, Where } from 'payload';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import type { Request as RequestDocument, RequestNotice } from '../payload-types.ts';
import { writeRequestEvent } from './events/write-request-event.ts';
import { eventNotes } from './labels.ar.ts';
import { periodsOf } from './movable-request.ts';
import { moveRequest } from './move-request.ts';
import { isSettled, newestNotice } from './notices/newest-notice.ts';
import { tellHer, writeNotice } from './notices/tell-her.ts';
import { tellOfHeldPapers } from './sent-papers/tell-of-held-papers.ts';
import { remindOfRights } from './tracking/data-rights/remind-of-rights.ts';

/** Largest number of requests that one step handles, well within a call's time. */
const AT_ONCE = 25;

const withPeriod = ['needs-information', 'answered', 'rejected'] as const;
type StateWithPeriod = (typeof withPeriod)[number];
const hasPeriod = (state: RequestDocument['state']): state is StateWithPeriod =>
  withPeriod.some((one) => one === state);

type Done = 'reminded' | 'closed' | 'put-off';
interface Outcome {
  readonly done: Done;
  readonly deliveries: readonly string[];
}

const change = async (
  req: PayloadRequest,
  id: string,
  data: Partial<Pick<RequestDocument, 'answerUntil' | 'objectionUntil' | 'clockOn'>>,
): Promise<void> => {
  await req.payload.update({ ...asSystem(req), collection: 'requests', id, depth: 0, data });
};

const putOff = async (req: PayloadRequest, id: string, to: string): Promise<Outcome> => {
  await change(req, id, { clockOn: to });
  return { done: 'put-off', deliveries: [] };
};

/**
 * Gives a request of an earlier release, which wrote no periods and told nobody, its period from today and a call for
 * the desk: it is closed only after she has been told and has had her days.
 */
const adopt = async (
  req: PayloadRequest,
  request: RequestDocument,
  state: StateWithPeriod,
  at: string,
): Promise<Outcome> => {
  const event = await writeRequestEvent(req, request, {
    to: state,
    note: eventNotes.periodBegun,
    at,
    by: 'system',
  });
  await writeNotice(req, request, { event, occasion: state, at }, undefined);
  await change(req, request.id, periodFrom(state, dayInRiyadh(at), await periodsOf(req, request)));
  return { done: 'put-off', deliveries: [] };
};

const remind = async (
  req: PayloadRequest,
  request: RequestDocument,
  question: RequestNotice,
  until: string,
  at: string,
): Promise<Outcome> => {
  const words = question.words ?? undefined;
  const event = await writeRequestEvent(req, request, {
    to: request.state,
    occasion: 'reminder',
    words,
    at,
    by: 'system',
  });
  const deliveries = await tellHer(req, request, { event, occasion: 'reminder', words, at });
  await change(req, request.id, { clockOn: daysAfter(until, 1) });
  return { done: 'reminded', deliveries };
};

/** Does for one request what its day asks for, in one transaction; does nothing for one whose day is not come. */
const tick = (req: PayloadRequest, id: string, at: string): Promise<Outcome> =>
  inTransaction(req, async () => {
    const request = await req.payload.findByID({ ...asSystem(req), collection: 'requests', id, depth: 0 });
    const today = dayInRiyadh(at);
    if (!hasPeriod(request.state)) {
      await change(req, id, { clockOn: null });
      return { done: 'put-off', deliveries: [] };
    }
    if (!request.clockOn) return adopt(req, request, request.state, at);
    if (request.clockOn > today) return { done: 'put-off', deliveries: [] };
    const notice = await newestNotice(req, id, request.state);
    const tomorrow = daysAfter(today, 1);
    // She must not lose her right because nobody told her: the call stays with the desk, and the period does not end.
    if (notice !== undefined && !isSettled(notice)) return putOff(req, id, tomorrow);
    const until = request.answerUntil ?? request.objectionUntil ?? today;
    if (today <= until)
      return request.state === 'needs-information' && notice !== undefined
        ? remind(req, request, notice, until, at)
        : putOff(req, id, daysAfter(until, 1));
    const moved = await moveRequest(req, {
      id,
      to: 'closed',
      by: 'clock',
      note: eventNotes.periodOver[request.state],
      at,
    });
    return moved.kind === 'moved'
      ? { done: 'closed', deliveries: moved.deliveries }
      : putOff(req, id, tomorrow);
  });

const idsWhere = async (req: PayloadRequest, where: Where, sort: string): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'requests',
    where,
    sort,
    limit: AT_ONCE,
    depth: 0,
    select: { reference: true },
    pagination: false,
  });
  return docs.map(({ id }) => id);
};

/** Adds the reminders of rights, then the held papers, to the last step of requests, so that one step stays bounded. */
const afterRequests = async (
  req: PayloadRequest,
  at: string,
  papers: RequestClockPlace | undefined,
): Promise<RequestClockStep> => {
  const nothing = { reminded: 0, closed: 0, told: 0 };
  const rights = await remindOfRights(req, at);
  if (rights.more || papers === undefined)
    return { ...nothing, deliveries: [...rights.deliveries], more: rights.more };
  const { told, deliveries, next } = await tellOfHeldPapers(req, at, papers.after);
  return { ...nothing, told, deliveries: [...deliveries], more: next !== undefined, next };
};

/**
 * Takes one bounded step of the clock of requests at an ISO time. Asked again after a step whose answer was lost, it
 * does nothing twice, because each request's next day is written with what was done. Papers that the scan holds are
 * looked at from the place of `papers`, once no request is due; without it none are.
 */
export const runRequestClock = async (
  req: PayloadRequest,
  at: string,
  papers?: RequestClockPlace,
): Promise<RequestClockStep> => {
  const today = dayInRiyadh(at);
  const due = await idsWhere(req, { clockOn: { less_than_equal: today } }, 'clockOn');
  const ids =
    due.length > 0
      ? due
      : await idsWhere(
          req,
          { and: [{ state: { in: [...withPeriod] } }, { clockOn: { exists: false } }] },
          'state',
        );
  if (ids.length === 0) return afterRequests(req, at, papers);
  const total = { reminded: 0, closed: 0 };
  const deliveries: string[] = [];
  for (const id of ids) {
    const outcome = await tick(req, id, at);
    if (outcome.done !== 'put-off') total[outcome.done] += 1;
    deliveries.push(...outcome.deliveries);
  }
  return { ...total, told: 0, deliveries, more: true };
};
