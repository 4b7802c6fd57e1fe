import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../../payload/access/bases.ts';

/** Allows the association's auditor to read who opened requests; nobody writes but the reading itself. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation('auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
