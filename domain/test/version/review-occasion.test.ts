import { expect, test } from 'vitest';
import { nextReviewOccasionOn, reviewOccasion } from '../../src/version/review-occasion.ts';

test.each([
  ['2027-01-31', '2026-12-31', undefined, '2027-01-01'],
  ['2027-01-31', '2027-01-01', 'near', '2027-02-01'],
  ['2027-01-31', '2027-01-31', 'near', '2027-02-01'],
  ['2027-01-31', '2027-02-01', 'passed', undefined],
])('a review by %s is on %s: %s, and next changes on %s', (reviewBy, today, occasion, next) => {
  expect(reviewOccasion(reviewBy, today)).toBe(occasion);
  expect(nextReviewOccasionOn(reviewBy, today)).toBe(next);
});
