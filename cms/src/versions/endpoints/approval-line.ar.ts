import { gregorianDayOf } from '@mithaq/domain/calendar/day-faults';
import { formatDate, weekdayNames } from '@mithaq/domain/calendar/format-date.ar';
import { weekdayOfGregorian } from '@mithaq/domain/calendar/umm-al-qura';
import type { ApprovalDate, BoardApproval } from '@mithaq/domain/contracts/board-approval';

/** Returns the weekday as the minutes print it, or the weekday that follows from the date, marked as computed. */
const weekdayOf = (date: ApprovalDate): string | undefined => {
  if (date.weekday !== undefined) return weekdayNames[date.weekday];
  const day = gregorianDayOf(date);
  const computed = day === undefined ? undefined : weekdayOfGregorian(day);
  return computed === undefined ? undefined : `${weekdayNames[computed]} (محسوب)`;
};

const dayOf = (date: ApprovalDate): string => {
  const shown = [date.hijri, date.gregorian]
    .filter((day) => day !== undefined)
    .map((day) => `${formatDate(day)}${date.computed === day.calendar ? ' (محسوب)' : ''}`)
    .join('، الموافق ');
  return [weekdayOf(date), shown].filter((part) => part !== undefined).join(' ');
};

/**
 * Returns the parts of an approval in one line, each as the minutes print it; parts that the minutes lack are left
 * out.
 */
export const approvalLine = (approval: BoardApproval): string =>
  [
    approval.session === undefined ? undefined : `الدورة: ${approval.session.printed}`,
    approval.meeting === undefined ? undefined : `الاجتماع: ${approval.meeting.printed}`,
    approval.resolution === undefined ? undefined : `القرار: ${approval.resolution.printed}`,
    approval.approvedOn === undefined
      ? undefined
      : `التاريخ: ${approval.approvedOn.printed}، أي ${dayOf(approval.approvedOn)}`,
    approval.chair === undefined ? undefined : `${approval.chair.title}: ${approval.chair.name}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
