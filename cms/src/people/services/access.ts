import type { CollectionConfig } from 'payload';
import { anyOf, nobody, platformAdministrator } from '../../payload/access/bases.ts';

const administrators = anyOf(platformAdministrator);

/**
 * Lets the platform administrator see and delete records, and nobody make or change one: by a key somebody reads every
 * e-mail that is sent, with the codes of beneficiaries and the links by which staff set passwords.
 */
export const access: NonNullable<CollectionConfig['access']> = {
  admin: nobody,
  read: administrators,
  create: nobody,
  update: nobody,
  delete: administrators,
  unlock: nobody,
};
