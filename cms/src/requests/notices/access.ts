import type { CollectionConfig } from 'payload';
import { anyOf, nobody } from '../../payload/access/bases.ts';
import { handlers } from '../access.ts';

/** Refuses every form: a move writes the notice, its e-mail and the calls change it. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(handlers),
  create: nobody,
  update: nobody,
  delete: nobody,
};
