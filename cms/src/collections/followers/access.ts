import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../../access/bases.ts';

/** Addresses of people: for those who publish, and for the auditor. People follow and stop by themselves. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation('board-secretary', 'auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
