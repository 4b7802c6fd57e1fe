import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import type { Service } from '../../payload-types.ts';
import { writeAccountEvent } from '../events/write-account-event.ts';

/** Records that a service and its key were made or changed; the key itself is never in a row. */
export const recordKeyChange: CollectionAfterChangeHook<Service> = async ({ doc, operation, req }) => {
  const action = operation === 'create' ? 'key-made' : 'key-changed';
  await writeAccountEvent(req, { action, subject: { id: doc.id, name: doc.name }, association: undefined });
  return doc;
};

/** Records that a service and its key were deleted. */
export const recordKeyDeletion: CollectionAfterDeleteHook<Service> = async ({ doc, req }) => {
  const subject = { id: doc.id, name: doc.name };
  await writeAccountEvent(req, { action: 'key-deleted', subject, association: undefined });
  return doc;
};
