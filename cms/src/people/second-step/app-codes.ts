import { Secret, TOTP } from 'otpauth';

/*
 * Codes of authenticator apps by RFC 6238 with the parameters that every app takes: HMAC-SHA-1, six digits, half a
 * minute. Several apps ignore other parameters in the address and would show wrong codes.
 */
const parameters = { issuer: 'Mithaq', algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Half minutes that the clock of a phone may be early or late. */
const DRIFT = 1;

/** Bytes of a secret: the length of the hash, as RFC 4226 recommends. */
const SECRET_BYTES = 20;

/** Returns a new secret in base32, as apps take it. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** Returns the `otpauth:` address that an app reads from the QR code; `email` is what the app shows beside the code. */
export const appAddress = (secret: string, email: string): string =>
  new TOTP({ ...parameters, label: email, secret }).toString();

/**
 * Returns the number of the half minute since 1970 whose code this is; undefined where the code is that of no half
 * minute around `now` (milliseconds since 1970).
 */
export const counterOfCode = (secret: string, code: string, now: number): number | undefined => {
  const totp = new TOTP({ ...parameters, secret });
  const delta = totp.validate({ token: code, timestamp: now, window: DRIFT });
  return delta === null ? undefined : totp.counter({ timestamp: now }) + delta;
};

/** Returns the code of a secret at `now` (milliseconds since 1970), as an app shows it. */
export const codeNow = (secret: string, now: number): string =>
  new TOTP({ ...parameters, secret }).generate({ timestamp: now });
