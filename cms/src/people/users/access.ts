import type { CollectionConfig } from 'payload';
import { anyOf, nobody, platformAdministrator } from '../../payload/access/bases.ts';
import { personOf, type Principal } from '../../payload/access/roles.ts';

const oneself = (principal: Principal) => {
  const person = personOf(principal);
  return person === undefined ? false : { id: { equals: person.id } };
};

export const access: NonNullable<CollectionConfig['access']> = {
  admin: ({ req }) => personOf(req.user) !== undefined,
  read: anyOf(platformAdministrator, oneself),
  create: anyOf(platformAdministrator),
  update: anyOf(platformAdministrator, oneself),
  delete: anyOf(platformAdministrator),
  unlock: nobody,
};
