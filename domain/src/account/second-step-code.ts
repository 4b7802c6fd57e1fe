import { crockfordAlphabet, encodeCrockford } from '../request/crockford.ts';
import { plainTyped } from '../text/typed-code.ts';

/** Characters of a recovery code: 60 bits, so that nobody guesses one. */
const RECOVERY_LENGTH = 12;

/** Random bytes from which a recovery code is made. */
export const RECOVERY_BYTES = 8;

/** Codes that a person is given at once. */
export const RECOVERY_CODES = 10;

/** Longest text that is read as a code. */
export const TYPED_CODE_MAX = 100;

/** Code of the second step: of the app for this half minute, or one of the recovery codes. */
export interface SecondStepCode {
  readonly kind: 'app' | 'recovery';
  /** Six digits, or twelve characters of Crockford's alphabet. */
  readonly code: string;
}

const isRecovery = new RegExp(`^[${crockfordAlphabet}]{${String(RECOVERY_LENGTH)}}$`, 'u');

/**
 * Reads a code as people type and paste it: digits of any kind, small letters, spaces, dashes and unseen marks, and in
 * a recovery code O for 0 and I or L for 1. Undefined where the text is no code of either kind.
 */
export const readSecondStepCode = (typed: string): SecondStepCode | undefined => {
  if (typed.length > TYPED_CODE_MAX) return undefined;
  const compact = plainTyped(typed)
    .replace(/[\s\p{P}]/gu, '')
    .toUpperCase();
  if (/^[0-9]{6}$/u.test(compact)) return { kind: 'app', code: compact };
  const code = compact.replace(/O/gu, '0').replace(/[IL]/gu, '1');
  return isRecovery.test(code) ? { kind: 'recovery', code } : undefined;
};

/** Returns the recovery code of `RECOVERY_BYTES` random bytes, as `readSecondStepCode` returns it. */
export const recoveryCodeOf = (random: Uint8Array): string => encodeCrockford(random, RECOVERY_LENGTH);

/** Formats a recovery code for people: `7K3M-9QPA-T2XC`. */
export const formatRecoveryCode = (code: string): string =>
  [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
