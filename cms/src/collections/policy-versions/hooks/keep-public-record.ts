import { isPublicRecord, versionMoves } from '@mithaq/domain/version/version-lifecycle';
import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload';
import { isMovingVersion } from '../../../lifecycle/moving-version.ts';
import { asSystem } from '../../../system/as-system.ts';
import type { PolicyVersion } from '../../../payload-types.ts';
import { sameContent } from '../same-content.ts';
import { messages } from '../words.ar.ts';

const refuse = (message: string): never => {
  throw new APIError(message, 409, undefined, true);
};

/**
 * A version in force or later is public record: nothing of it changes any more but its status, and that only by
 * a move that the table has. This runs for every door, overridden access included.
 */
export const keepPublicRecord: CollectionBeforeChangeHook<PolicyVersion> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || originalDoc === undefined) return data;
  const to = data.status ?? originalDoc.status;
  const moves = to !== originalDoc.status;
  if (moves && !isMovingVersion(req)) return refuse(messages.statusByMoveOnly);
  if (moves && !versionMoves.some((row) => row.from === originalDoc.status && row.to === to)) {
    return refuse(messages.statusByMoveOnly);
  }
  const changes = !sameContent(data, originalDoc);
  if (changes && isPublicRecord(originalDoc.status)) return refuse(messages.publicRecord);
  // What the board approved is what is published.
  if (changes && originalDoc.status === 'approved' && !isMovingVersion(req))
    return refuse(messages.approvedIsFixed);
  return data;
};

/** Public record is never deleted, by nobody. */
export const refuseDeleteOfPublicRecord: CollectionBeforeDeleteHook = async ({ req, id }) => {
  const version = await req.payload.findByID({
    ...asSystem(req),
    collection: 'policy-versions',
    id,
    depth: 0,
    disableErrors: true,
  });
  if (version !== null && isPublicRecord(version.status)) refuse(messages.publicRecord);
};
