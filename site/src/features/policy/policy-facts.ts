import type { BoardApproval } from '@mithaq/domain/contracts/board-approval';
import type { RegisteredVersion } from '@mithaq/domain/contracts/register';
import { dayInBothCalendars, instantInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import type { Fact } from '../../components/fact.ts';
import type { Numerals } from '../../look/numerals.ts';
import { policyWords } from './policy.ar.ts';

const printedFact = (term: string, number: { printed: string } | undefined, numerals: Numerals): Fact[] =>
  number === undefined ? [] : [{ term, value: numerals(number.printed) }];

/** Returns session, meeting and resolution, three different numbers, as printed; those that are not known are left out. */
export const meetingFacts = (
  { session, meeting, resolution }: Pick<BoardApproval, 'session' | 'meeting' | 'resolution'>,
  numerals: Numerals,
): Fact[] => [
  ...printedFact(policyWords.session, session, numerals),
  ...printedFact(policyWords.meeting, meeting, numerals),
  ...printedFact(policyWords.resolution, resolution, numerals),
];

/**
 * Returns the parts of a board's approval as its minutes print them, for the seal; none where it was entered to try out
 * the system, because no board said it.
 */
export const sealFacts = ({ approval }: RegisteredVersion, numerals: Numerals): Fact[] => {
  if (approval.demonstration) return [];
  const { approvedOn, chair } = approval;
  return [
    ...meetingFacts(approval, numerals),
    ...(approvedOn === undefined
      ? []
      : [{ term: policyWords.printedDate, value: numerals(approvedOn.printed) }]),
    ...(chair === undefined ? [] : [{ term: chair.title, value: chair.name }]),
  ];
};

/**
 * Names the facts that a reader looks for and the document does not print, and the calendar that follows from the
 * other one. Nothing is said of an approval that no board gave.
 */
export const absentFacts = ({ approval, issueNumber, issueDate }: RegisteredVersion): string[] => [
  ...(issueNumber === undefined ? [policyWords.issueNumber] : []),
  ...(issueDate === undefined ? [policyWords.issueDate] : []),
  ...(approval.demonstration
    ? []
    : [
        ...(approval.session === undefined ? [policyWords.session] : []),
        ...(approval.meeting === undefined ? [policyWords.meeting] : []),
        ...(approval.resolution === undefined ? [policyWords.resolution] : []),
        ...(approval.approvedOn === undefined ? [policyWords.approvedOn] : []),
      ]),
];

/** Formats a Gregorian ISO day, `2026-11-21`, in both calendars; a text that is no day as it is. */
export const isoDayInBoth = (iso: string, numerals: Numerals): string => numerals(dayInBothCalendars(iso));

/** Formats the day of an RFC 3339 instant in Asia/Riyadh in both calendars. */
export const dayInBoth = (instant: string, numerals: Numerals): string =>
  numerals(instantInBothCalendars(instant));
