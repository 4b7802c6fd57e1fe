import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { idOf, personOf } from '../../../payload/access/roles.ts';
import type { User } from '../../../payload-types.ts';
import { messages } from '../labels.ar.ts';

const listed = (roles: readonly string[]): string => [...roles].sort().join(' ');

/**
 * Refuses a change of one's own roles or association, the platform administrator's included: whoever can read
 * everything of the platform's operation must not give themselves what an association's people see.
 */
export const refuseOwnRoles: CollectionBeforeChangeHook<User> = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || originalDoc === undefined) return data;
  if (personOf(req.user)?.id !== originalDoc.id) return data;
  const roles = data.roles !== undefined && listed(data.roles) !== listed(originalDoc.roles);
  const association =
    data.association !== undefined &&
    (idOf(data.association) ?? null) !== (idOf(originalDoc.association) ?? null);
  if (roles || association) throw new APIError(messages.ownRoles, 403, undefined, true);
  return data;
};
