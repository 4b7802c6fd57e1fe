import {
  ACCOUNTS_COUNTED_APART,
  ATTEMPTS_KEPT_MS,
  pauseAfter,
} from '@mithaq/domain/account/attempt-throttle';
import type { PayloadRequest } from 'payload';
import { log } from '../../log.ts';
import { clientNetworkOf } from '../../payload/http/client-address.ts';
import { attemptRow } from '../../payload/system/attempt-row.ts';
import { attemptKey, countAttemptAt, failuresIn } from './count-attempt.ts';
import { pausedMessage } from './labels.ar.ts';

/** Returns the key of the count that an attempt belongs to, and the key of its address. */
const keysOf = async (req: PayloadRequest, account: string) => {
  const network = clientNetworkOf(req);
  const address = attemptKey(req, 'log-in-attempts', 'address', network);
  const pair = attemptKey(req, 'log-in-attempts', 'pair', network, account);
  if ((await attemptRow.read(req, pair)) !== undefined) return { address, pair };
  const tried = failuresIn(await attemptRow.read(req, address), Date.now());
  return {
    address,
    pair: tried < ACCOUNTS_COUNTED_APART ? pair : attemptKey(req, 'log-in-attempts', 'others', network),
  };
};

const none = (): number => 0;

const HOUR_MS = 60 * 60_000;
const LINKS_AT_ONCE = 3;

/** Returns how long an account gets no further link after so many in a day, in milliseconds. */
const pauseOfLinks = (sent: number): number =>
  sent < LINKS_AT_ONCE ? 0 : (sent - LINKS_AT_ONCE + 1) * HOUR_MS;

/**
 * Returns for how long an address may be sent no further link to set a password, in milliseconds, and counts the link
 * where that is nothing: anybody can type anybody's address, and nobody may be flooded with e-mails. An address without an
 * account is counted alike.
 */
export const pauseBeforeLink = async (req: PayloadRequest, email: string): Promise<number> => {
  const key = attemptKey(req, 'log-in-attempts', 'links', email);
  const counted = await countAttemptAt(req, key, pauseOfLinks);
  return 'wait' in counted ? counted.wait : 0;
};

const pausedAnswer = (wait: number): Response => {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  log.info('log-in-paused', { seconds });
  const message = pausedMessage(seconds);
  return Response.json(
    { errors: [{ message }], reasons: [{ code: 'paused', message }] },
    { status: 429, headers: { 'retry-after': String(seconds), 'cache-control': 'no-store' } },
  );
};

/** An attempt that was counted as wrong beforehand, so that attempts at the same moment are counted too. */
export interface CountedAttempt {
  readonly wasRight: () => Promise<void>;
  readonly wasWrong: () => Promise<void>;
}

/**
 * Counts an attempt to prove that one is the owner of an account, by the client's address and the account together;
 * returns the refusal (429) where this address has to wait before it tries this account again. Nobody can make an
 * account wait at another address. `account` is the text that was typed: an account that does not exist is counted
 * like one that does.
 */
export const countAttempt = async (
  req: PayloadRequest,
  account: string,
): Promise<CountedAttempt | Response> => {
  const { address, pair } = await keysOf(req, account);
  const counted = await countAttemptAt(req, pair, pauseAfter);
  if ('wait' in counted) return pausedAnswer(counted.wait);
  return {
    wasRight: () => attemptRow.remove(req, pair),
    wasWrong: async () => {
      if (counted.failures > 1) return;
      await countAttemptAt(req, address, none);
      await attemptRow.removeBefore(req, new Date(Date.now() - ATTEMPTS_KEPT_MS).toISOString());
    },
  };
};

/**
 * Counts a code of a second step at its account, from whatever address it comes: six digits would be found by somebody
 * who has the password and many addresses. Call it after the password was right, so that no stranger can make an
 * account wait; `password` is its stored hash, so that a new password begins a new count.
 */
export const countCode = async (
  req: PayloadRequest,
  account: string,
  password: string,
): Promise<Pick<CountedAttempt, 'wasRight'> | Response> => {
  const key = attemptKey(req, 'log-in-attempts', 'code', account, password);
  const counted = await countAttemptAt(req, key, pauseAfter);
  if ('wait' in counted) return pausedAnswer(counted.wait);
  return { wasRight: () => attemptRow.remove(req, key) };
};
