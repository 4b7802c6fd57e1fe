import { dayOfAddress } from '@mithaq/domain/calendar/iso-day';
import type { WholeDate } from '@mithaq/domain/calendar/whole-date';
import { versionOnDay } from '@mithaq/domain/register/version-on-day';
import type { AssociationIndex, IndexedPolicy } from '@mithaq/domain/contracts/register';
import { NotInRegister } from '../register/errors.ts';
import type { RegisterReader, VersionInRegister } from '../register/register-reader.ts';
import { isFuture } from './parse-day-query.ts';

export interface OnDay {
  readonly index: AssociationIndex;
  readonly policy: IndexedPolicy;
  /** The day, Gregorian. */
  readonly day: WholeDate;
  readonly future: boolean;
  /** Version that was in force; absent where none was, or where the day has not come. */
  readonly found: VersionInRegister | undefined;
}

/** Finds a policy of an association; rejects with `NotInRegister` and `RegisterUnavailable`. */
export const policyInRegister = async (
  register: RegisterReader,
  association: string,
  slug: string,
): Promise<{ index: AssociationIndex; policy: IndexedPolicy }> => {
  const index = await register.association(association);
  const policy = index.policies.find((candidate) => candidate.slug === slug);
  if (policy === undefined) throw new NotInRegister('policy', slug);
  return { index, policy };
};

/**
 * Loads the version that was in force on the day in an address (`2024-07-23` or `1446-01-17`, in Riyadh). `now` is milliseconds since
 * 1970.
 */
export const loadVersionOnDay = async (
  register: RegisterReader,
  query: { readonly association: string; readonly policy: string; readonly day: string },
  now: number,
): Promise<OnDay> => {
  const day = dayOfAddress(query.day);
  const { index, policy } = await policyInRegister(register, query.association, query.policy);
  if (day === undefined) throw new NotInRegister('day', query.day);
  const future = isFuture(day, now);
  const entry = future ? undefined : versionOnDay(policy, day);
  const found =
    entry === undefined ? undefined : await register.version(query.association, query.policy, entry.version);
  return { index, policy, day, future, found };
};
