/** Attempts with a wrong password that one address may make at one account before it has to wait. */
const FREE_ATTEMPTS = 5;

const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** Time after the last wrong attempt at which the count begins again, in milliseconds. */
export const ATTEMPTS_KEPT_MS = 24 * 60 * 60_000;

/**
 * Number of accounts that one address may fail at, in the time that attempts are kept, before the further accounts
 * share one count: an address that tries one password at every account is slowed down, and its rows are bounded.
 */
export const ACCOUNTS_COUNTED_APART = 100;

/**
 * Returns how long one address waits after so many wrong attempts at one account, in milliseconds: nothing at first,
 * then 15 seconds, doubled with each attempt up to 15 minutes.
 */
export const pauseAfter = (failures: number): number =>
  failures < FREE_ATTEMPTS ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (failures - FREE_ATTEMPTS), LONGEST_PAUSE_MS);
