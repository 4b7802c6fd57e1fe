import { readGregorianDay, type DayInputFault } from '../calendar/read-day.ts';
import { isoDay } from '../calendar/iso-day.ts';
import { hasVisibleCharacter } from '../text/visible-character.ts';
import type { RequestState } from './request-lifecycle.ts';

/*
 * A sitting of an association's research committee («لجنة البحث»): the step that every policy prints as «الرفع للجنة
 * البحث». Rules that no policy prints (quorum, recusal, no decision by the one who checked, objections to other people)
 * are the product's own, so that nobody decides alone and nobody judges their own work.
 */

/** The outcomes of a request that a sitting hears. */
export const sittingOutcomes = ['accepted', 'rejected', 'postponed', 'question'] as const;
export type SittingOutcome = (typeof sittingOutcomes)[number];

/** Fewest members who decide a request: one person never decides alone. */
export const LEAST_QUORUM = 2;

/** Most requests on one agenda, and most members of a committee that are read. */
export const MOST_AGENDA_ITEMS = 200;

/** A request on the agenda, as its line of the minutes says. Accounts and requests are ids. */
export interface AgendaItem {
  readonly request: string;
  /** Members who are related to the beneficiary or have an interest, and so take no part in this request. */
  readonly recused: readonly string[];
  readonly outcome?: SittingOutcome | undefined;
  /** The code of the service that is granted. */
  readonly service?: string | undefined;
  /** The amount or the thing that is granted, in words. */
  readonly granted?: string | undefined;
  readonly conditions?: string | undefined;
  /** The reason: one of the association's list for a rejection, free for a postponement. */
  readonly reason?: string | undefined;
  /** Words for the beneficiary. */
  readonly words?: string | undefined;
  /** The reason for a decision before the first day that the policy prints; the beneficiary and the auditor read it. */
  readonly earlyReason?: string | undefined;
  /** The mistake of an earlier decision that this one corrects; the file keeps it. */
  readonly correction?: string | undefined;
  readonly votesFor?: number | undefined;
  readonly votesAgainst?: number | undefined;
}

/** Minutes as they are typed, before they are recorded. */
export interface SittingMinutes {
  /** The number of the minutes, as the association counts them. */
  readonly number: string;
  /** The day as typed, in either calendar and either digits. */
  readonly heldOn: string;
  readonly present: readonly string[];
  readonly agenda: readonly AgendaItem[];
}

/** The facts of a request that a sitting hears. Days are Gregorian in Asia/Riyadh, `YYYY-MM-DD`. */
export interface HeardRequest {
  readonly state: RequestState;
  /** The day on which the request came before the committee. */
  readonly reachedOn?: string | undefined;
  /** The first day of the decision in the period that the policy prints; undefined where it prints none. */
  readonly earliestOn?: string | undefined;
  /** Accounts that held the check: moved the request through it, or recorded its attestation or its papers. */
  readonly checkedBy: readonly string[];
  /** Whether the beneficiary objected to the last decision. */
  readonly objected: boolean;
  /** Members who took the decision that she objected to. */
  readonly decidedBefore: readonly string[];
}

/** The committee of an association on the day of a sitting. */
export interface Committee {
  /** Accounts that were committee members on that day: `membersOfSitting`. */
  readonly members: readonly string[];
  /** The number that must be present, where the association has set one. */
  readonly quorum?: number | undefined;
  /** The association's list of reasons for a rejection. */
  readonly reasons: readonly string[];
  /** Codes of the services that the association offers. */
  readonly services: readonly string[];
}

/** Returns how many members must be present: the association's number, else more than half, and never fewer than two. */
export const quorumOf = ({ members, quorum }: Pick<Committee, 'members' | 'quorum'>): number =>
  Math.max(LEAST_QUORUM, quorum ?? Math.floor(members.length / 2) + 1);

/**
 * Returns how many members have to decide one request, of those who may: who is recused or barred does not count, so that
 * the rest of a small committee can still hear it. Never more than the quorum of the sitting, never fewer than two.
 */
const decidersNeeded = (committee: Pick<Committee, 'members' | 'quorum'>, able: number): number =>
  Math.max(LEAST_QUORUM, Math.min(quorumOf(committee), Math.floor(able / 2) + 1));

export type SittingRefusal =
  | { readonly code: 'sitting.number-missing' }
  | { readonly code: 'sitting.date'; readonly fault: DayInputFault | 'in-future' }
  | { readonly code: 'sitting.agenda-empty' }
  | { readonly code: 'sitting.committee-too-small'; readonly members: number; readonly needed: number }
  | { readonly code: 'sitting.not-a-member'; readonly people: readonly string[] }
  | { readonly code: 'sitting.no-quorum'; readonly present: number; readonly needed: number }
  | { readonly code: 'sitting.recorder-absent' }
  | ({ readonly request: string; readonly index: number } & ItemRefusal);

