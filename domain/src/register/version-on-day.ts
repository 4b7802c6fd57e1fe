import { dayInRiyadh } from '../calendar/day-in-riyadh.ts';
import { isoDay } from '../calendar/iso-day.ts';
import { addDays, timeOfGregorian } from '../calendar/umm-al-qura.ts';
import type { WholeDate } from '../calendar/whole-date.ts';
import type { IndexedPolicy, IndexedVersion } from '../contracts/register.ts';
import { isoDayOf } from '../version/effective-days.ts';

const riyadhOffsetMs = 3 * 60 * 60 * 1000;

/** Returns the first instant of a Gregorian day in Asia/Riyadh; milliseconds since 1970. */
const startOfDay = (day: WholeDate): number => timeOfGregorian(day) - riyadhOffsetMs;

/** The reason for the day: the text names it, the board approved on it, or nothing more is known than the publication. */
export type InForceBasis = 'text' | 'board' | 'publication';

export interface InForceSince {
  /** Gregorian day in Asia/Riyadh, `2026-11-21`. */
  readonly day: string;
  readonly basis: InForceBasis;
}

const publishedOn = (entry: IndexedVersion): string => dayInRiyadh(entry.publishedAt);

/**
 * Returns the day on which a board approved a version, where that says from when it holds. An approval that was entered
 * to try out the system is no board's, a text that was published in error was never meant to hold, and a correction on
 * the approval of the version before it holds from its own publication.
 */
const boardDay = (policy: IndexedPolicy, entry: IndexedVersion): string | undefined => {
  if (entry.demonstration || entry.withdrawal?.kind === 'published-in-error') return undefined;
  const approved = isoDayOf(entry.approvedOn);
  if (approved === undefined || approved > publishedOn(entry)) return undefined;
  const former = policy.versions.findLast(
    (other) => other.version < entry.version && other.withdrawal?.kind !== 'published-in-error',
  );
  return former !== undefined && approved <= inForceSince(policy, former).day ? undefined : approved;
};

/**
 * Returns since when a version was in force: the day that the text says, else the day of the board, else the day of its
 * publication here, which is only the day since when it can be read.
 */
export const inForceSince = (policy: IndexedPolicy, entry: IndexedVersion): InForceSince => {
  if (entry.inForceFrom !== undefined) return { day: entry.inForceFrom, basis: 'text' };
  const board = boardDay(policy, entry);
  return board === undefined
    ? { day: publishedOn(entry), basis: 'publication' }
    : { day: board, basis: 'board' };
};

/**
 * Returns the day on which a version ceased to be in force; undefined while nothing ended it. A successor that holds
 * from before its publication ended it on its own first day.
 */
export const inForceUntil = (policy: IndexedPolicy, entry: IndexedVersion): string | undefined => {
  if (entry.inForceUntil === undefined) return undefined;
  const ended = dayInRiyadh(entry.inForceUntil);
  const successor = policy.versions.find(({ version }) => version === entry.supersededBy);
  if (successor === undefined) return ended;
  const { day } = inForceSince(policy, successor);
  return day < ended && day > inForceSince(policy, entry).day ? day : ended;
};

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
      inForceSince(policy, entry).day <= asked &&
      (entry.inForceUntil === undefined || Date.parse(entry.inForceUntil) >= dayIsOver),
  );
};
