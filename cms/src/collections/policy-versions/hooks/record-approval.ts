import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';
import { personOf } from '../../../access/roles.ts';
import { writeVersionEvent } from '../../../lifecycle/write-version-event.ts';
import type { PolicyVersion } from '../../../payload-types.ts';
import { approvalChanges, isApprovalBlank } from '../approval-changes.ts';

/** Remembers who entered the approval as it stands: where four eyes are wanted, somebody else publishes. */
export const recordApproval: CollectionBeforeChangeHook<PolicyVersion> = ({ data, originalDoc, req }) => {
  const person = personOf(req.user);
  if (person === undefined || approvalChanges(originalDoc?.approval, data.approval).length === 0) return data;
  return { ...data, approvalRecordedBy: person.id };
};

/** Leaves a row that tells which fields of an approval were changed, from what to what. */
export const writeApprovalEvent: CollectionAfterChangeHook<PolicyVersion> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const before = operation === 'create' ? undefined : previousDoc.approval;
  const changes = approvalChanges(before, doc.approval);
  if (changes.length === 0) return doc;
  await writeVersionEvent(req, doc, {
    action: isApprovalBlank(before) ? 'approval-recorded' : 'approval-changed',
    to: doc.status,
    at: doc.updatedAt,
    changes,
  });
  return doc;
};
