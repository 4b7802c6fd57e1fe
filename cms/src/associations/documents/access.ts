import type { CollectionConfig } from 'payload';
import {
  anyOf,
  createInOwnAssociation,
  everyStaffRole,
  staffOfAssociation,
} from '../../payload/access/bases.ts';

const keepers = ['board-secretary', 'beneficiary-relations-officer'] as const;

/** Read access of a row also decides who may download its file. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation(...everyStaffRole)),
  create: createInOwnAssociation(...keepers),
  update: anyOf(staffOfAssociation(...keepers)),
  delete: anyOf(staffOfAssociation(...keepers)),
};
