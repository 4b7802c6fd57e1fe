import type { CollectionConfig } from 'payload';
import { anyOf, nobody, platformAdministrator } from '../../payload/access/bases.ts';

const administrators = anyOf(platformAdministrator);

export const access: NonNullable<CollectionConfig['access']> = {
  admin: nobody,
  read: administrators,
  create: administrators,
  update: administrators,
  delete: administrators,
  unlock: nobody,
};
