import type { CollectionConfig } from 'payload';
import { everyStaffRole, anyOf, nobody, staffOfAssociation } from '../../access/bases.ts';

/** Written and resolved by their endpoints alone: what somebody said of a clause is not edited afterwards. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation(...everyStaffRole)),
  create: nobody,
  update: nobody,
  delete: nobody,
};
