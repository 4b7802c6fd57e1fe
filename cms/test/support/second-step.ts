import type { PayloadRequest } from 'payload';
import { codeNow } from '../../src/people/second-step/app-codes.ts';
import { sealSecret } from '../../src/people/second-step/sealed-secret.ts';
import { secondStepRow } from '../../src/payload/system/second-step-row.ts';

/** Secret of the second step that the tests' platform administrator has set up. */
export const ADMINISTRATOR_KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const HALF_MINUTE_MS = 30_000;

/** Returns the code that an app shows for a secret, now or so many half minutes later. */
export const codeOf = (secret: string, later = 0): string =>
  codeNow(secret, Date.now() + later * HALF_MINUTE_MS);

/** Gives an account a second step with a known secret, as if its owner had set it up. */
export const giveSecondStep = async (req: PayloadRequest, account: string, key: string): Promise<void> => {
  const secret = sealSecret(req, account, key);
  const before = await secondStepRow.read(req, account);
  await secondStepRow.replace(req, before, {
    account,
    secret,
    pendingSecret: null,
    lastCounter: null,
    recoveryCodes: [],
  });
};
