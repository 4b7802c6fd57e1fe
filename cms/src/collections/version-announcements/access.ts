import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../../access/bases.ts';

/** Written with the publication that is told of, carried on by `tell-followers`. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation('board-secretary', 'auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
