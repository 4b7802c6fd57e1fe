import { expect, test } from 'vitest';
import { stillHolds } from '../../src/calendar/still-holds.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-12-31T23:59:59Z');

test.each([
  ['begins now', 0, true],
  ['is about to end', 1 - DAY, true],
  ['has ended', -DAY, false],
  ['was written by a clock that is a little ahead', 30_000, true],
  ['was written by a clock that was a year ahead', 365 * DAY, false],
])('a span of a day that %s', (_which, offset, holds) => {
  expect(stillHolds({ began: now + offset, lastsMs: DAY }, now)).toBe(holds);
});
