import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const hash = promisify(pbkdf2);

/*
 * Payload hashes passwords and exports no way to check one without a log-in. The parameters are Payload's; the tests
 * of log-in and of one's own password fail where Payload changes them.
 */
const CURRENT_PREFIX = 'pbkdf2-sha256-v1:';
const CURRENT = { iterations: 600_000, bytes: 32 } as const;
const LEGACY = { iterations: 25_000, bytes: 512 } as const;

const stored = z.object({ hash: z.string(), salt: z.string() });

/**
 * Returns whether the password is the account's. An account without a password has none, after the work of checking
 * one, so that the time of an answer does not tell which accounts exist.
 */
export const isPasswordOf = async (account: unknown, password: string): Promise<boolean> => {
  const parsed = stored.safeParse(account);
  const salt = parsed.data?.salt ?? 'a salt of no account';
  const kept = parsed.data?.hash ?? '';
  const isCurrent = !parsed.success || kept.startsWith(CURRENT_PREFIX);
  const { iterations, bytes } = isCurrent ? CURRENT : LEGACY;
  const computed = await hash(password, salt, iterations, bytes, 'sha256');
  const expected = Buffer.from(isCurrent ? kept.slice(CURRENT_PREFIX.length) : kept, 'hex');
  return expected.length === computed.length && timingSafeEqual(expected, computed);
};
