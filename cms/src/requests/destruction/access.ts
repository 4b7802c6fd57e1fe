import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../../payload/access/bases.ts';

/** Allows the officer and the auditor of the association to read what was destroyed; nobody writes but the step itself. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation('beneficiary-relations-officer', 'auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
