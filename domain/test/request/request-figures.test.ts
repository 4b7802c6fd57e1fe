import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decidedOf,
  monthsOf,
  monthsWithoutSmall,
  timeInSteps,
  withoutSmall,
} from '../../src/request/request-figures.ts';

const sum = (figures: readonly { readonly count: number }[]): number =>
  figures.reduce((total, { count }) => total + count, 0);

describe('figures for somebody who may not read requests', () => {
  it('count small values together with the next larger one', () => {
    expect(
      withoutSmall([
        { value: 'a', count: 9 },
        { value: 'b', count: 6 },
        { value: 'c', count: 1 },
        { value: 'd', count: 0 },
      ]),
    ).toEqual([
      { value: 'a', count: 9 },
      { value: undefined, count: 7 },
    ]);
    expect(withoutSmall([{ value: 'a', count: 4 }])).toEqual([]);
  });

  it('have no row of fewer than five and lose no request, whatever is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12)), (counts) => {
        const figures = withoutSmall(counts.map((count, nth) => ({ value: String(nth), count })));
        expect(figures.every(({ count }) => count >= 5)).toBe(true);
        const total = counts.reduce((all, count) => all + count, 0);
        expect(sum(figures)).toBe(total < 5 ? 0 : total);
      }),
    );
  });

  it('show a month when it is over, with five requests or together with the months after it', () => {
    const days = [
      { day: '2026-08-31', count: 3 },
      { day: '2026-09-01', count: 4 },
      { day: '2026-10-15', count: 4 },
      { day: '2026-11-01', count: 50 },
    ];
    const first = { from: '2026-08', until: '2026-09', count: 7, lastDay: '2026-09-01' };
    expect(monthsWithoutSmall(days, '2026-11-30')).toEqual([first]);
    expect(monthsWithoutSmall(days, '2026-12-01')).toEqual([
      first,
      { from: '2026-10', until: '2026-11', count: 54, lastDay: '2026-11-01' },
    ]);
  });
});

describe('months', () => {
  it('are those of either calendar', () => {
    const days = [
      { day: '2026-11-11', count: 2 },
      { day: '2026-11-10', count: 1 },
      { day: '2026-12-01', count: 4 },
    ];
    expect(monthsOf('gregorian', days).map(({ from, count }) => [from, count])).toEqual([
      ['2026-11', 3],
      ['2026-12', 4],
    ]);
    // 1 Jumada II 1448 is 11 November 2026 in the Umm al-Qura calendar.
    expect(monthsOf('hijri', days).map(({ from, count }) => [from, count])).toEqual([
      ['1448-05', 1],
      ['1448-06', 6],
    ]);
  });
});

describe('time in the printed steps', () => {
  const day = (n: number): number => n * 24 * 60 * 60 * 1000;

  it('takes states of one step as one stay, and leaves out what still lasts and the end', () => {
    const reached = [
      { request: 'a', to: 'received', at: day(0) },
      { request: 'b', to: 'received', at: day(0) },
      { request: 'a', to: 'checking', at: day(1) },
      { request: 'a', to: 'needs-information', at: day(2) },
      { request: 'b', to: 'checking', at: day(3) },
      { request: 'a', to: 'checking', at: day(4) },
      { request: 'a', to: 'with-committee', at: day(7) },
      { request: 'b', to: 'withdrawn', at: day(8) },
      { request: 'b', to: 'withdrawn', at: day(20) },
    ] as const;
    expect(timeInSteps(reached, ['reception', 'verification', 'committee'])).toEqual([
      { step: 'reception', stays: 2, medianDays: 1, mostDays: 3 },
      { step: 'verification', stays: 2, medianDays: 5, mostDays: 6 },
    ]);
  });
});

it('a closed request counts as what it was closed from, and a withdrawn one as no decision', () => {
  expect(
    decidedOf([
      { state: 'closed', closedFrom: 'served', count: 3 },
      { state: 'registering', closedFrom: undefined, count: 2 },
      { state: 'closed', closedFrom: 'rejected', count: 4 },
      { state: 'closed', closedFrom: 'answered', count: 7 },
      { state: 'withdrawn', closedFrom: undefined, count: 9 },
    ]),
  ).toEqual({ accepted: 5, rejected: 4 });
});
