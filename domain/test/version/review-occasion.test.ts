import { expect, test } from 'vitest';
import { reviewOccasion } from '../../src/version/review-occasion.ts';

test.each([
  ['2027-01-31', '2026-12-31', undefined],
  ['2027-01-31', '2027-01-01', 'near'],
  ['2027-01-31', '2027-01-31', 'near'],
  ['2027-01-31', '2027-02-01', 'passed'],
])('a review by %s is on %s: %s', (reviewBy, today, occasion) => {
  expect(reviewOccasion(reviewBy, today)).toBe(occasion);
});
