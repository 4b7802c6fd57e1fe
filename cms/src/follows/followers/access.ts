import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../../payload/access/bases.ts';

/**
 * Allows the people who publish, and the auditor, to read followers' addresses. Followers themselves come and go
 * through the site.
 */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation('board-secretary', 'auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
