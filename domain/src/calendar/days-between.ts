import { dayInRiyadh } from './day-in-riyadh.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const startOf = (instant: number): number => Date.parse(dayInRiyadh(instant));

/** Returns how many midnights of Riyadh lie between two instants, in milliseconds since 1970: 0 on the same day. */
export const riyadhDaysBetween = (from: number, to: number): number => (startOf(to) - startOf(from)) / DAY_MS;
