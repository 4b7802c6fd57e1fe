import type { CollectionBeforeChangeHook } from 'payload';
import { idOf } from '../../../access/roles.ts';
import type { PolicyVersion } from '../../../payload-types.ts';
import { touchPolicy } from '../../../system/touch-policy.ts';

/** What is said of one version and of no other. */
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
 * Every version begins as a draft, also a copy of one in force: the text is copied, and neither what the life cycle
 * kept about the other nor its approval, its printed issue number, its change note and its days.
 */
export const startAsDraft: CollectionBeforeChangeHook<PolicyVersion> = async ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  await touchPolicy(req, idOf(data.policy) ?? '');
  const copied = typeof req.routeParams?.id === 'string' || data.status !== 'draft';
  return {
    ...data,
    // Payload's own copy would say that the new draft was last changed before it was made.
    updatedAt: new Date().toISOString(),
    status: 'draft',
    versionNumber: null,
    publishedAt: null,
    hash: null,
    scheduledFor: null,
    scheduledBy: null,
    emergencyReason: null,
    approvalRecordedBy: null,
    ...(copied ? ofThisVersionOnly : {}),
  };
};
