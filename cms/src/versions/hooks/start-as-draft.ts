import type { CollectionBeforeChangeHook } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { touchPolicy } from '../../payload/system/touch-policy.ts';

/** Blank values of the fields that belong to one version and are never copied. */
const ofThisVersionOnly = {
  approval: {},
  issueNumber: null,
  issueDate: {},
  changeNote: null,
  changeKind: null,
  inForceFrom: {},
  reviewBy: {},
  source: {},
};

/**
 * Starts every version as a draft, including a copy of one in force: the copy keeps the text, and none of the
 * original's bookkeeping, approval, printed issue number, change note and days.
 */
export const startAsDraft: CollectionBeforeChangeHook<PolicyVersion> = async ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  await touchPolicy(req, idOf(data.policy) ?? '');
  // A draft that is made of a source file comes with the id of the file in its path.
  const isCallOfVersion =
    req.routeParams?.collection === 'policy-versions' && typeof req.routeParams.id === 'string';
  const copied = isCallOfVersion || data.status !== 'draft';
  return {
    ...data,
    // Payload's own copy would give the new draft an `updatedAt` before its `createdAt`.
    updatedAt: new Date().toISOString(),
    status: 'draft',
    versionNumber: null,
    publishedAt: null,
    hash: null,
    scheduledFor: null,
    scheduledBy: null,
    reviewReminderOn: null,
    emergencyReason: null,
    approvalRecordedBy: null,
    ...(copied ? ofThisVersionOnly : {}),
  };
};
