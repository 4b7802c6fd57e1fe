import { isPublicRecord } from '@mithaq/domain/version/version-lifecycle';
import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { sameContent } from '../same-content.ts';
import { messages } from '../labels.ar.ts';

const refuse = (message: string): never => {
  throw new APIError(message, 409, undefined, true);
};

/**
 * Refuses every change of a version in force or later, which is public record, and every change of status: the life
 * cycle writes the status past the collection (`system/update-if-unchanged.ts`). The hook runs for every entry point of the
 * collection, overridden access included; statements that go past the collection are stopped by the embedded database
 * (`database/public-record-triggers.ts`).
 */
export const freezePublished: CollectionBeforeChangeHook<PolicyVersion> = ({
  data,
  operation,
  originalDoc,
}) => {
  if (operation !== 'update' || originalDoc === undefined) return data;
  if ((data.status ?? originalDoc.status) !== originalDoc.status) return refuse(messages.statusByMoveOnly);
  if (isPublicRecord(originalDoc.status)) return refuse(messages.publicRecord);
  // The content that the board approved is the content that is published.
  if (originalDoc.status === 'approved' && !sameContent(data, originalDoc)) {
    return refuse(messages.approvedIsFixed);
  }
  return data;
};

/** Refuses to delete public record, whoever asks, and a draft that has rows in the log. */
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
