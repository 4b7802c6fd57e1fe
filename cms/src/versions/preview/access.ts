import type { CollectionConfig } from 'payload';
import { anyOf, everyStaffRole, nobody, staffOfAssociation } from '../../payload/access/bases.ts';

/** Refuses every form: endpoints alone make, renew and revoke links. The staff who read a draft see its links. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation(...everyStaffRole)),
  create: nobody,
  update: nobody,
  delete: nobody,
};
