import type { CollectionConfig } from 'payload';
import {
  anyOf,
  createInOwnAssociation,
  everyStaffRole,
  staffOfAssociation,
} from '../../payload/access/bases.ts';
import { associationOf, hasRole, personOf, type Principal } from '../../payload/access/roles.ts';

const keepers = ['board-secretary', 'beneficiary-relations-officer'] as const;

/** Returns the person and the association for which the person may upload files; undefined for everybody else. */
export const uploaderOf = (
  user: Principal,
): { readonly id: string; readonly association: string } | undefined => {
  const association = associationOf(user);
  const person = personOf(user);
  if (person === undefined || association === undefined || !hasRole(user, ...keepers)) return undefined;
  return { id: person.id, association };
};

/** Read access of a row also decides who may download its file. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation(...everyStaffRole)),
  create: createInOwnAssociation(...keepers),
  update: anyOf(staffOfAssociation(...keepers)),
  delete: anyOf(staffOfAssociation(...keepers)),
};
