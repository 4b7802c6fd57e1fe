import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurveyAnswer } from '../../src/contracts/tracking-api.ts';
import { surveyResultsOf, type DatedAnswer } from '../../src/request/survey-results.ts';

const answers = (count: number, on: string, rating: SurveyAnswer = '4', words?: string): DatedAnswer[] =>
  Array.from({ length: count }, () => ({ rating, on, words }));
const periods = (given: readonly DatedAnswer[], today: string) =>
  surveyResultsOf(given, { year: 2026, today }).map(({ from, until, answers: n }) => [from, until, n]);

describe('results of the survey', () => {
  it('are shown from five answers on, and only of months that are over', () => {
    expect(periods(answers(4, '2026-01-10'), '2026-02-01')).toEqual([]);
    expect(periods(answers(5, '2026-01-10'), '2026-01-31')).toEqual([]);
    expect(periods(answers(5, '2026-01-10'), '2026-02-01')).toEqual([['2026-01', '2026-01', 5]]);
  });

  it('count a month of few answers with the months after it', () => {
    const given = [
      ...answers(6, '2026-01-31'),
      ...answers(2, '2026-02-01'),
      ...answers(3, '2026-04-30'),
      ...answers(4, '2026-05-01'),
    ];
    expect(periods(given, '2027-03-01')).toEqual([
      ['2026-01', '2026-01', 6],
      ['2026-02', '2026-04', 5],
    ]);
  });

  it('show December when the year is over in Riyadh, and January in its own year', () => {
    const given = [...answers(5, '2026-12-31'), ...answers(5, '2027-01-01')];
    expect(periods(given, '2026-12-31')).toEqual([]);
    expect(periods(given, '2027-01-01')).toEqual(
      [['2026-12', '2026-12', 5]].map(([from, , n]) => ['2026-01', from, n]),
    );
  });

  it('leave answers of another year out', () => {
    expect(periods(answers(9, '2025-12-31'), '2026-12-01')).toEqual([]);
  });

  it('hold the figures of each answer, and the sentences in the order of the alphabet', () => {
    const given = [
      ...answers(1, '2026-01-02', '5', 'شكرًا'),
      ...answers(4, '2026-01-01', '1', undefined),
      ...answers(1, '2026-01-03', '5', 'انتظرت'),
    ];
    expect(surveyResultsOf(given, { year: 2026, today: '2026-02-01' })).toEqual([
      {
        from: '2026-01',
        until: '2026-01',
        answers: 6,
        byRating: { 1: 4, 2: 0, 3: 0, 4: 0, 5: 2 },
        words: ['انتظرت', 'شكرًا'],
      },
    ]);
  });

  it('never differ by fewer than five answers between two looks', () => {
    const months = fc.array(fc.nat(8), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        months,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (counts, one, other) => {
          const day = (month: number) => `2026-${String(month).padStart(2, '0')}-15`;
          const given = counts.flatMap((count, nth) => answers(count, day(nth + 1)));
          const seen = (month: number) => periods(given, day(month));
          const [early, late] = [seen(Math.min(one, other)), seen(Math.max(one, other))];
          expect(late.slice(0, early.length)).toEqual(early);
          for (const [, , count] of late) expect(count).toBeGreaterThanOrEqual(5);
        },
      ),
    );
  });
});
