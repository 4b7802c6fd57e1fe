import { associationSlug } from '../contracts/association.ts';
import { toHex } from '../text/hex.ts';
import { sameText } from '../text/same-text.ts';
import type { Hmac } from './reference-number.ts';

/** The age at which a token expires, so that the form is refused and issued again; milliseconds. */
export const TOKEN_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** The shortest time in which a person fills in the form; milliseconds. */
export const MINIMUM_FILLING_MS = 3000;

/** How far the clock of the site may be ahead of the functions' before it is worth a log line; milliseconds. */
export const CLOCK_TOLERANCE_MS = 60_000;

/** The content of the token that a form carries. */
export interface SubmissionToken {
  readonly association: string;
  /** The version of the policy in force that the form showed; absent where none is in force. */
  readonly policyVersion: number | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly issuedAt: number;
  /** 128 random bits, lower-case hex. */
  readonly nonce: string;
  /** The codes of the services that the form offered; undefined in a form that offers none. */
  readonly services: readonly string[] | undefined;
  /** How far the issuer's clock is ahead of ours, beyond the tolerance; milliseconds, 0 where the clocks agree. */
  readonly clockAheadMs: number;
}

export type TokenFault = 'token-forged' | 'token-expired' | 'too-fast';

const signature = (payload: string, hmac: Hmac): string => toHex(hmac(`token:${payload}`));

/**
 * Issues a token, `1.rusukh.3.{issuedAt}.{nonce}.{signature}`, with `.{services}` before the signature where the form
 * offers services: their codes, between underscores. `randomBytes` are 16 bytes from a secure source.
 */
export const issueSubmissionToken = (
  about: {
    readonly association: string;
    readonly policyVersion: number | undefined;
    readonly services?: readonly string[] | undefined;
  },
  now: number,
  randomBytes: Uint8Array,
  hmac: Hmac,
): string => {
  if (randomBytes.length !== 16) throw new RangeError('a nonce has 16 bytes');
  const payload = [
    '1',
    about.association,
    String(about.policyVersion ?? 0),
    String(now),
    toHex(randomBytes),
    ...(about.services === undefined || about.services.length === 0 ? [] : [about.services.join('_')]),
  ].join('.');
  return `${payload}.${signature(payload, hmac)}`;
};

/**
 * Returns the token's content, or why the token is refused. A token that is signed by us and issued in our future
 * comes from a site whose clock is ahead: it is taken, because a fresh token would be no better and nobody can know
 * how long the person typed, and `clockAheadMs` says so where it is more than a minute.
 */
export const readSubmissionToken = (token: string, now: number, hmac: Hmac): SubmissionToken | TokenFault => {
  const parts =
    /^1\.([a-z0-9-]{1,40})\.(\d{1,6})\.(\d{1,15})\.([0-9a-f]{32})(?:\.([a-z0-9_-]{1,2500}))?\.([0-9a-f]{64})$/u.exec(
      token,
    );
  if (parts === null) return 'token-forged';
  const [, association = '', version = '', issued = '', nonce = '', services, signed = ''] = parts;
  const payload = token.slice(0, token.lastIndexOf('.'));
  if (!sameText(signed, signature(payload, hmac))) return 'token-forged';
  if (!associationSlug.safeParse(association).success) return 'token-forged';
  const issuedAt = Number(issued);
  const ahead = issuedAt - now;
  if (-ahead > TOKEN_LIFETIME_MS) return 'token-expired';
  if (ahead <= 0 && -ahead < MINIMUM_FILLING_MS) return 'too-fast';
  return {
    association,
    policyVersion: Number(version) === 0 ? undefined : Number(version),
    issuedAt,
    nonce,
    services: services?.split('_'),
    clockAheadMs: ahead > CLOCK_TOLERANCE_MS ? ahead : 0,
  };
};
