import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { endSessions } from '../../payload/system/end-sessions.ts';
import type { User } from '../../payload-types.ts';
import { endLinks } from '../links/account-link.ts';
import { writeAccountEvent } from '../events/write-account-event.ts';
import { tellAccount } from '../tell-account.ts';

interface Keeping {
  /** Whether the address of the account is told by e-mail. */
  readonly tell: boolean;
  /** Session that goes on; all others end. */
  readonly session: string | undefined;
}

/**
 * Writes a password that `passwordFault` has accepted, in its normal form, and everything that follows from it: links
 * that would set another one end.
 */
export const keepPassword = async (
  req: PayloadRequest,
  user: User,
  password: string,
  { tell, session }: Keeping,
): Promise<void> => {
  const write = { ...asSystem(req), collection: 'users', id: user.id, depth: 0 } as const;
  await req.payload.update({ ...write, data: { password } });
  await endSessions(req, user.id, session);
  await endLinks(req, user.id);
  const subject = { id: user.id, name: user.name };
  await writeAccountEvent(req, { action: 'password-changed', subject, association: idOf(user.association) });
  if (tell) await tellAccount(req, user, 'password-changed');
};
