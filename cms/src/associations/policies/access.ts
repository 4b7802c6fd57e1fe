import type { CollectionConfig } from 'payload';
import {
  anyOf,
  createInOwnAssociation,
  everyStaffRole,
  platformAdministrator,
  staffOfAssociation,
} from '../../payload/access/bases.ts';

export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(platformAdministrator, staffOfAssociation(...everyStaffRole)),
  create: createInOwnAssociation('board-secretary'),
  update: anyOf(staffOfAssociation('board-secretary')),
  delete: anyOf(staffOfAssociation('board-secretary')),
};
