import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import type { Association } from '../../payload-types.ts';
import { writeAccountEvent } from '../../people/events/write-account-event.ts';

/** Records that an association was made, and that it began or ceased to require a second step of its people. */
export const recordAssociationChanges: CollectionAfterChangeHook<Association> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const about = { subject: { id: doc.id, name: doc.name }, association: doc.id };
  if (operation === 'create') await writeAccountEvent(req, { action: 'association-made', ...about });
  const required = doc.secondStepRequired === true;
  const wasRequired = operation === 'update' && previousDoc.secondStepRequired === true;
  if (required !== wasRequired) {
    const action = required ? 'second-step-required' : 'second-step-optional';
    await writeAccountEvent(req, { action, ...about });
  }
  return doc;
};

/** Records that an association was deleted. */
export const recordAssociationDeletion: CollectionAfterDeleteHook<Association> = async ({ doc, req }) => {
  const subject = { id: doc.id, name: doc.name };
  await writeAccountEvent(req, { action: 'association-deleted', subject, association: undefined });
  return doc;
};
