import { versionStatesWith, type VersionState } from '@mithaq/domain/version/version-lifecycle';
import type { Access, CollectionConfig } from 'payload';
import {
  anyOf,
  createInOwnAssociation,
  everyStaffRole,
  platformAdministrator,
  staffOfAssociation,
} from '../payload/access/bases.ts';

const ofSecretaryIn =
  (...states: readonly VersionState[]): Access =>
  async (args) => {
    const own = await anyOf(staffOfAssociation('board-secretary'))(args);
    return typeof own === 'object' ? { and: [own, { status: { in: [...states] } }] } : own;
  };

export const access: NonNullable<CollectionConfig['access']> = {
  read: anyOf(platformAdministrator, staffOfAssociation(...everyStaffRole)),
  create: createInOwnAssociation('board-secretary'),
  // The approval is entered after the review; from then on the published text is the text that the board approved.
  update: ofSecretaryIn(...versionStatesWith({ isEditable: true })),
  delete: ofSecretaryIn('draft'),
};
