import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../payload/access/bases.ts';
import { associationOf, hasRole, personOf, type Principal } from '../payload/access/roles.ts';

/** Read access of a row also decides who may see its pages. Only steps of the system write it. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation('board-secretary')),
  create: nobody,
  update: nobody,
  delete: nobody,
};

/** Returns the secretary and her association; undefined for everybody else. */
export const secretaryOf = (
  user: Principal,
): { readonly id: string; readonly association: string } | undefined => {
  const association = associationOf(user);
  const person = personOf(user);
  if (person === undefined || association === undefined || !hasRole(user, 'board-secretary'))
    return undefined;
  return { id: person.id, association };
};
