import type { CollectionConfig } from 'payload';
import { anyOf, nobody, staffOfAssociation } from '../../payload/access/bases.ts';

/** Roles that prepare a sitting: the committee, and the officer who puts requests before it. */
export const preparers = ['committee-member', 'beneficiary-relations-officer'] as const;

/** Refuses every form: the endpoints begin, change and record a sitting. */
export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(staffOfAssociation(...preparers, 'social-research-officer', 'auditor')),
  create: nobody,
  update: nobody,
  delete: nobody,
};
