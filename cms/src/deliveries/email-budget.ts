import {
  emailBudgets,
  mailboxOf,
  windowEndAt,
  type EmailBudgetScope,
} from '@mithaq/domain/delivery/email-budget';
import { keysOf } from '@mithaq/domain/table/keys-of';
import type { PayloadRequest } from 'payload';
import { addOne, countOf } from '../payload/system/email-counter.ts';
import { keyedHash } from '../payload/system/keyed-hash.ts';

interface CausedEmail {
  readonly to: string;
  /** Id of the association. */
  readonly association: string;
}

const countersOf = (req: PayloadRequest, { to, association }: CausedEmail, now: number) => {
  const subjects: Readonly<Record<EmailBudgetScope, string>> = {
    address: mailboxOf(to),
    association,
    platform: '',
  };
  return keysOf(emailBudgets).map((scope) => {
    const until = new Date(windowEndAt(scope, now)).toISOString();
    return { scope, until, key: keyedHash(req, ['email-budget', scope, subjects[scope], until]) };
  });
};

/** Returns the budget that is spent for this e-mail; undefined where every one has room. `now` in ms since 1970. */
export const spentBudget = async (
  req: PayloadRequest,
  email: CausedEmail,
  now: number,
): Promise<EmailBudgetScope | undefined> => {
  for (const { scope, key } of countersOf(req, email, now)) {
    if ((await countOf(req, key)) >= emailBudgets[scope].most) return scope;
  }
  return undefined;
};

/** Takes one e-mail from every budget, or none from any and returns the one that is spent. `now` in ms since 1970. */
export const takeFromBudgets = async (
  req: PayloadRequest,
  email: CausedEmail,
  now: number,
): Promise<EmailBudgetScope | undefined> => {
  const spent = await spentBudget(req, email, now);
  if (spent !== undefined) return spent;
  for (const { key, until } of countersOf(req, email, now)) await addOne(req, key, until);
  return undefined;
};
