import { formatRecoveryCode, readSecondStepCode } from '@mithaq/domain/account/second-step-code';
import type { PayloadRequest } from 'payload';
import { renderSVG } from 'uqr';
import type { User } from '../../payload-types.ts';
import { endSessions } from '../../payload/system/end-sessions.ts';
import { secondStepRow } from '../../payload/system/second-step-row.ts';
import { appAddress, counterOfCode, newSecret } from './app-codes.ts';
import { recordSecondStep } from './record-second-step.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { openSecret, sealSecret } from './sealed-secret.ts';

/** Secret that the person gives to the app, by camera or by hand. */
export interface NewSecondStep {
  /** Secret in base32. */
  readonly key: string;
  readonly address: string;
  /** QR code of the address, as SVG. */
  readonly qr: string;
}

/** Why a step was refused, by its code in `labels.ar.ts`. */
export type SetUpRefusal = 'second-step-set' | 'second-step-not-begun' | 'second-step-wrong';

/** Quiet zone around a QR code, in modules, as ISO/IEC 18004 asks. */
const QUIET_ZONE = 4;

/**
 * Makes a secret for the account, which opens nothing until a code has confirmed it. Each call makes another one:
 * somebody who knew the password earlier must not have seen the secret that its owner confirms.
 */
export const beginSecondStep = async (
  req: PayloadRequest,
  account: Pick<User, 'id' | 'email'>,
): Promise<NewSecondStep | SetUpRefusal> => {
  const row = await secondStepRow.read(req, account.id);
  if (typeof row?.secret === 'string') return 'second-step-set';
  const key = newSecret();
  const pendingSecret = sealSecret(req, account.id, key);
  if (!(await secondStepRow.replace(req, row, { account: account.id, pendingSecret, recoveryCodes: [] }))) {
    return 'second-step-not-begun';
  }
  const address = appAddress(key, account.email);
  return { key, address, qr: renderSVG(address, { border: QUIET_ZONE }) };
};

/**
 * Sets the second step up where the code is one of the secret that was made last; returns the recovery codes as they
 * are shown, this once. All sessions but `session` end.
 */
export const confirmSecondStep = async (
  req: PayloadRequest,
  account: User,
  typed: string,
  session: string | undefined,
): Promise<readonly string[] | SetUpRefusal> => {
  const row = await secondStepRow.read(req, account.id);
  if (typeof row?.secret === 'string') return 'second-step-set';
  if (typeof row?.pendingSecret !== 'string') return 'second-step-not-begun';
  const secret = openSecret(req, account.id, row.pendingSecret);
  const code = readSecondStepCode(typed);
  if (secret === undefined || code?.kind !== 'app') return 'second-step-wrong';
  const lastCounter = counterOfCode(secret, code.code, Date.now());
  if (lastCounter === undefined) return 'second-step-wrong';
  const codes = newRecoveryCodes();
  const recoveryCodes = codes.map((made) => recoveryHash(req, account.id, made));
  const set = {
    account: account.id,
    secret: row.pendingSecret,
    pendingSecret: null,
    lastCounter,
    recoveryCodes,
  };
  if (!(await secondStepRow.replace(req, row, set))) return 'second-step-not-begun';
  await endSessions(req, account.id, session);
  await recordSecondStep(req, account, 'second-step-set', account);
  return codes.map(formatRecoveryCode);
};
