import type { RelationshipField } from 'payload';
import { associationOf } from '../access/roles.ts';

/** Offers, and accepts, only records of the association that the record itself belongs to. */
export const sameAssociation: NonNullable<RelationshipField['filterOptions']> = ({ data, user }) => {
  const named: unknown = data?.association ?? associationOf(user);
  const association = typeof named === 'object' && named !== null && 'id' in named ? named.id : named;
  return typeof association === 'string' ? { association: { equals: association } } : false;
};
