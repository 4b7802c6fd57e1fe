import type { CollectionConfig } from 'payload';
import { anyOf, nobody } from '../../access/bases.ts';
import { committeeOn, handlers } from '../requests/access.ts';

/** Rows are written with the change that they tell of; nobody edits or removes one. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(handlers, committeeOn('request.state')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
