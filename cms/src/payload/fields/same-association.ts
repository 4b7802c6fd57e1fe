import type { RelationshipField } from 'payload';
import { z } from 'zod';
import { associationOf, idOf } from '../access/roles.ts';

const belonging = z.object({ association: z.union([z.string(), z.object({ id: z.string() })]).nullish() });

/** Offers, and accepts, only records of the association that the record itself belongs to. */
export const sameAssociation: NonNullable<RelationshipField['filterOptions']> = ({ data, user }) => {
  const parsed = belonging.safeParse(data);
  const association = idOf(parsed.data?.association) ?? associationOf(user);
  return association === undefined ? false : { association: { equals: association } };
};
