import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { destroyedFrom, type KeepingClass } from '@mithaq/domain/request/keeping-periods';
import { formatReferenceNumber, compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import { daysAfter } from '@mithaq/domain/request/request-periods';
import type { PayloadRequest } from 'payload';
import { associationOf, hasRole } from '../../payload/access/roles.ts';
import { dueRequests, dueServices, heldRequests, keepersIn } from './due-records.ts';

/** The list looks thirty days ahead, time enough to change a period before its records are gone. */
const DAYS_AHEAD = 30;
const MOST_LISTED = 200;

interface DueRecord {
  /** Id of the record. */
  readonly key: string;
  /** The number in its printed form. */
  readonly reference: string;
  readonly keptAs: KeepingClass;
  /** Gregorian days in Asia/Riyadh. */
  readonly endedOn: string;
  readonly destroyedOn: string;
  /** Whether a request about the data waits for an answer first. */
  readonly held: boolean;
}

/**
 * Returns what the daily job would destroy within thirty days of an ISO time, without destroying anything: the dry run, by
 * the same queries. The officer and the auditor see their own association's; everybody else sees nothing.
 */
export const dueList = async (
  req: PayloadRequest,
  at: string,
): Promise<{ readonly rows: readonly DueRecord[]; readonly more: boolean }> => {
  const association = associationOf(req.user);
  const mayRead = hasRole(req.user, 'beneficiary-relations-officer', 'auditor');
  if (association === undefined || !mayRead) return { rows: [], more: false };
  const on = daysAfter(dayInRiyadh(at), DAYS_AHEAD);
  const held = new Set(await heldRequests(req, [association]));
  const rows: DueRecord[] = [];
  for (const keeper of await keepersIn(req, { id: { equals: association } }, 1)) {
    const asked = { associations: [association], months: keeper.months, on, limit: MOST_LISTED + 1 };
    for (const { id, reference, keptAs, endedOn } of await dueRequests(req, asked)) {
      if (!keptAs || !endedOn) continue;
      const destroyedOn = destroyedFrom(endedOn, keeper.months[keptAs]);
      const printed = formatReferenceNumber(compactReferenceNumber(reference));
      rows.push({ key: id, reference: printed, keptAs, endedOn, destroyedOn, held: held.has(id) });
    }
    for (const { id, reference, givenOn } of await dueServices(req, asked))
      rows.push({
        key: id,
        reference: formatReferenceNumber(reference ?? ''),
        keptAs: 'financial',
        endedOn: givenOn,
        destroyedOn: destroyedFrom(givenOn, keeper.months.financial),
        held: false,
      });
  }
  rows.sort((one, other) => one.destroyedOn.localeCompare(other.destroyedOn));
  return { rows: rows.slice(0, MOST_LISTED), more: rows.length > MOST_LISTED };
};