type ItemRefusal =
  | { readonly code: 'item.twice' | 'item.unknown' | 'item.withdrawn' }
  | { readonly code: 'item.not-before-committee'; readonly state: RequestState }
  | { readonly code: 'item.not-yet-before-committee'; readonly reachedOn: string }
  | { readonly code: 'item.outcome-missing' }
  | { readonly code: 'item.service-missing' | 'item.granted-missing' }
  | { readonly code: 'item.reason-missing' | 'item.reason-not-listed' | 'item.words-missing' }
  | { readonly code: 'item.correction-missing' | 'item.correction-undecided' }
  | { readonly code: 'item.early'; readonly earliestOn: string }
  | { readonly code: 'item.recused-not-member'; readonly people: readonly string[] }
  | { readonly code: 'item.checker-decides'; readonly people: readonly string[] }
  | { readonly code: 'item.decided-before'; readonly people: readonly string[] }
  | { readonly code: 'item.too-few-members'; readonly able: number; readonly needed: number }
  | { readonly code: 'item.no-quorum'; readonly deciding: number; readonly needed: number }
  | { readonly code: 'item.votes-half' | 'item.votes-disagree' }
  | { readonly code: 'item.votes-too-many'; readonly deciding: number };

const lacks = (text: string | undefined): boolean => !hasVisibleCharacter(text ?? '');

/** Whether an outcome decides the request, so that it needs deciders who may decide it. */
export const isDecision = (outcome: SittingOutcome | undefined): outcome is 'accepted' | 'rejected' =>
  outcome === 'accepted' || outcome === 'rejected';

/** Whether the committee decided the request already, so that the sitting corrects a decision of an earlier one. */
const isDecided = (state: RequestState): boolean => state === 'accepted' || state === 'rejected';

/** Returns the members who may not decide the request, because they checked it or took the decision objected to. */
const barredFrom = (request: HeardRequest): readonly string[] => [
  ...request.checkedBy,
  ...(request.objected ? request.decidedBefore : []),
];

/** Returns the members who take part in the decision of a request: those present without the recused. */
export const decidersOf = (
  { present }: Pick<SittingMinutes, 'present'>,
  { recused }: Pick<AgendaItem, 'recused'>,
): string[] => [...new Set(present)].filter((member) => !recused.includes(member));

const placeRefusals = (
  item: AgendaItem,
  request: HeardRequest,
  heldOn: string | undefined,
): ItemRefusal[] => {
  const { state } = request;
  if (state === 'withdrawn') return [{ code: 'item.withdrawn' }];
  if (state !== 'with-committee' && !isDecided(state)) return [{ code: 'item.not-before-committee', state }];
  const refusals: ItemRefusal[] = [];
  if (heldOn !== undefined && request.reachedOn !== undefined && heldOn < request.reachedOn)
    refusals.push({ code: 'item.not-yet-before-committee', reachedOn: request.reachedOn });
  if (isDecided(state)) {
    if (lacks(item.correction)) refusals.push({ code: 'item.correction-missing' });
    if (item.outcome !== undefined && !isDecision(item.outcome))
      refusals.push({ code: 'item.correction-undecided' });
  }
  return refusals;
};

const wordRefusals = (item: AgendaItem, committee: Committee): ItemRefusal[] => {
  const refusals: ItemRefusal[] = [];
  switch (item.outcome) {
    case undefined:
      return [{ code: 'item.outcome-missing' }];
    case 'accepted':
      if (lacks(item.service) || !committee.services.includes(item.service ?? ''))
        refusals.push({ code: 'item.service-missing' });
      if (lacks(item.granted)) refusals.push({ code: 'item.granted-missing' });
      return refusals;
    case 'rejected':
      if (lacks(item.reason)) refusals.push({ code: 'item.reason-missing' });
      else if (!committee.reasons.includes(item.reason ?? ''))
        refusals.push({ code: 'item.reason-not-listed' });
      break;
    case 'postponed':
      if (lacks(item.reason)) refusals.push({ code: 'item.reason-missing' });
      break;
    case 'question':
      break;
  }
  if (lacks(item.words)) refusals.push({ code: 'item.words-missing' });
  return refusals;
};

const voteRefusals = (item: AgendaItem, deciding: number): ItemRefusal[] => {
  const { votesFor, votesAgainst } = item;
  if (votesFor === undefined && votesAgainst === undefined) return [];
  if (votesFor === undefined || votesAgainst === undefined) return [{ code: 'item.votes-half' }];
  if (votesFor + votesAgainst > deciding) return [{ code: 'item.votes-too-many', deciding }];
  const agrees = item.outcome === 'accepted' ? votesFor > votesAgainst : votesAgainst >= votesFor;
  return agrees ? [] : [{ code: 'item.votes-disagree' }];
};

