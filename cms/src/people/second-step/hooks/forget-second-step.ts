import type { CollectionAfterDeleteHook } from 'payload';
import { secondStepRow } from '../../../payload/system/second-step-row.ts';

/** Removes the second step of an account that was deleted. */
export const forgetSecondStep: CollectionAfterDeleteHook<{ id: string }> = async ({ doc, req }) => {
  await secondStepRow.remove(req, doc.id);
  return doc;
};
