import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../../payload/access/bases.ts';

/** Refuses every form: the publication writes its announcement, and `tell-followers` updates it. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation('board-secretary', 'auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
