import type { BoardApproval } from '@mithaq/domain/contracts/board-approval';
import type { RegisteredVersion } from '@mithaq/domain/contracts/register';
import { formatDate, weekdayNames } from '@mithaq/domain/calendar/format-date.ar';
import { hijriOfGregorian, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import type { Fact } from '../../components/fact.ts';
import type { Numerals } from '../../look/numerals.ts';
import { documentTypeLabels, policyWords } from './policy.ar.ts';

const approvalDay = (approval: BoardApproval, calendar: 'hijri' | 'gregorian', numerals: Numerals): Fact => {
  const { approvedOn } = approval;
  const date = approvedOn?.[calendar];
  const computed = approvedOn?.computed === calendar;
  const weekday = approvedOn?.weekday === undefined || computed ? '' : `${weekdayNames[approvedOn.weekday]} `;
  return {
    term: calendar === 'hijri' ? policyWords.approvedOnHijri : policyWords.approvedOnGregorian,
    value: date === undefined ? undefined : numerals(`${weekday}${formatDate(date)}`),
    computed,
  };
};

/** Returns session, meeting and resolution, three different numbers, as printed. */
export const meetingFacts = (
  { session, meeting, resolution }: Pick<BoardApproval, 'session' | 'meeting' | 'resolution'>,
  numerals: Numerals,
): Fact[] => {
  const printed = (number: { printed: string } | undefined) =>
    number === undefined ? undefined : numerals(number.printed);
  return [
    { term: policyWords.meeting, value: printed(meeting) },
    { term: policyWords.session, value: printed(session) },
    { term: policyWords.resolution, value: printed(resolution) },
  ];
};

/** Returns the numbers of the meeting that approved a version, and its day in both calendars. */
export const approvalFacts = (approval: BoardApproval, numerals: Numerals): Fact[] => [
  ...meetingFacts(approval, numerals),
  approvalDay(approval, 'hijri', numerals),
  approvalDay(approval, 'gregorian', numerals),
];

/** Returns the facts that a reader looks for first, apart from the approval. */
export const documentFacts = (file: RegisteredVersion, numerals: Numerals): Fact[] => [
  { term: policyWords.type, value: documentTypeLabels[file.policy.documentType] },
  { term: policyWords.issueNumber, value: file.issueNumber, code: true },
  {
    term: policyWords.issueDate,
    value: file.issueDate === undefined ? undefined : numerals(formatDate(file.issueDate)),
  },
];

/** Formats the day of an RFC 3339 instant in Asia/Riyadh, Gregorian and Umm al-Qura. */
export const dayInBoth = (instant: string, numerals: Numerals): string => {
  const day = riyadhDayAt(Date.parse(instant));
  return numerals(`${formatDate(day)}، ${formatDate(hijriOfGregorian(day))}`);
};
