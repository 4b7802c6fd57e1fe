import { readMeeting, readPrintedNumber, type MinutesFault } from '../approval/joint-approval.ts';
import type { ApprovalDate, PrintedNumber } from '../contracts/board-approval.ts';
import type { RatingCounts } from '../contracts/survey-reply.ts';
import { gregorianDayOf } from '../calendar/day-faults.ts';
import { isoDay } from '../calendar/iso-day.ts';
import { hasVisibleCharacter } from '../text/visible-character.ts';

/** Parts of a reply as the secretary typed them; a part that is not written yet is blank. */
export interface TypedReply {
  readonly recommendation: string;
  readonly decision: string;
  readonly reply: string;
  readonly session: string;
  readonly meeting: string;
  readonly resolution: string;
  /** Day of the meeting in either calendar. */
  readonly heldOn: string;
}

const texts = ['recommendation', 'decision', 'reply'] as const;

export type ReplyFault =
  | { readonly code: 'reply.text-missing'; readonly path: (typeof texts)[number] }
  | { readonly code: 'reply.meeting-missing'; readonly path: 'meeting' }
  | { readonly code: 'reply.meeting-too-early' | 'reply.meeting-ahead'; readonly path: 'heldOn' }
  | MinutesFault;

export interface BoardDecision {
  readonly session: PrintedNumber | undefined;
  readonly meeting: PrintedNumber;
  readonly resolution: PrintedNumber | undefined;
  readonly heldOn: ApprovalDate;
}

const dayFault = (
  date: ApprovalDate,
  until: string,
  today: string,
): 'reply.meeting-too-early' | 'reply.meeting-ahead' | undefined => {
  const day = gregorianDayOf(date);
  if (day === undefined) return undefined;
  const iso = isoDay(day);
  if (iso > today) return 'reply.meeting-ahead';
  return iso.slice(0, 7) <= until ? 'reply.meeting-too-early' : undefined;
};

/**
 * Reads the board's decision on a result of the survey, and returns every reason against its publication at once. The
 * board decides on a result that is complete: its meeting is after the last month (`until`, `YYYY-MM`) and not after
 * `today` (a day in Asia/Riyadh). A decision without a number of its own is common; a meeting without one is refused.
 */
export const readSurveyReply = (
  typed: TypedReply,
  { until, today }: { readonly until: string; readonly today: string },
): { readonly decision: BoardDecision } | { readonly faults: readonly ReplyFault[] } => {
  const { facts, faults: meetingFaults } = readMeeting({
    session: typed.session,
    meeting: typed.meeting,
    date: typed.heldOn,
  });
  const resolution = readPrintedNumber('resolution', typed.resolution);
  const faults: ReplyFault[] = [
    ...texts
      .filter((path) => !hasVisibleCharacter(typed[path]))
      .map((path) => ({ code: 'reply.text-missing' as const, path })),
    ...meetingFaults,
    ...('fault' in resolution ? [resolution.fault] : []),
  ];
  const { session, meeting, approvedOn: heldOn } = facts;
  if (meeting === undefined && !meetingFaults.some(({ path }) => path === 'meeting'))
    faults.push({ code: 'reply.meeting-missing', path: 'meeting' });
  const wrongDay = heldOn === undefined ? undefined : dayFault(heldOn, until, today);
  if (wrongDay !== undefined) faults.push({ code: wrongDay, path: 'heldOn' });
  if (faults.length > 0 || meeting === undefined || heldOn === undefined || 'fault' in resolution)
    return { faults };
  return { decision: { session, meeting, resolution: resolution.part, heldOn } };
};

/** Returns the number of answers of a result. */
export const answersOf = (byRating: RatingCounts): number =>
  Object.values(byRating).reduce((sum, count) => sum + count, 0);
