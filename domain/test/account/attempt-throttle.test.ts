import { describe, expect, it } from 'vitest';
import { pauseAfter } from '../../src/account/attempt-throttle.ts';

describe('the pause after wrong attempts', () => {
  it('is none for the first four, then grows to a quarter of an hour and no further', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 1_000, 100_000].map((n) => pauseAfter(n) / 1000);
    expect(seconds).toEqual([0, 0, 0, 0, 15, 30, 60, 480, 900, 900, 900, 900]);
  });
});
