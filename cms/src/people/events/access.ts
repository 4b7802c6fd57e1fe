import type { CollectionConfig } from 'payload';
import { anyOf, nobody, platformAdministrator, staffOfAssociation } from '../../payload/access/bases.ts';

/** Allows the platform administrator to read every row, and an association's auditor those of its own people. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(platformAdministrator, staffOfAssociation('auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