/** Who decides: for accepting and rejecting alone; a postponement and a question bind nobody. */
const deciderRefusals = (
  minutes: SittingMinutes,
  item: AgendaItem,
  request: HeardRequest,
  committee: Committee,
): ItemRefusal[] => {
  const strangers = item.recused.filter((member) => !committee.members.includes(member));
  const refusals: ItemRefusal[] =
    strangers.length > 0 ? [{ code: 'item.recused-not-member', people: strangers }] : [];
  if (!isDecision(item.outcome)) return refusals;
  const barred = barredFrom(request);
  const able = committee.members.filter(
    (member) => !barred.includes(member) && !item.recused.includes(member),
  );
  const needed = decidersNeeded(committee, able.length);
  if (able.length < needed) return [...refusals, { code: 'item.too-few-members', able: able.length, needed }];
  const present = decidersOf(minutes, item).filter((member) => committee.members.includes(member));
  const checkers = present.filter((member) => request.checkedBy.includes(member));
  const before = request.objected ? present.filter((one) => request.decidedBefore.includes(one)) : [];
  if (checkers.length > 0) refusals.push({ code: 'item.checker-decides', people: checkers });
  if (before.length > 0) refusals.push({ code: 'item.decided-before', people: before });
  const deciding = present.filter((member) => able.includes(member)).length;
  if (deciding < needed) refusals.push({ code: 'item.no-quorum', deciding, needed });
  return [...refusals, ...voteRefusals(item, deciding)];
};

const itemRefusals = (
  minutes: SittingMinutes,
  heldOn: string | undefined,
  item: AgendaItem,
  request: HeardRequest | undefined,
  committee: Committee,
): ItemRefusal[] => {
  if (request === undefined) return [{ code: 'item.unknown' }];
  const place = placeRefusals(item, request, heldOn);
  if (place.some(({ code }) => code === 'item.withdrawn' || code === 'item.not-before-committee'))
    return place;
  const isEarly =
    heldOn !== undefined &&
    request.earliestOn !== undefined &&
    heldOn < request.earliestOn &&
    isDecision(item.outcome) &&
    lacks(item.earlyReason);
  return [
    ...place,
    ...wordRefusals(item, committee),
    ...(isEarly ? [{ code: 'item.early' as const, earliestOn: request.earliestOn }] : []),
    ...deciderRefusals(minutes, item, request, committee),
  ];
};

/** Returns the Gregorian day in Riyadh of a sitting as typed; undefined where it is no whole, real day. */
export const heldOnOf = ({ heldOn }: Pick<SittingMinutes, 'heldOn'>): string | undefined => {
  const read = readGregorianDay(heldOn);
  return read.kind === 'day' ? isoDay(read.day) : undefined;
};

/**
 * Returns every reason at once why the minutes of a sitting cannot be recorded; an empty list means that they can, and
 * that its decisions go out. `heard` holds the requests of the agenda by id; one that is absent is not the
 * association's. `today` is the day in Asia/Riyadh, `recorder` the account that records.
 */
export const refusalsOfSitting = (
  minutes: SittingMinutes,
  heard: ReadonlyMap<string, HeardRequest>,
  committee: Committee,
  { recorder, today }: { readonly recorder: string; readonly today: string },
): SittingRefusal[] => {
  const refusals: SittingRefusal[] = [];
  const read = readGregorianDay(minutes.heldOn);
  const heldOn = heldOnOf(minutes);
  if (lacks(minutes.number)) refusals.push({ code: 'sitting.number-missing' });
  if (read.kind === 'fault') refusals.push({ code: 'sitting.date', fault: read.fault });
  if (heldOn !== undefined && heldOn > today) refusals.push({ code: 'sitting.date', fault: 'in-future' });
  if (minutes.agenda.length === 0) refusals.push({ code: 'sitting.agenda-empty' });
  const needed = quorumOf(committee);
  const members = committee.members.length;
  const present = [...new Set(minutes.present)];
  const strangers = present.filter((one) => !committee.members.includes(one));
  if (strangers.length > 0) refusals.push({ code: 'sitting.not-a-member', people: strangers });
  const sitting = present.length - strangers.length;
  if (members < needed) refusals.push({ code: 'sitting.committee-too-small', members, needed });
  else if (sitting < needed) refusals.push({ code: 'sitting.no-quorum', present: sitting, needed });
  if (!present.includes(recorder)) refusals.push({ code: 'sitting.recorder-absent' });
  for (const [index, item] of minutes.agenda.entries()) {
    const { request } = item;
    const isRepeated = minutes.agenda.findIndex((other) => other.request === request) < index;
    const found: ItemRefusal[] = isRepeated
      ? [{ code: 'item.twice' }]
      : itemRefusals(minutes, heldOn, item, heard.get(request), committee);
    refusals.push(...found.map((refusal) => ({ request, index, ...refusal })));
  }
  return refusals;
};
