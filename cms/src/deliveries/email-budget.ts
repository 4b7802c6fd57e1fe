import { emailBudgets, mailboxOf, type EmailBudgetScope } from '@mithaq/domain/delivery/email-budget';
import { keysOf } from '@mithaq/domain/table/keys-of';
import type { PayloadRequest } from 'payload';
import { budgetHasRoom, takeOne } from '../payload/system/email-counter.ts';
import { keyedHash } from '../payload/system/keyed-hash.ts';

interface CausedEmail {
  readonly to: string;
  /** Id of the association; absent for an e-mail of the platform itself. */
  readonly association?: string;
}

const countersOf = (req: PayloadRequest, { to, association }: CausedEmail, now: number) => {
  const subjects: Readonly<Record<EmailBudgetScope, string>> = {
    address: mailboxOf(to),
    association: association ?? '',
    platform: '',
  };
  return keysOf(emailBudgets).map((scope) => ({
    scope,
    key: keyedHash(req, ['email-budget', scope, subjects[scope]]),
    budget: { now, ...emailBudgets[scope] },
  }));
};

/** Returns the budget that is spent for this e-mail; undefined where every one has room. `now` in ms since 1970. */
const spentBudget = async (
  req: PayloadRequest,
  email: CausedEmail,
  now: number,
): Promise<EmailBudgetScope | undefined> => {
  for (const { scope, key, budget } of countersOf(req, email, now)) {
    if (!(await budgetHasRoom(req, key, budget))) return scope;
  }
  return undefined;
};

/**
 * Takes one e-mail from every budget and returns the one that is spent, if any. All are read first, so that an e-mail
 * that is not sent takes nothing from the others. `now` in milliseconds since 1970.
 */
export const takeFromBudgets = async (
  req: PayloadRequest,
  email: CausedEmail,
  now: number,
): Promise<EmailBudgetScope | undefined> => {
  const spent = await spentBudget(req, email, now);
  if (spent !== undefined) return spent;
  for (const { scope, key, budget } of countersOf(req, email, now)) {
    if (!(await takeOne(req, key, budget))) return scope;
  }
  return undefined;
};
