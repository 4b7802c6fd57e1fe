import type { Person } from './who.ts';

/** People with every role, of one association and of another. */
export const staff = [
  'board-secretary',
  'beneficiary-relations-officer',
  'social-research-officer',
  'committee-member',
  'auditor',
] as const;
export type StaffRole = (typeof staff)[number];

export const own = (role: StaffRole): Person => `${role} of rusukh`;
export const other = (role: StaffRole): Person => `${role} of kafel`;

export interface Rights {
  readonly read: readonly (StaffRole | 'administrator')[];
  readonly create: readonly (StaffRole | 'administrator')[];
  readonly update: readonly (StaffRole | 'administrator')[];
  readonly delete: readonly (StaffRole | 'administrator')[];
}
