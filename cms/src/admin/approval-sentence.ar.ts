import { formatDate, weekdayNames } from '@mithaq/domain/calendar/format-date.ar';
import type { ApprovalDate, BoardApproval } from '@mithaq/domain/contracts/board-approval';

const dayOf = (date: ApprovalDate): string => {
  const shown = [date.hijri, date.gregorian]
    .filter((day) => day !== undefined)
    .map((day) => `${formatDate(day)}${date.computed === day.calendar ? ' (محسوب)' : ''}`)
    .join('، الموافق ');
  return date.weekday === undefined ? shown : `${weekdayNames[date.weekday]} ${shown}`;
};

/** The parts of an approval in one line, each as the minutes print it; what they lack is left out. */
export const approvalSentence = (approval: BoardApproval): string =>
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
