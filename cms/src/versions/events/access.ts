import type { CollectionConfig } from 'payload';
import { anyOf, nobody, platformAdministrator, staffOfAssociation } from '../../payload/access/bases.ts';

/**
 * Refuses every form: the change that a row records writes the row, and nobody edits or removes it. Few people may
 * read the reasons in the rows.
 */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(platformAdministrator, staffOfAssociation('board-secretary', 'auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
