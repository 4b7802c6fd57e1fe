import { sameText } from '@mithaq/domain/text/same-text';
import type { CollectionBeforeChangeHook } from 'payload';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { endSessionsOf, sessionInUse } from '../tracking/sessions/sessions.ts';

/**
 * Ends what a request's former e-mail address opens, whoever corrects the address: the code that was mailed to it, and
 * the sessions on the tracking page, all but the one in which the beneficiary corrects it herself. A mistyped address
 * is somebody else's mailbox.
 */
export const endFormerMailbox: CollectionBeforeChangeHook<RequestDocument> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const former = originalDoc?.submission.email ?? '';
  const email = data.submission?.email;
  if (operation !== 'update' || originalDoc === undefined || former === '' || email === undefined)
    return data;
  if (sameText(former.toLowerCase(), (email ?? '').toLowerCase())) return data;
  await endSessionsOf(req, originalDoc.id, sessionInUse(req));
  return { ...data, onceCodeUntil: null };
};
