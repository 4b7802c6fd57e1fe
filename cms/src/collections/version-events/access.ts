import type { CollectionConfig } from 'payload';
import { anyOf, nobody, platformAdministrator, staffOfAssociation } from '../../access/bases.ts';

/** Rows are written with the change that they tell of; nobody edits or removes one. Reasons in them are for few. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(platformAdministrator, staffOfAssociation('board-secretary', 'auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
