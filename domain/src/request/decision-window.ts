import type { DecisionPeriod } from '../contracts/policy-text.ts';
import { addDays, riyadhDayAt } from '../calendar/umm-al-qura.ts';
import type { WholeDate } from '../calendar/whole-date.ts';
import { requestKindFacts, type RequestKind } from './request-kind.ts';

/** The Gregorian days in Asia/Riyadh between which the decision may fall. */
export interface DecisionWindow {
  readonly earliestOn: WholeDate;
  /** The last day exists only where the policy prints a ceiling. A floor never becomes a deadline. */
  readonly latestOn?: WholeDate;
}

/**
 * Returns the window that a policy's own period opens for a request accepted at `acceptedAt` (milliseconds since
 * 1970), or undefined where the policy names no period: then nobody promises one. Days are calendar days from the day
 * of acceptance, because the documents say «أسبوعين» and name no working days.
 */
export const decisionWindow = (
  period: Pick<DecisionPeriod, 'atLeastDays' | 'atMostDays'> | undefined,
  acceptedAt: number,
): DecisionWindow | undefined => {
  if (period === undefined) return undefined;
  const day = riyadhDayAt(acceptedAt);
  const earliestOn = addDays(day, period.atLeastDays);
  return period.atMostDays === undefined
    ? { earliestOn }
    : { earliestOn, latestOn: addDays(day, period.atMostDays) };
};

/**
 * Returns the window of a request: only a request for a service is decided by the steps of the policy, so that a
 * complaint, a suggestion or an enquiry has none. `acceptedAt` is an ISO time.
 */
export const windowOfRequest = (
  period: Parameters<typeof decisionWindow>[0],
  { kind, acceptedAt }: { readonly kind?: RequestKind | null | undefined; readonly acceptedAt: string },
): DecisionWindow | undefined =>
  requestKindFacts[kind ?? 'service'].asksForService
    ? decisionWindow(period, Date.parse(acceptedAt))
    : undefined;
