import {
  ATTACK_TRIES,
  NUMBERS_COUNTED_APART,
  trackingPauseAfter,
} from '@mithaq/domain/request/tracking-throttle';
import { ATTEMPTS_KEPT_MS } from '@mithaq/domain/account/attempt-throttle';
import type { PayloadRequest } from 'payload';
import { attemptKey, countAttemptAt, failuresIn } from '../../people/attempts/count-attempt.ts';
import { attemptRow } from '../../payload/system/attempt-row.ts';

/** Characters of a number's key: numbers share some four thousand counts, so that made-up ones make no further rows. */
const bucketCharacters = 2;

const key = (req: PayloadRequest, ...facts: readonly string[]): string =>
  attemptKey(req, 'tracking', ...facts);

const none = (): number => 0;

/** A try that was counted beforehand, so that tries at the same moment are counted too. */
export interface CountedTry {
  readonly wasRight: () => Promise<void>;
  readonly wasWrong: () => Promise<void>;
}

/**
 * Counts a try at a number by a caller; returns `paused` where this caller has to wait. Nobody can make a number wait
 * for another caller: while many try it, each caller has fewer tries, and always some. A number that does not exist is
 * counted like one that does.
 */
export const countTry = async (
  req: PayloadRequest,
  caller: string,
  reference: string,
): Promise<CountedTry | 'paused'> => {
  const number = key(req, 'number', attemptKey(req, 'number', reference).slice(0, bucketCharacters));
  const own = key(req, 'pair', caller, reference);
  const all = key(req, 'caller', caller);
  const isKnown = (await attemptRow.read(req, own)) !== undefined;
  const numbers = failuresIn(await attemptRow.read(req, all), Date.now());
  const isApart = isKnown || numbers < NUMBERS_COUNTED_APART;
  const counted = isApart ? own : key(req, 'others', caller);
  const underAttack = failuresIn(await attemptRow.read(req, number), Date.now()) >= ATTACK_TRIES;
  const outcome = await countAttemptAt(req, counted, (failures) => trackingPauseAfter(failures, underAttack));
  if ('wait' in outcome) return 'paused';
  return {
    // The count of all further numbers stays: otherwise whoever has one request could try any number of others.
    wasRight: async () => {
      if (isApart) await attemptRow.remove(req, own);
    },
    wasWrong: async () => {
      await countAttemptAt(req, number, none);
      if (outcome.failures > 1) return;
      await countAttemptAt(req, all, none);
      await attemptRow.removeBefore(req, new Date(Date.now() - ATTEMPTS_KEPT_MS).toISOString());
    },
  };
};

const LOST_CODES_AT_ONCE = 5;
const LOST_CODE_PAUSE_MS = 10 * 60_000;

/** Returns whether a caller may ask for one more code by e-mail, and counts it; the answer to the caller is alike. */
export const mayAskForCode = async (req: PayloadRequest, caller: string): Promise<boolean> => {
  const pause = (asked: number): number => (asked < LOST_CODES_AT_ONCE ? 0 : LOST_CODE_PAUSE_MS);
  return !('wait' in (await countAttemptAt(req, key(req, 'lost-code', caller), pause)));
};
