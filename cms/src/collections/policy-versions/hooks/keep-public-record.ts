import { isPublicRecord } from '@mithaq/domain/version/version-lifecycle';
import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload';
import { asSystem } from '../../../system/as-system.ts';
import type { PolicyVersion } from '../../../payload-types.ts';
import { sameContent } from '../same-content.ts';
import { messages } from '../words.ar.ts';

const refuse = (message: string): never => {
  throw new APIError(message, 409, undefined, true);
};

/**
 * A version in force or later is public record: nothing of it changes any more but its status. No status changes
 * here: the life cycle writes it past the collection (`system/set-version.ts`). This runs for every door that the
 * collection has, overridden access included; what goes past the collection, the embedded database stops
 * (`database/public-record-triggers.ts`).
 */
export const keepPublicRecord: CollectionBeforeChangeHook<PolicyVersion> = ({
  data,
  operation,
  originalDoc,
}) => {
  if (operation !== 'update' || originalDoc === undefined) return data;
  if ((data.status ?? originalDoc.status) !== originalDoc.status) return refuse(messages.statusByMoveOnly);
  if (isPublicRecord(originalDoc.status)) return refuse(messages.publicRecord);
  // What the board approved is what is published.
  if (originalDoc.status === 'approved' && !sameContent(data, originalDoc)) {
    return refuse(messages.approvedIsFixed);
  }
  return data;
};

/** Public record is never deleted, by nobody; nor is a draft of which a row tells what happened to it. */
export const refuseDeleteOfPublicRecord: CollectionBeforeDeleteHook = async ({ req, id }) => {
  const version = await req.payload.findByID({
    ...asSystem(req),
    collection: 'policy-versions',
    id,
    depth: 0,
    disableErrors: true,
  });
  if (version === null) return;
  if (isPublicRecord(version.status)) refuse(messages.publicRecord);
  if (version.status === 'approved') refuse(messages.approvedIsFixed);
  for (const collection of ['version-events', 'review-comments'] as const) {
    const ofVersion = { version: { equals: id } };
    const { totalDocs } = await req.payload.count({ ...asSystem(req), collection, where: ofVersion });
    if (totalDocs > 0) refuse(messages.hasEvents);
  }
};
