import { dayOfIso, isoDay } from '../calendar/iso-day.ts';
import { gregorianOfHijri, hijriOfGregorian } from '../calendar/umm-al-qura.ts';

/** A paper that an association's aid rules ask for. */
export interface AidPaper {
  readonly name: string;
  readonly required: boolean;
  /** Hijri months for which the paper is valid after its issue, as the aid bylaws count them; undefined: without limit. */
  readonly months?: number | undefined;
}

/** The newest mark of a paper in a request. Days are Gregorian, `YYYY-MM-DD`. */
export interface PaperMark {
  readonly present: boolean;
  readonly issuedOn?: string | undefined;
  /** The last day printed on the paper itself, which goes before the association's own count. */
  readonly validUntil?: string | undefined;
}

/** `undated`: the paper is there, but nobody wrote the day from which its validity counts. */
export type PaperState = 'not-checked' | 'missing' | 'undated' | 'expired' | 'valid';

/**
 * Returns the day that is a number of Umm al-Qura months after a Gregorian day; the last of the month where the month is
 * shorter. Undefined outside the years of the table (1300 to 1600 AH), and for a text that is no day.
 */
export const hijriMonthsAfter = (day: string, months: number): string | undefined => {
  const from = dayOfIso(day);
  if (from === undefined) return undefined;
  const hijri = hijriOfGregorian(from);
  const month = hijri.month - 1 + months;
  const into = { ...hijri, year: hijri.year + Math.floor(month / 12), month: (month % 12) + 1 };
  const found =
    gregorianOfHijri(into) ?? (into.day === 30 ? gregorianOfHijri({ ...into, day: 29 }) : undefined);
  return found === undefined ? undefined : isoDay(found);
};

/** Returns the last day on which a marked paper is valid; undefined where it has none, or its date is not known. */
export const lastValidDay = (paper: Pick<AidPaper, 'months'>, mark: PaperMark): string | undefined => {
  if (mark.validUntil !== undefined) return mark.validUntil;
  return mark.issuedOn === undefined || paper.months === undefined
    ? undefined
    : hijriMonthsAfter(mark.issuedOn, paper.months);
};

/**
 * Returns the state of a paper, judged on the day on which the request was submitted («الصلاحية وقت التقديم»): a paper
 * that expires while the association works on the request stays valid.
 */
export const paperState = (paper: AidPaper, mark: PaperMark | undefined, submittedOn: string): PaperState => {
  if (mark === undefined) return 'not-checked';
  if (!mark.present) return 'missing';
  const until = lastValidDay(paper, mark);
  if (until === undefined) return paper.months === undefined ? 'valid' : 'undated';
  return until < submittedOn ? 'expired' : 'valid';
};

/** Returns the names of the required papers that are not valid on the day of submission. */
export const papersLacking = (
  papers: readonly AidPaper[],
  marks: ReadonlyMap<string, PaperMark>,
  submittedOn: string,
): string[] =>
  papers
    .filter((paper) => paper.required && paperState(paper, marks.get(paper.name), submittedOn) !== 'valid')
    .map(({ name }) => name);
