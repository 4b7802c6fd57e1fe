import { isoDay } from '../calendar/iso-day.ts';
import { addDays, riyadhDayAt, timeOfGregorian } from '../calendar/umm-al-qura.ts';
import type { WholeDate } from '../calendar/whole-date.ts';
import type { IndexedPolicy, IndexedVersion } from '../contracts/register.ts';

const riyadhOffsetMs = 3 * 60 * 60 * 1000;

/** Returns the first instant of a Gregorian day in Asia/Riyadh; milliseconds since 1970. */
const startOfDay = (day: WholeDate): number => timeOfGregorian(day) - riyadhOffsetMs;

/** Returns the Gregorian day in Asia/Riyadh (`2026-11-21`) from which a version was in force. */
export const inForceSince = (entry: IndexedVersion): string =>
  entry.inForceFrom ?? isoDay(riyadhDayAt(Date.parse(entry.publishedAt)));

/**
 * Returns the version of a policy that was in force at the end of a Gregorian day in Asia/Riyadh: the last one to
 * come in force by then that had not ceased before the day was over. Undefined where none was. A version that was
 * published in error counts for the days on which readers saw it: the register says what was public, not what should
 * have been.
 */
export const versionOnDay = (policy: IndexedPolicy, day: WholeDate): IndexedVersion | undefined => {
  const asked = isoDay(day);
  const dayIsOver = startOfDay(addDays(day, 1));
  return policy.versions.findLast(
    (entry) =>
      inForceSince(entry) <= asked &&
      (entry.inForceUntil === undefined || Date.parse(entry.inForceUntil) >= dayIsOver),
  );
};
