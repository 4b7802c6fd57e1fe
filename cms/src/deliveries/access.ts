import { versionNoticeKinds, type DeliveryKind } from '@mithaq/domain/contracts/cms-service-api';
import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation, type Basis } from '../payload/access/bases.ts';
import type { Principal } from '../payload/access/roles.ts';
import { committeeOn, handlers } from '../requests/access.ts';

/**
 * Allows the same people on e-mails of these kinds only, so that people who handle requests learn no follower's
 * address.
 */
const onKinds =
  (basis: Basis, ...kinds: readonly DeliveryKind[]): Basis =>
  (principal: Principal) => {
    const allowed = basis(principal);
    return typeof allowed === 'object' ? { and: [allowed, { kind: { in: [...kinds] } }] } : allowed;
  };

/**
 * Refuses every form: the change that causes an e-mail writes its outbox row, and the functions that send it update
 * the row.
 */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(
    onKinds(
      handlers,
      'acknowledgement',
      'lost-code',
      'request-update',
      'staff-notice',
      'staff-digest',
      'unattended-requests',
    ),
    onKinds(
      staffOfAssociation('board-secretary', 'auditor'),
      'follow-confirmation',
      'policy-changed',
      'disclosures-published',
      'review-reminder',
      ...versionNoticeKinds,
      'unattended-requests',
    ),
    committeeOn('request.'),
  ),
  create: nobody,
  update: nobody,
  delete: nobody,
};
