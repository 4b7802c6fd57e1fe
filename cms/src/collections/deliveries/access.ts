import type { DeliveryKind } from '@mithaq/domain/contracts/cms-service-api';
import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation, type Basis } from '../../access/bases.ts';
import type { Principal } from '../../access/roles.ts';
import { committeeOn, handlers } from '../requests/access.ts';

/** The same people, on e-mails of these kinds only: who handles requests learns of no follower's address. */
const onKinds =
  (basis: Basis, ...kinds: readonly DeliveryKind[]): Basis =>
  (principal: Principal) => {
    const allowed = basis(principal);
    return typeof allowed === 'object' ? { and: [allowed, { kind: { in: [...kinds] } }] } : allowed;
  };

/** The outbox is written with the change that causes a mail, and by the functions that send it. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(
    onKinds(handlers, 'acknowledgement', 'staff-notice'),
    onKinds(
      staffOfAssociation('board-secretary', 'auditor'),
      'follow-confirmation',
      'policy-changed',
      'review-reminder',
    ),
    committeeOn('request.state'),
  ),
  create: nobody,
  update: nobody,
  delete: nobody,
};
