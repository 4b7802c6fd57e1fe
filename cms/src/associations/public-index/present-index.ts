import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { isPreparing, newAssociationIndex } from '@mithaq/domain/register/association-index';
import type { PayloadRequest } from 'payload';
import type { Association } from '../../payload-types.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { associationProfileOf } from './association-profile.ts';
import { indexParts } from './index-parts.ts';

/**
 * Returns the index of an association with its present data in the CMS. An association that has published nothing has an
 * index of its profile alone, from which its page says so; its channels and tools are public with its first policy.
 * `before` is the index in the register, undefined where there is none; `at` is the ISO time of a new one.
 */
export const presentIndex = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: Association,
  before: AssociationIndex | undefined,
  at: string,
): Promise<AssociationIndex> => {
  if (before === undefined) return newAssociationIndex(associationProfileOf(association), at);
  const parts = isPreparing(before)
    ? { profile: associationProfileOf(association), channels: [], tools: [] }
    : await indexParts(register, req, association);
  return { ...before, ...parts };
};
