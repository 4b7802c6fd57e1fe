import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

const hash = promisify(pbkdf2);

/** Parameters with which Payload hashes passwords; `log-in.test.ts` measures that the time is still the same. */
const ITERATIONS = 600_000;
const KEY_BYTES = 32;

/**
 * Does the work of checking a password for an account that has none, so that the time of an answer does not tell
 * which accounts exist.
 */
export const hashForNobody = async (password: string): Promise<void> => {
  await hash(password, 'a salt of no account', ITERATIONS, KEY_BYTES, 'sha256');
};
