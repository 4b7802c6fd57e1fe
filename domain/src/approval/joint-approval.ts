import { withComputedCounterpart } from '../calendar/counterpart.ts';
import { weekdayNames } from '../calendar/format-date.ar.ts';
import { readDay, type DayInputFault } from '../calendar/read-day.ts';
import type { ApprovalDate, PrintedNumber } from '../contracts/board-approval.ts';
import { weekday } from '../contracts/calendar-date.ts';
import { foldArabic } from '../text/fold.ts';
import { readMinutesNumber } from './number-in-minutes.ts';

/** Largest number of versions whose approval one meeting records at a time. */
export const MOST_TOGETHER = 40;

/** A meeting of the board as somebody copies it from its minutes; a part that the minutes lack is blank. */
export interface TypedMeeting {
  readonly session: string;
  readonly meeting: string;
  /** The day in either calendar, in digits of either kind: «١٧/١/١٤٤٦», «الثلاثاء 23 يوليو 2024م». */
  readonly date: string;
}

/** The facts of a meeting that all of its approvals share. */
export interface MeetingFacts {
  readonly session: PrintedNumber | undefined;
  readonly meeting: PrintedNumber | undefined;
  readonly approvedOn: ApprovalDate | undefined;
}

export type MinutesFault =
  | { readonly code: 'number.unreadable'; readonly path: 'session' | 'meeting' | 'resolution' }
  | { readonly code: `date.${DayInputFault}`; readonly path: 'date' };

/** A part of the minutes: what was read, or why it could not be; neither where it is blank. */
type Read<Part> = { readonly part: Part | undefined } | { readonly fault: MinutesFault };

/** Reads a number of the minutes, which keeps its printed words beside its value. */
export const readPrintedNumber = (
  path: 'session' | 'meeting' | 'resolution',
  typed: string,
): Read<PrintedNumber> => {
  const printed = typed.trim();
  if (printed === '') return { part: undefined };
  const value = readMinutesNumber(printed);
  return value === undefined ? { fault: { code: 'number.unreadable', path } } : { part: { value, printed } };
};

const foldedWeekdays = new Map(weekday.options.map((day) => [foldArabic(weekdayNames[day]), day]));

const weekdayIn = (typed: string) =>
  foldArabic(typed)
    .split(/[\s,،:]+/u)
    .map((word) => foldedWeekdays.get(word))
    .find((day) => day !== undefined);

const readDate = (typed: string): Read<ApprovalDate> => {
  const printed = typed.trim();
  const read = readDay(printed);
  if (read.kind === 'fault') return { fault: { code: `date.${read.fault}`, path: 'date' } };
  const named = weekdayIn(printed);
  const date = { printed, ...(named === undefined ? {} : { weekday: named }), [read.day.calendar]: read.day };
  return { part: withComputedCounterpart(date) };
};

/** Reads the facts of a meeting, with the other calendar computed. Returns every fault at once beside what was read. */
export const readMeeting = (
  typed: TypedMeeting,
): { readonly facts: MeetingFacts; readonly faults: readonly MinutesFault[] } => {
  const session = readPrintedNumber('session', typed.session);
  const meeting = readPrintedNumber('meeting', typed.meeting);
  const date = readDate(typed.date);
  return {
    facts: {
      session: 'part' in session ? session.part : undefined,
      meeting: 'part' in meeting ? meeting.part : undefined,
      approvedOn: 'part' in date ? date.part : undefined,
    },
    faults: [session, meeting, date].flatMap((read) => ('fault' in read ? [read.fault] : [])),
  };
};
