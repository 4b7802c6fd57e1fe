import { toLatinDigits } from '../text/digits.ts';

/** A date between slashes of which the day or the month is blank or dotted: «.../7/1446», «1446/ /». */
export interface PartialDate {
  /** The date as printed, with Latin digits. */
  readonly words: string;
  readonly year: number;
  readonly month?: number;
}

const runsOfADate = /[\s.…_ـ]+|[0-9]+|\/|[^\s.…_ـ0-9/]+/gu;
/** A run of the signs that people leave for a part of a date to be written in by hand. */
const blank = /^[\s.…_ـ]/u;
const digits = /^[0-9]/u;
/** A date does not begin within a word or number, nor in the path of an address. */
const noDateAfter = /[\p{Script=Latin}\p{N}/:.]/u;

interface Printed {
  readonly words: string;
  readonly parts: readonly (string | undefined)[];
  readonly end: number;
}

/**
 * Finds every three parts between two slashes, of which each may be blank. The text is cut into runs first: a regular
 * expression for the whole date would try every length of a dotted line at every dot of it.
 */
const datesIn = (text: string): Printed[] => {
  if (!text.includes('/')) return [];
  const runs = [...text.matchAll(runsOfADate)].map(({ 0: run, index }) => ({ run, index }));
  const found: Printed[] = [];
  const mayBegin = (index: number): boolean => index === 0 || !noDateAfter.test(text.charAt(index - 1));

  /** Returns where the date begins whose first slash is this run, and its first number; undefined where none may. */
  const beginningAt = (slash: number): { from: number; first: string | undefined } | undefined => {
    const after = found.at(-1)?.end ?? 0;
    const gap = blank.test(runs[slash - 1]?.run ?? '') ? runs[slash - 1] : undefined;
    const number = runs[gap === undefined ? slash - 1 : slash - 2];
    if (number !== undefined && digits.test(number.run) && number.run.length <= 4) {
      if (number.index >= after && mayBegin(number.index)) return { from: number.index, first: number.run };
    }
    const end = runs[slash]?.index ?? text.length;
    for (let from = Math.max(gap?.index ?? end, after); from <= end; from += 1) {
      if (mayBegin(from)) return { from, first: undefined };
    }
    return undefined;
  };

  for (const [slash, { run }] of runs.entries()) {
    if (run !== '/' || (runs[slash]?.index ?? 0) < (found.at(-1)?.end ?? 0)) continue;
    let at = slash + 1;
    const skipGap = (): void => {
      if (blank.test(runs[at]?.run ?? '')) at += 1;
    };
    skipGap();
    const second = runs[at]?.run ?? '';
    const month = digits.test(second) && second.length <= 2 ? second : undefined;
    if (month !== undefined) {
      at += 1;
      skipGap();
    }
    const begin = runs[at]?.run === '/' ? beginningAt(slash) : undefined;
    if (begin === undefined) continue;
    at += 1;
    skipGap();
    const third = runs[at];
    const last = third !== undefined && digits.test(third.run) ? third.run.slice(0, 4) : undefined;
    const end = (third?.index ?? text.length) + (last?.length ?? 0);
    found.push({ words: text.slice(begin.from, end), parts: [begin.first, month, last], end });
  }
  return found;
};

/** Returns the dates of a text that name a year and lack their day or their month. */
export const partialDatesIn = (text: string): PartialDate[] =>
  datesIn(toLatinDigits(text)).flatMap(({ words, parts: [first, month, last] }) => {
    const printed = [first, month, last].filter((part) => part !== undefined);
    const year = Number([first, last].find((part) => part?.length === 4));
    if (printed.length === 3 || !(year >= 1300 && year <= 2200)) return [];
    return [{ words: words.trim(), year, ...(month === undefined ? {} : { month: Number(month) }) }];
  });
