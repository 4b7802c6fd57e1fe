import type { ApprovalDate } from '../contracts/board-approval.ts';
import type { CalendarDate } from '../contracts/calendar-date.ts';
import { isWholeDate } from '../calendar/whole-date.ts';
import type { Finding } from './finding.ts';
import type { GuardedVersion, GuardRule } from './guarded-version.ts';
import { partialDatesIn, type PartialDate } from './partial-dates.ts';
import { piecesOf } from './pieces.ts';

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
