import type { ApprovalDate } from '../contracts/board-approval.ts';
import type { CalendarDate } from '../contracts/calendar-date.ts';
import { isWholeDate } from '../calendar/whole-date.ts';
import { toLatinDigits } from '../text/digits.ts';
import type { Finding } from './finding.ts';
import type { GuardedVersion, GuardRule } from './guarded-version.ts';
import { piecesOf } from './pieces.ts';

/** Three parts between slashes, of which some may be blank or dotted; the path of an address does not match. */
const slashes =
  /(?<![\p{Script=Latin}\p{N}/:.])(\d{1,4})?[\s.…_ـ]*\/[\s.…_ـ]*(\d{1,2})?[\s.…_ـ]*\/[\s.…_ـ]*(\d{1,4})?/gu;

interface PartialDate {
  readonly words: string;
  readonly year: number;
  readonly month?: number;
}

const partialDatesIn = (text: string): PartialDate[] =>
  [...toLatinDigits(text).matchAll(slashes)].flatMap(({ 0: words, 1: first, 2: month, 3: last }) => {
    const parts = [first, month, last].filter((part) => part !== undefined);
    const year = Number([first, last].find((part) => part?.length === 4));
    if (parts.length === 3 || !(year >= 1300 && year <= 2200)) return [];
    return [{ words: words.trim(), year, ...(month === undefined ? {} : { month: Number(month) }) }];
  });

const wholeDateFor = (date: PartialDate, approvedOn: ApprovalDate | undefined): string | undefined =>
  [approvedOn?.gregorian, approvedOn?.hijri].some(
    (whole: CalendarDate | undefined) =>
      whole !== undefined &&
      isWholeDate(whole) &&
      whole.year === date.year &&
      (date.month === undefined || date.month === whole.month),
  )
    ? approvedOn?.printed
    : undefined;

const inText = ({ text, approval }: GuardedVersion): Finding[] =>
  piecesOf(text).flatMap((piece) =>
    partialDatesIn(piece.text).map((date) => {
      const completedBy = wholeDateFor(date, approval?.approvedOn);
      return {
        code: 'date.incomplete' as const,
        severity: completedBy === undefined ? ('block' as const) : ('warning' as const),
        place: piece.place,
        text: piece.text,
        facts: { words: date.words, ...(completedBy === undefined ? {} : { completedBy }) },
      };
    }),
  );

const dateOfIssue = ({ issueDate }: GuardedVersion): Finding[] => {
  if (issueDate === undefined || isWholeDate(issueDate)) return [];
  const words = [issueDate.year, issueDate.month].filter((part) => part !== undefined).join('/');
  return [
    {
      code: 'date.incomplete',
      severity: 'warning',
      place: { field: 'issueDate' },
      text: words,
      facts: { words },
    },
  ];
};

/**
 * Finds a date that the text begins and does not finish («2024/7/م»). The finding is a block, unless the board's
 * approval has a whole day in that month: then the reader can know the day, and the finding is a warning (Rusukh's
 * cover). A date of issue may be a year alone; the finding is then a warning, too.
 */
export const incompleteDate: GuardRule = (version) => [...inText(version), ...dateOfIssue(version)];
