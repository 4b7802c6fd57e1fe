import type { CollectionConfig } from 'payload';
import { anyOf, nobody } from '../../payload/access/bases.ts';
import { handlers } from '../access.ts';

/** Refuses every form: an endpoint adds the row, and nobody edits or removes it. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(handlers),
  create: nobody,
  update: nobody,
  delete: nobody,
};
