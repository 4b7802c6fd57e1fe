import type { Access, CollectionConfig } from 'payload';
import { anyOf, platformAdministrator } from '../payload/access/bases.ts';
import { associationOf, hasRole, type Principal } from '../payload/access/roles.ts';

const own = (principal: Principal) => {
  const association = associationOf(principal);
  return association === undefined ? false : { id: { equals: association } };
};

const ownAsSecretary = (principal: Principal) =>
  hasRole(principal, 'board-secretary') ? own(principal) : false;

const administrators: Access = anyOf(platformAdministrator);

export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(platformAdministrator, own),
  create: administrators,
  update: anyOf(platformAdministrator, ownAsSecretary),
  delete: administrators,
};
