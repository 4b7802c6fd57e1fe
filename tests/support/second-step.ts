import { setTimeout as sleep } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import { z } from 'zod';
import { demoPassword } from './cms-client.ts';

const HALF_MINUTE_MS = 30_000;

/** Returns the code that an authenticator app shows for a key now. */
export const codeOf = (key: string): string => new TOTP({ secret: key.replaceAll(' ', '') }).generate();

/** Waits until the app shows another code: each is accepted once. */
export const untilNextCode = (): Promise<void> => sleep(HALF_MINUTE_MS - (Date.now() % HALF_MINUTE_MS) + 500);

const begun = z.object({ key: z.string() });

/** Sets the second step of a demonstration person up, as the log-in page does, and returns its key. */
export const setUpSecondStep = async (cms: string, email: string): Promise<string> => {
  const ask = async (step: string, more: object): Promise<unknown> => {
    const answer = await fetch(`${cms}/api/users/second-step/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: demoPassword, ...more }),
    });
    if (!answer.ok) throw new Error(`${step} of ${email}: ${String(answer.status)} ${await answer.text()}`);
    return answer.json();
  };
  const { key } = begun.parse(await ask('begin', {}));
  await ask('confirm', { code: codeOf(key) });
  return key;
};

/**
 * Returns codes of a key, each at its own half minute: the first call waits too, because another test may have used
 * the code of this half minute.
 */
export const freshCodesOf = (key: string) => async (): Promise<string> => {
  await untilNextCode();
  return codeOf(key);
};
