import type { CollectionConfig } from 'payload';
import { anyOf, nobody } from '../../access/bases.ts';
import { committeeOn, handlers } from '../requests/access.ts';

/** The outbox is written with the change that causes a mail, and by the functions that send it. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(handlers, committeeOn('request.state')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
