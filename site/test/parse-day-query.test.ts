import { expect, it } from 'vitest';
import { parseDayQuery } from '../src/features/history/parse-day-query.ts';

/** 00:30 on 21 November 2026 in Riyadh, still the 20th in UTC. */
const NOW = Date.parse('2026-11-20T21:30:00.000Z');

it('today in Riyadh is answered, and tomorrow has not come', () => {
  expect(parseDayQuery('2026/11/21', NOW)).toEqual({ kind: 'day', iso: '2026-11-21' });
  expect(parseDayQuery('2026/11/22', NOW)).toEqual({ kind: 'fault', fault: 'future' });
});

it('a day of either calendar has one address', () => {
  expect(parseDayQuery('17/1/1446هـ', NOW)).toEqual(parseDayQuery('2024/7/23', NOW));
});
