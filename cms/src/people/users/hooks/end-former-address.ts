import type { CollectionAfterChangeHook } from 'payload';
import { personOf } from '../../../payload/access/roles.ts';
import { endSessions } from '../../../payload/system/end-sessions.ts';
import type { User } from '../../../payload-types.ts';
import { endLinks, isInvited } from '../../links/account-link.ts';
import { invite } from '../invite.ts';
import { sessionOf } from '../session-of.ts';

/**
 * Ends what an account's former address opens, whoever corrects the address: links that were mailed to it, and sessions,
 * all but the one in which people change their own. An invitation that nobody has taken goes to the new address.
 */
export const endFormerAddress: CollectionAfterChangeHook<User> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update' || previousDoc.email === doc.email) return;
  const invited = await isInvited(req, doc.id);
  await endSessions(req, doc.id, personOf(req.user)?.id === doc.id ? sessionOf(req) : undefined);
  await endLinks(req, doc.id);
  if (invited) await invite(req, doc);
};
