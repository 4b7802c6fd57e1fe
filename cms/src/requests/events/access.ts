import type { CollectionConfig } from 'payload';
import { anyOf, nobody } from '../../payload/access/bases.ts';
import { committeeOn, handlers } from '../access.ts';

/** Refuses every form: the change that a row records writes the row, and nobody edits or removes it. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(handlers, committeeOn('request.')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
