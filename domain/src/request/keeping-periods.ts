import { addDays } from '../calendar/umm-al-qura.ts';
import { dayOfIso, isoDay } from '../calendar/iso-day.ts';
import { keysOf } from '../table/keys-of.ts';
import { requestKindFacts, type RequestKind } from './request-kind.ts';
import { isFinalRequestState, type RequestState } from './request-lifecycle.ts';

interface KeepingFacts {
  /** Months that hold where the association has set none. */
  readonly usual: number;
  /** The least and the most months that an association may set. */
  readonly least: number;
  readonly most: number;
}

/**
 * Classes of records by how long they are kept, in Gregorian months: requests from the day on which they ended, services
 * given from the day of the giving. The law names no number but for financial records (ADR 34); the others are ours,
 * long enough for an objection, a complaint and an audit of the year.
 */
export const keepingClassFacts = {
  /** Requests that were accepted, whatever was given then. */
  accepted: { usual: 60, least: 12, most: 180 },
  rejected: { usual: 24, least: 12, most: 120 },
  /** Requests that never came to a decision: withdrawn, without an answer, a repetition. */
  undecided: { usual: 12, least: 6, most: 60 },
  /** Complaints, suggestions and enquiries. */
  answered: { usual: 24, least: 6, most: 120 },
  /** Services given: ten years at least, as the regulator's rules on financial records are reported. */
  financial: { usual: 120, least: 120, most: 300 },
} as const satisfies Readonly<Record<string, KeepingFacts>>;

export type KeepingClass = keyof typeof keepingClassFacts;
export const keepingClasses = keysOf(keepingClassFacts);

/** Months for which each class is kept. */
export type KeepingMonths = Readonly<Record<KeepingClass, number>>;

/**
 * Returns the months of an association that has set some of them. A number outside the limits counts as the nearest that
 * is allowed, so that no way of writing it destroys a financial record early.
 */
export const keepingMonthsOf = (
  set: Partial<Readonly<Record<KeepingClass, number | null>>> | null | undefined,
): KeepingMonths => {
  const months = (name: KeepingClass): number => {
    const { usual, least, most } = keepingClassFacts[name];
    return Math.min(most, Math.max(least, set?.[name] ?? usual));
  };
  return {
    accepted: months('accepted'),
    rejected: months('rejected'),
    undecided: months('undecided'),
    answered: months('answered'),
    financial: months('financial'),
  };
};

interface EndedRequest {
  readonly state: RequestState;
  readonly kind: RequestKind;
  /** The state that a closed request was closed from; a row of an earlier release has none. */
  readonly closedFrom?: RequestState | null | undefined;
}

/** Returns the class of a request that has ended; undefined while it goes on, because it is kept until then. */
export const keepingClassOf = ({
  state,
  kind,
  closedFrom,
}: EndedRequest): Exclude<KeepingClass, 'financial'> | undefined => {
  if (!isFinalRequestState(state)) return undefined;
  if (!requestKindFacts[kind].asksForService) return 'answered';
  if (state !== 'closed') return 'undecided';
  if (closedFrom === 'rejected' || closedFrom === 'objection') return 'rejected';
  // A request that was closed without a word of the state before may have been accepted: the longest period holds.
  return closedFrom === 'needs-information' || closedFrom === 'checking' ? 'undecided' : 'accepted';
};

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Returns the last day whose records are to be destroyed on a day, after so many months; both Gregorian, `YYYY-MM-DD`.
 * A record of 31 August that is kept for six months is destroyed on 1 March, never before the period is whole. Throws
 * `RangeError` for a text that is no day.
 */
export const lastDayNotKept = (today: string, months: number): string => {
  const day = dayOfIso(today);
  if (day === undefined) throw new RangeError('a day is written YYYY-MM-DD');
  const before = addDays(day, -1);
  const count = before.year * 12 + before.month - 1 - months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  // The last day of a short month ends the periods that began on the days which it lacks.
  const isLast = before.day === lastOfMonth(before.year, before.month);
  const last = lastOfMonth(year, month);
  return isoDay({ calendar: 'gregorian', year, month, day: isLast ? last : Math.min(before.day, last) });
};

/**
 * Returns the day on which a record is destroyed that is kept from a day for so many months: the day after the last one of
 * its period, and the first for which `lastDayNotKept` takes it in. Throws `RangeError` for a text that is no day.
 */
export const destroyedFrom = (keptFrom: string, months: number): string => {
  const from = dayOfIso(keptFrom);
  if (from === undefined) throw new RangeError('a day is written YYYY-MM-DD');
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const day = Math.min(from.day, lastOfMonth(year, month));
  return isoDay(addDays({ calendar: 'gregorian', year, month, day }, 1));
};
