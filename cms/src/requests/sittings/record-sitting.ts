import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { membersOfSitting } from '@mithaq/domain/request/committee-membership';
import {
  decidersOf,
  heldOnOf,
  isDecision,
  refusalsOfSitting,
  type AgendaItem,
  type SittingMinutes,
} from '@mithaq/domain/request/committee-sitting';
import { sittingRefusalMessage } from '@mithaq/domain/request/committee-sitting.ar';
import { formatReferenceNumber, compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { PayloadRequest } from 'payload';
import type { CommitteeSitting } from '../../payload-types.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { hasRole, idOf } from '../../payload/access/roles.ts';
import type { Reason } from '../../payload/http/reasons.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { SittingConflict, writeSittingIfUnchanged } from '../../payload/system/sitting-row.ts';
import { noteOfDecision, wordsForHer } from '../decisions/decision-words.ar.ts';
import { moveRequest } from '../move-request.ts';
import { writeRequestEvent } from '../events/write-request-event.ts';
import { tellHer } from '../notices/tell-her.ts';
import { committeeOf, type CommitteeOfAssociation } from './committee-of.ts';
import { unknownAccount } from './labels.ar.ts';
import { heardRequests, type Heard } from './heard-requests.ts';
import { sittingMinutes } from './sitting-shape.ts';

export type SittingOutcomeOfCall =
  | { readonly kind: 'done'; readonly revision: number }
  | { readonly kind: 'not-found' | 'not-yours' | 'recorded' | 'changed' | 'moved' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

/** A request of the agenda was moved between the reading of its facts and the decision. */
class RequestMoved extends Error {
  override readonly name = 'RequestMoved';
}

/** Returns a sitting that the request's user may read; undefined for any other id. */
export const readableSitting = async (
  req: PayloadRequest,
  id: string,
): Promise<CommitteeSitting | undefined> => {
  if (id === '') return undefined;
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'committee-sittings',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

interface Recording {
  readonly sitting: CommitteeSitting;
  readonly minutes: SittingMinutes;
  readonly committee: CommitteeOfAssociation;
  /** Gregorian day of the sitting. */
  readonly heldOn: string;
  /** ISO time of the recording. */
  readonly at: string;
}

const writeDecision = async (
  req: PayloadRequest,
  { sitting, minutes, committee, heldOn, at }: Recording,
  item: AgendaItem,
): Promise<void> => {
  if (item.outcome === undefined) throw new Error('an item without an outcome was not refused');
  const deciders = isDecision(item.outcome) ? decidersOf(minutes, item) : [...minutes.present];
  const names = (ids: readonly string[]): string => ids.map((id) => committee.names.get(id) ?? '').join('، ');
  const service = committee.association.services?.find(({ code }) => code === item.service)?.label;
  const actor = req.user?.collection === 'users' ? req.user : undefined;
  await req.payload.create({
    ...asSystem(req),
    collection: 'request-decisions',
    depth: 0,
    data: {
      request: item.request,
      sitting: sitting.id,
      association: idOf(sitting.association) ?? '',
      minutesNumber: minutes.number,
      heldOn,
      outcome: item.outcome,
      service: item.outcome === 'accepted' ? (service ?? null) : null,
      granted: item.outcome === 'accepted' ? (item.granted ?? null) : null,
      conditions: item.outcome === 'accepted' ? (item.conditions ?? null) : null,
      reason: item.outcome === 'accepted' ? null : (item.reason ?? null),
      words: item.words ?? null,
      earlyReason: item.earlyReason ?? null,
      correction: item.correction ?? null,
      deciders,
      deciderNames: names(deciders),
      recusedNames: names(item.recused),
      votesFor: item.votesFor ?? null,
      votesAgainst: item.votesAgainst ?? null,
      actor: actor?.id ?? null,
      actorName: actor?.name ?? '',
      at,
    },
  });
};

/** Lets the outcome of a request take effect: its state, its event and what she is told. */
const takeEffect = async (
  req: PayloadRequest,
  { minutes, at }: Recording,
  item: AgendaItem,
  { request }: Heard,
): Promise<void> => {
  const words = wordsForHer(item);
  const note = noteOfDecision(minutes.number, item);
  if (item.outcome === 'postponed') {
    const { state } = request;
    const event = await writeRequestEvent(req, request, {
      from: state,
      to: state,
      occasion: 'postponed',
      words,
      note,
      at,
      by: 'staff',
    });
    await tellHer(req, request, { event, occasion: 'postponed', words, at });
    return;
  }
  const to = item.outcome === 'question' ? 'needs-information' : item.outcome;
  if (to === undefined) return;
  const moved = await moveRequest(req, { id: request.id, to, by: 'sitting', words, note, at });
  if (moved.kind !== 'moved') throw new RequestMoved();
};

const record = async (
  req: PayloadRequest,
  id: string,
  revision: number,
  now: number,
): Promise<SittingOutcomeOfCall> => {
  const sitting = await readableSitting(req, id);
  if (sitting === undefined) return { kind: 'not-found' };
  if (!hasRole(req.user, 'committee-member')) return { kind: 'not-yours' };
  if (sitting.state === 'recorded') return { kind: 'recorded' };
  if (sitting.revision !== revision) return { kind: 'changed' };
  const minutes = sittingMinutes.parse(sitting.minutes);
  const association = idOf(sitting.association) ?? '';
  const committee = await committeeOf(req, association);
  const today = dayInRiyadh(now);
  const heard = await heardRequests(
    req,
    association,
    minutes.agenda.map(({ request }) => request),
  );
  const refusals = refusalsOfSitting(
    minutes,
    new Map([...heard].map(([request, { facts }]) => [request, facts])),
    { ...committee, members: membersOfSitting(committee.people, minutes, today) },
    { recorder: req.user?.id ?? '', today },
  );
  const heldOn = heldOnOf(minutes);
  if (refusals.length > 0 || heldOn === undefined) {
    const naming = {
      reference: (request: string) =>
        formatReferenceNumber(compactReferenceNumber(heard.get(request)?.request.reference ?? '')),
      name: (account: string) => committee.names.get(account) ?? unknownAccount,
    };
    return {
      kind: 'refused',
      reasons: refusals.map((refusal) => ({
        code: refusal.code,
        message: sittingRefusalMessage(refusal, naming),
        ...('index' in refusal ? { path: `agenda.${String(refusal.index)}` } : {}),
      })),
    };
  }
  const at = new Date(now).toISOString();
  const recording = { sitting, minutes, committee, heldOn, at };
  await writeSittingIfUnchanged(req, sitting, {
    state: 'recorded',
    number: minutes.number,
    heldOn,
    recordedAt: at,
    recordedByName: req.user?.collection === 'users' ? req.user.name : '',
  });
  for (const item of minutes.agenda) {
    const found = heard.get(item.request);
    if (found === undefined) throw new RequestMoved();
    await writeDecision(req, recording, item);
    await takeEffect(req, recording, item, found);
  }
  return { kind: 'done', revision: revision + 1 };
};

/**
 * Records the minutes of a sitting: refused with every reason at once, or kept whole. Minutes, decisions, moves of the
 * requests, their events and what their people are told are one transaction, so that no decision goes out alone. `now`
 * is in milliseconds since 1970.
 */
export const recordSitting = async (
  req: PayloadRequest,
  id: string,
  revision: number,
  now: number,
): Promise<SittingOutcomeOfCall> => {
  try {
    return await inTransaction(req, () => record(req, id, revision, now));
  } catch (error) {
    if (error instanceof SittingConflict) return { kind: 'changed' };
    if (error instanceof RequestMoved) return { kind: 'moved' };
    throw error;
  }
};

/** Replaces the draft of a sitting; refused once it was recorded, and where somebody else changed it meanwhile. */
export const saveSitting = async (
  req: PayloadRequest,
  id: string,
  revision: number,
  minutes: SittingMinutes,
): Promise<SittingOutcomeOfCall> => {
  try {
    return await inTransaction(req, async (): Promise<SittingOutcomeOfCall> => {
      const sitting = await readableSitting(req, id);
      if (sitting === undefined) return { kind: 'not-found' };
      if (!hasRole(req.user, 'committee-member', 'beneficiary-relations-officer'))
        return { kind: 'not-yours' };
      if (sitting.state === 'recorded') return { kind: 'recorded' };
      if (sitting.revision !== revision) return { kind: 'changed' };
      await writeSittingIfUnchanged(req, sitting, { minutes: { ...minutes }, number: minutes.number });
      return { kind: 'done', revision: revision + 1 };
    });
  } catch (error) {
    if (error instanceof SittingConflict) return { kind: 'changed' };
    throw error;
  }
};
