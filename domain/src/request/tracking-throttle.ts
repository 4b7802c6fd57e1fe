/*
 * How often somebody may try a number and a code on the tracking page. A code has 50 bits, so that nobody finds one
 * within these tries; the pauses keep a stranger from making the CMS work. They are short, because somebody who shares
 * a network with the owner (a house, a mobile operator) must not keep her out for long.
 */

/** Wrong tries that one caller has at one number before it waits. */
const FREE_TRIES = 5;

/** Wrong tries that one caller has at a number that many callers are trying. */
const FREE_TRIES_UNDER_ATTACK = 2;

/** Wrong tries of all callers together, within the time that tries are kept, after which a number is under attack. */
export const ATTACK_TRIES = 30;

/** Numbers that one caller may try before its further numbers share one count, so that its rows are bounded. */
export const NUMBERS_COUNTED_APART = 20;

const FIRST_PAUSE_MS = 5000;

/** The longest pause; milliseconds. */
export const LONGEST_TRACKING_PAUSE_MS = 2 * 60_000;

/**
 * Returns how long a caller waits after so many wrong tries, in milliseconds: nothing at first, then five seconds,
 * doubled with each try up to two minutes.
 */
export const trackingPauseAfter = (failures: number, underAttack: boolean): number => {
  const free = underAttack ? FREE_TRIES_UNDER_ATTACK : FREE_TRIES;
  return failures < free ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (failures - free), LONGEST_TRACKING_PAUSE_MS);
};
