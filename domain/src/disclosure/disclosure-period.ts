import type { DisclosurePeriod, PartOfYear } from '../contracts/disclosure.ts';
import { toLatinDigits } from '../text/digits.ts';

/** Most years that one disclosure covers: a plan of ten years. */
const MOST_YEARS = 10;

type Calendar = DisclosurePeriod['calendar'];

/** Years that are surely of one calendar; the sector's documents are no older than the Kingdom's laws on it. */
const calendarOf = (year: number): Calendar | undefined => {
  if (year >= 1340 && year <= 1600) return 'hijri';
  return year >= 1925 && year <= 2200 ? 'gregorian' : undefined;
};

const signOf: Readonly<Record<Calendar, RegExp>> = { hijri: /^هـ?$/u, gregorian: /^م$/u };

const year = String.raw`(\d{4})\s*(هـ?|م)?`;
const years = new RegExp(String.raw`^(?:عام|سنة)?\s*${year}(?:\s*(?:-|–|—|/|إلى|حتى)\s*${year})?$`, 'u');

/**
 * Reads the year or the years that a disclosure is about, in either calendar and in digits of either kind: «2025»,
 * «١٤٤٦هـ», «2024 – 2028». Undefined for everything else: other years, a sign of the other calendar, years that run
 * backwards, more than ten years.
 */
export const readPeriod = (typed: string, part?: PartOfYear): DisclosurePeriod | undefined => {
  // The letter ه with a tatweel is how «هـ» is typed; signs of direction come with pasted text.
  const text = toLatinDigits(typed.replace(/[\u200e\u200f\u061c]/gu, '')).trim();
  const [, first = '', firstSign, last, lastSign] = years.exec(text) ?? [];
  const from = Number(first);
  const until = last === undefined ? undefined : Number(last);
  const calendar = calendarOf(from);
  if (calendar === undefined) return undefined;
  if ([firstSign, lastSign].some((sign) => sign !== undefined && !signOf[calendar].test(sign)))
    return undefined;
  if (until === undefined) return { calendar, from, ...(part === undefined ? {} : { part }) };
  if (calendarOf(until) !== calendar || until <= from || until - from > MOST_YEARS || part !== undefined)
    return undefined;
  return { calendar, from, until };
};

const partCodes: Readonly<Record<PartOfYear, string>> = {
  'first-half': 'h1',
  'second-half': 'h2',
  'first-quarter': 'q1',
  'second-quarter': 'q2',
  'third-quarter': 'q3',
  'fourth-quarter': 'q4',
};

/**
 * Returns the name of a new disclosure in its addresses: its entry and its years, and a number where the association
 * has another disclosure of that name (`taken`), such as two reports of one year.
 */
export const disclosureSlugFor = (
  entry: string,
  period: DisclosurePeriod | undefined,
  taken: ReadonlySet<string>,
): string => {
  const { from, until, part } = period ?? {};
  const base = [entry, from, until, part === undefined ? undefined : partCodes[part]]
    .filter((piece) => piece !== undefined)
    .join('-');
  if (!taken.has(base)) return base;
  for (let nth = 2; ; nth += 1) {
    // A letter keeps the number apart from a year and from the number of a version.
    const slug = `${base}-n${String(nth)}`;
    if (!taken.has(slug)) return slug;
  }
};
