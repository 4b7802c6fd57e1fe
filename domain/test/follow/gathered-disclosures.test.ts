import { expect, test } from 'vitest';
import { isGathered } from '../../src/follow/gathered-disclosures.ts';

test.each([
  ['2026-11-29T08:59:59.999Z', false],
  ['2026-11-29T09:00:00.000Z', true],
  ['2026-11-30T08:00:00.000Z', true],
])('disclosures that are collected from eight o’clock are announced at %s: %s', (now, due) => {
  expect(isGathered('2026-11-29T08:00:00.000Z', Date.parse(now))).toBe(due);
});
