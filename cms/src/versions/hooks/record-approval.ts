import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';
import { personOf } from '../../payload/access/roles.ts';
import { writeVersionEvent } from '../events/write-version-event.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { approvalChanges, isApprovalBlank } from '../approval-changes.ts';

/** Keeps who entered the present approval: where four eyes are required, somebody else has to publish. */
export const recordApproval: CollectionBeforeChangeHook<PolicyVersion> = ({ data, originalDoc, req }) => {
  const person = personOf(req.user);
  if (person === undefined || approvalChanges(originalDoc?.approval, data.approval).length === 0) return data;
  return { ...data, approvalRecordedBy: person.id };
};

/** Writes a row with the fields of an approval that were changed, and their old and new values. */
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
