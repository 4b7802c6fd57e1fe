import { versionStatesWith, type VersionState } from '@mithaq/domain/version/version-lifecycle';
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload';
import { asSystem } from '../../../payload/system/as-system.ts';
import { messages } from '../labels.ar.ts';

const approvedOrLater = versionStatesWith({ isApproved: true });
const beforeApproval = versionStatesWith({ isApproved: false });

/** Returns whether a version in one of these states has this file as its minutes. */
const isMinutesIn = async (
  req: PayloadRequest,
  id: string | number,
  states: readonly VersionState[],
): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ 'approval.minutes': { equals: id } }, { status: { in: [...states] } }] },
  });
  return totalDocs > 0;
};

const refuse = (message: string): never => {
  throw new APIError(message, 409, undefined, true);
};

/**
 * Refuses to delete the minutes of an approval as long as the approval exists. The minutes of a draft are removed
 * from the draft first, where the change is logged; the embedded database would refuse the deletion as a fault.
 */
export const freezeMinutes: CollectionBeforeDeleteHook = async ({ req, id }) => {
  if (await isMinutesIn(req, id, approvedOrLater)) refuse(messages.minutes);
  if (await isMinutesIn(req, id, beforeApproval)) refuse(messages.minutesOfDraft);
};

/** Refuses new bytes for minutes of an approval; the title may be corrected. */
export const freezeBytesOfMinutes: CollectionBeforeChangeHook<{ id: string }> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const id = originalDoc?.id;
  if (
    operation === 'update' &&
    req.file !== undefined &&
    id !== undefined &&
    (await isMinutesIn(req, id, approvedOrLater))
  ) {
    refuse(messages.minutes);
  }
  return data;
};
