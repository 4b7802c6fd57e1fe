import { expect, it } from 'vitest';
import { askedDay } from '../src/features/history/asked-day.ts';

/** 00:30 on 21 November 2026 in Riyadh, still the 20th in UTC. */
const NOW = Date.parse('2026-11-20T21:30:00.000Z');

it('today in Riyadh is answered, and tomorrow has not come', () => {
  expect(askedDay('2026/11/21', NOW)).toEqual({ kind: 'day', iso: '2026-11-21' });
  expect(askedDay('2026/11/22', NOW)).toEqual({ kind: 'fault', fault: 'future' });
});

it('a day of either calendar has one address', () => {
  expect(askedDay('17/1/1446هـ', NOW)).toEqual(askedDay('2024/7/23', NOW));
});
