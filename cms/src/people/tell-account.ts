import { randomUUID } from 'node:crypto';
import type { AccountChange } from '@mithaq/domain/contracts/cms-service-api';
import type { PayloadRequest } from 'payload';
import { writeDelivery } from '../deliveries/write-delivery.ts';

/**
 * Writes an e-mail to the address that an account had before a change, in the transaction of the change: somebody who
 * has taken an account over must not do so in silence.
 */
export const tellAccount = async (
  req: PayloadRequest,
  account: { readonly id: string; readonly email: string },
  change: AccountChange,
): Promise<void> => {
  const stateAt = new Date().toISOString();
  const to = account.email;
  await writeDelivery(req, { kind: 'account-changed', to, account: account.id, occasion: change, stateAt }, [
    account.id,
    change,
    randomUUID(),
  ]);
};
