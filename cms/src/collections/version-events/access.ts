import type { CollectionConfig } from 'payload';
import {
  anyOf,
  everyStaffRole,
  nobody,
  platformAdministrator,
  staffOfAssociation,
} from '../../access/bases.ts';

/** Rows are written with the change that they tell of; nobody edits or removes one. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(platformAdministrator, staffOfAssociation(...everyStaffRole)),
  create: nobody,
  update: nobody,
  delete: nobody,
};
