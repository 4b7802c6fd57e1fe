import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import type { User } from '../../payload-types.ts';
import { writeAccountEvent } from '../events/write-account-event.ts';
import { sendLink } from '../links/account-link.ts';

/** Sends the link by which a person sets the first password, and records it. */
export const invite = async (
  req: PayloadRequest,
  user: Pick<User, 'id' | 'name' | 'email' | 'association'>,
): Promise<void> => {
  await sendLink(req, user, 'invitation');
  const subject = { id: user.id, name: user.name };
  await writeAccountEvent(req, { action: 'invited', subject, association: idOf(user.association) });
};
