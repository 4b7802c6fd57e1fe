import type { CollectionConfig } from 'payload';
import { everyStaffRole, anyOf, nobody, staffOfAssociation } from '../../payload/access/bases.ts';

/** Refuses every form: endpoints alone write and resolve comments, and nobody edits a comment afterwards. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation(...everyStaffRole)),
  create: nobody,
  update: nobody,
  delete: nobody,
};
