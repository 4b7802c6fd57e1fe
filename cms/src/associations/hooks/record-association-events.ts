import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import type { Association } from '../../payload-types.ts';
import { writeAccountEvent } from '../../people/events/write-account-event.ts';

/** Records that an association was made. */
export const recordNewAssociation: CollectionAfterChangeHook<Association> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation === 'create') {
    const subject = { id: doc.id, name: doc.name };
    await writeAccountEvent(req, { action: 'association-made', subject, association: doc.id });
  }
  return doc;
};

/** Records that an association was deleted. */
export const recordAssociationDeletion: CollectionAfterDeleteHook<Association> = async ({ doc, req }) => {
  const subject = { id: doc.id, name: doc.name };
  await writeAccountEvent(req, { action: 'association-deleted', subject, association: undefined });
  return doc;
};
