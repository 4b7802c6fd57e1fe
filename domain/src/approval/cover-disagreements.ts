import type { BoardApproval } from '../contracts/board-approval.ts';
import type { CalendarDate } from '../contracts/calendar-date.ts';
import { foldArabic } from '../text/fold.ts';
import { coverPatterns, ordinalValues } from './cover-words.ar.ts';

/**
 * A point on which the cover differs from the approval that was recorded from the body and the minutes. `printed` and
 * `recorded` are numbers or dates as text.
 */
export type CoverDisagreement =
  | {
      readonly code: 'cover.resolution-differs' | 'cover.meeting-differs' | 'cover.session-differs';
      readonly printed: string;
      readonly recorded: string;
    }
  /** The cover calls the recorded number of a meeting a resolution's, or vice versa. */
  | { readonly code: 'cover.resolution-is-meeting' | 'cover.meeting-is-resolution'; readonly printed: string }
  | { readonly code: 'cover.date-incomplete'; readonly printed: CalendarDate }
  | {
      readonly code: 'cover.date-differs' | 'cover.issue-date-differs';
      readonly printed: CalendarDate;
      readonly recorded: CalendarDate;
    };

const numbersIn = (text: string): readonly string[] => text.match(/\d+/gu) ?? [];

/** «2024/7», «23/7/2024», «8 / 2 / 1445»: the four-digit part is the year, and the month is next to it. */
const dateOf = (printed: string): CalendarDate | undefined => {
  const parts = numbersIn(printed);
  const at = parts.findIndex((part) => part.length === 4);
  if (at === -1) return undefined;
  const year = Number(parts[at]);
  const calendar = year < 1700 ? 'hijri' : 'gregorian';
  const [month, day] = at === 0 ? [parts[1], parts[2]] : [parts[at - 1], parts[at - 2]];
  if (month === undefined) return { calendar, year };
  return day === undefined
    ? { calendar, year, month: Number(month) }
    : { calendar, year, month: Number(month), day: Number(day) };
};

const differ = (left: CalendarDate, right: CalendarDate): boolean =>
  (['year', 'month', 'day'] as const).some(
    (part) => left[part] !== undefined && right[part] !== undefined && left[part] !== right[part],
  );

const ofResolution = (cover: string, { resolution, meeting }: BoardApproval): CoverDisagreement[] => {
  const printed = coverPatterns.resolution.exec(cover)?.[1];
  if (printed === undefined) return [];
  if (resolution !== undefined) {
    const recorded = String(resolution.value);
    return recorded === printed ? [] : [{ code: 'cover.resolution-differs', printed, recorded }];
  }
  return meeting?.value === Number(printed) ? [{ code: 'cover.resolution-is-meeting', printed }] : [];
};

const ofMeeting = (cover: string, { resolution, meeting }: BoardApproval): CoverDisagreement[] => {
  const printed = coverPatterns.meeting.exec(cover)?.[1];
  if (printed === undefined) return [];
  if (meeting !== undefined) {
    const recorded = String(meeting.value);
    return recorded === printed ? [] : [{ code: 'cover.meeting-differs', printed, recorded }];
  }
  return resolution?.value === Number(printed) ? [{ code: 'cover.meeting-is-resolution', printed }] : [];
};

const ofSession = (cover: string, { session }: BoardApproval): CoverDisagreement[] => {
  const printed = coverPatterns.session.exec(cover)?.[1];
  if (printed === undefined || session === undefined) return [];
  const value = ordinalValues.get(printed) ?? Number(printed);
  // An ordinal that is not in the list neither agrees nor disagrees.
  if (Number.isNaN(value) || value === session.value) return [];
  return [{ code: 'cover.session-differs', printed, recorded: String(session.value) }];
};

const ofDate = (cover: string, { approvedOn }: BoardApproval): CoverDisagreement[] => {
  const found = coverPatterns.approvalDate.exec(cover)?.[1];
  const printed = found === undefined ? undefined : dateOf(found);
  if (printed === undefined) return [];
  const recorded = approvedOn?.[printed.calendar];
  if (recorded !== undefined && differ(printed, recorded)) {
    return [{ code: 'cover.date-differs', printed, recorded }];
  }
  return printed.day === undefined ? [{ code: 'cover.date-incomplete', printed }] : [];
};

const ofIssueDate = (cover: string, issueDate: CalendarDate | undefined): CoverDisagreement[] => {
  const found = coverPatterns.issueDate.exec(cover)?.[1];
  const printed = found === undefined ? undefined : dateOf(found);
  const comparable = printed !== undefined && issueDate?.calendar === printed.calendar;
  return comparable && differ(printed, issueDate)
    ? [{ code: 'cover.issue-date-differs', printed, recorded: issueDate }]
    : [];
};

/**
 * Compares session, meeting, resolution and dates on a cover with the recorded ones. Lines that mention none of them,
 * and parts that were not recorded, do not disagree. A disagreement is a warning and never a reason to refuse,
 * because the printed words stay. Source: the cover of رسوخ prints «قرار … رقم (6) … بتاريخ 2024/7/م», its body
 * «اجتماعه رقم (6)» and 2024/7/23.
 */
export const coverDisagreements = (
  cover: readonly string[],
  approval: BoardApproval | undefined,
  issueDate: CalendarDate | undefined,
): CoverDisagreement[] => {
  // A sentence may run over several lines.
  const folded = foldArabic(cover.join(' '));
  return [
    ...(approval === undefined
      ? []
      : [ofResolution, ofMeeting, ofSession, ofDate].flatMap((look) => look(folded, approval))),
    ...ofIssueDate(folded, issueDate),
  ];
};
