import { isBudgeted } from '@mithaq/domain/delivery/delivery-kinds';
import { budgetSpentWords } from '@mithaq/domain/delivery/email-budget.ar';
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import { log } from '../log.ts';
import type { Delivery } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { keyedHash } from '../payload/system/keyed-hash.ts';
import { takeFromBudgets } from './email-budget.ts';

type NewDelivery = Pick<Delivery, 'kind' | 'to'> &
  Partial<
    Pick<
      Delivery,
      | 'request'
      | 'follower'
      | 'account'
      | 'announcement'
      | 'disclosureAnnouncement'
      | 'version'
      | 'versions'
      | 'occasion'
      | 'notBefore'
      | 'requestCount'
    >
  > & {
    /** Id of the association; left out for an e-mail about an account. */
    readonly association?: string;
    /** ISO time since which the e-mail waits. */
    readonly stateAt: string;
  };

interface WrittenDelivery {
  readonly id: string;
  /** Whether the e-mail is to be sent; false where a budget is spent, which the row then says. */
  readonly toSend: boolean;
}

/**
 * Writes an e-mail into the outbox, in the transaction of its cause. `onceFor` are the facts that identify the
 * e-mail: the database refuses a second row with equal facts, so that of two concurrent transactions one succeeds,
 * and the other is retried and finds the row. A kind that strangers cause is counted against its budgets here, at the
 * one place where e-mails begin; beyond them the row is kept in the state «not mailed», with the reason.
 * `taken`: the caller took the e-mail from its budgets itself, because it writes nothing where one is spent.
 */
export const writeDelivery = async (
  req: PayloadRequest,
  delivery: NewDelivery,
  onceFor: readonly string[],
  budgets: 'to-take' | 'taken' = 'to-take',
): Promise<WrittenDelivery> => {
  const spent =
    isBudgeted(delivery.kind) && budgets === 'to-take'
      ? await takeFromBudgets(req, delivery, Date.now())
      : undefined;
  const data: RequiredDataFromCollectionSlug<'deliveries'> = {
    ...delivery,
    ...(spent === undefined
      ? { state: 'pending' }
      : { state: 'not-mailed', detail: budgetSpentWords[spent].ar }),
    idempotencyKey: keyedHash(req, [delivery.kind, ...onceFor]),
  };
  const { id } = await req.payload.create({ ...asSystem(req), collection: 'deliveries', depth: 0, data });
  if (spent !== undefined) log.info('email-budget-spent', { delivery: id, budget: spent });
  return { id, toSend: spent === undefined };
};
