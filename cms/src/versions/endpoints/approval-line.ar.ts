import { gregorianDayOf } from '@mithaq/domain/calendar/day-faults';
import { formatDate, weekdayNames } from '@mithaq/domain/calendar/format-date.ar';
import { weekdayOfGregorian } from '@mithaq/domain/calendar/umm-al-qura';
import type { ApprovalDate, BoardApproval } from '@mithaq/domain/contracts/board-approval';
import { cleanLine } from '@mithaq/domain/text/clean-text';

const computedCalendars = { hijri: 'التاريخ الهجري', gregorian: 'التاريخ الميلادي' } as const;

/** Returns the day in both calendars, Hijri first, and says at its end which parts of it nobody printed. */
const dayOf = (date: ApprovalDate): string => {
  const day = gregorianDayOf(date);
  const weekday = date.weekday ?? (day === undefined ? undefined : weekdayOfGregorian(day));
  const shown = [date.hijri, date.gregorian]
    .filter((known) => known !== undefined)
    .map(formatDate)
    .join(' الموافق ');
  const computed = [
    ...(weekday !== undefined && date.weekday === undefined ? ['اليوم'] : []),
    ...(date.computed === undefined ? [] : [computedCalendars[date.computed]]),
  ];
  const named = weekday === undefined ? shown : `${weekdayNames[weekday]} ${shown}`;
  return computed.length === 0 ? named : `${named} (محسوب: ${computed.join(' و')})`;
};

/** Says whether the minutes print one of the two days in the words of this line, and nothing besides. */
const saysTheDayAlone = ({ printed, hijri, gregorian, weekday }: ApprovalDate): boolean =>
  [hijri, gregorian].some((known) => {
    if (known === undefined) return false;
    const day = formatDate(known);
    return [day, ...(weekday === undefined ? [] : [`${weekdayNames[weekday]} ${day}`])].includes(
      cleanLine(printed),
    );
  });

const dateOf = (date: ApprovalDate): string =>
  saysTheDayAlone(date) ? dayOf(date) : `${date.printed}، أي ${dayOf(date)}`;

/**
 * Returns the parts of an approval in one line, each as the minutes print it; parts that the minutes lack are left
 * out.
 */
export const approvalLine = (approval: BoardApproval): string =>
  [
    approval.session === undefined ? undefined : `الدورة: ${approval.session.printed}`,
    approval.meeting === undefined ? undefined : `الاجتماع: ${approval.meeting.printed}`,
    approval.resolution === undefined ? undefined : `القرار: ${approval.resolution.printed}`,
    approval.approvedOn === undefined ? undefined : `التاريخ: ${dateOf(approval.approvedOn)}`,
    approval.chair === undefined ? undefined : `${approval.chair.title}: ${approval.chair.name}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
