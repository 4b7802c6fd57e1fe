import { randomBytes } from 'node:crypto';
import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { z } from 'zod';
import { operationOf } from '../../../payload/access/operation-of.ts';
import { personOf } from '../../../payload/access/roles.ts';
import { messages } from '../labels.ar.ts';

const typed = z.object({ password: z.unknown(), email: z.unknown() }).partial();
const one = z.object({ id: z.union([z.string(), z.number()]) });
const own = z.object({ email: z.string() });

const refuse = (message: string): never => {
  throw new APIError(message, 403, undefined, true);
};

/**
 * Keeps passwords and one's own address out of the forms of accounts: a new account gets a password that nobody
 * has seen, because its owner sets one by the link of the invitation; `own-credentials` asks for the present
 * password. Holds for every call from the network.
 */
export const refuseTypedCredentials: CollectionBeforeOperationHook = (hook) => {
  const { args, overrideAccess, req } = hook;
  const operation = operationOf(hook);
  if (overrideAccess === true) return args;
  if (operation === 'create' && 'data' in args) {
    return { ...args, data: { ...args.data, password: randomBytes(32).toString('base64url') } };
  }
  if (operation !== 'update' || !('data' in args)) return args;
  const data = typed.safeParse(args.data).data ?? {};
  if (data.password !== undefined && data.password !== null && data.password !== '') {
    refuse(messages.passwordElsewhere);
  }
  const isOwn = String(one.safeParse(args).data?.id) === personOf(req.user)?.id;
  const present = own.safeParse(req.user).data?.email;
  if (isOwn && data.email !== undefined && data.email !== present) refuse(messages.emailElsewhere);
  return args;
};
