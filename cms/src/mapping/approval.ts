import { formatDate } from '@mithaq/domain/calendar/format-date.ar';
import type { ApprovalDate, BoardApproval, PrintedNumber } from '@mithaq/domain/contracts/board-approval';
import { weekday, type CalendarDate } from '@mithaq/domain/contracts/calendar-date';
import { z } from 'zod';
import { withoutBlanks } from './without-blanks.ts';

const dateParts = z
  .object({ year: z.number().optional(), month: z.number().optional(), day: z.number().optional() })
  .optional();
type DateParts = z.infer<typeof dateParts>;

const dateGroup = z
  .object({
    printed: z.string().optional(),
    weekday: weekday.optional(),
    hijri: dateParts,
    gregorian: dateParts,
    computed: z.enum(['hijri', 'gregorian']).optional(),
  })
  .optional();

const numberGroup = z.object({ printed: z.string().optional(), value: z.number().optional() }).optional();

const approvalGroup = z
  .object({
    session: numberGroup,
    meeting: numberGroup,
    resolution: numberGroup,
    approvedOn: dateGroup,
    chair: z.object({ name: z.string().optional(), title: z.string().optional() }).optional(),
    ordersPublication: z.boolean().optional(),
    supersedesAllPrevious: z.boolean().optional(),
    demonstration: z.boolean().optional(),
  })
  .optional();

/** A date in one calendar, as far as it is known; a day without its month, or no year, is no date. */
export const calendarDateOf = (
  parts: DateParts,
  calendar: CalendarDate['calendar'],
): CalendarDate | undefined => {
  if (parts?.year === undefined) return undefined;
  const { year, month, day } = parts;
  if (month === undefined) return { calendar, year };
  return day === undefined ? { calendar, year, month } : { calendar, year, month, day };
};

const sameParts = (left: DateParts, right: DateParts): boolean =>
  left?.year === right?.year && left?.month === right?.month && left?.day === right?.day;

/**
 * The date of an approval as its form fields have it; undefined where neither calendar has a year. `before` is
 * the same group as stored: a computed date that somebody overtypes is computed no longer.
 */
export const approvalDateOf = (fields: unknown, before?: unknown): ApprovalDate | undefined => {
  const typed = dateGroup.parse(withoutBlanks(fields));
  const stored = dateGroup.parse(withoutBlanks(before));
  const hijri = calendarDateOf(typed?.hijri, 'hijri');
  const gregorian = calendarDateOf(typed?.gregorian, 'gregorian');
  const shown = hijri ?? gregorian;
  if (typed === undefined || shown === undefined) return undefined;
  const { computed } = typed;
  const overtyped =
    computed !== undefined && stored !== undefined && !sameParts(typed[computed], stored[computed]);
  return {
    printed: typed.printed ?? formatDate(shown),
    ...(typed.weekday === undefined ? {} : { weekday: typed.weekday }),
    ...(hijri === undefined ? {} : { hijri }),
    ...(gregorian === undefined ? {} : { gregorian }),
    ...(computed === undefined || overtyped ? {} : { computed }),
  };
};

const partsOf = (date: CalendarDate | undefined) => ({
  year: date?.year ?? null,
  month: date?.month ?? null,
  day: date?.day ?? null,
});

/** The way back: form fields of a date, blank where nothing is known. */
export const approvalDateFields = (date: ApprovalDate) => ({
  printed: date.printed,
  weekday: date.weekday ?? null,
  hijri: partsOf(date.hijri),
  gregorian: partsOf(date.gregorian),
  computed: date.computed ?? null,
});

const printedNumberOf = (group: z.infer<typeof numberGroup>): PrintedNumber | undefined =>
  group?.value === undefined
    ? undefined
    : { value: group.value, printed: group.printed ?? String(group.value) };

/** A board approval from the form's group; undefined where nothing of it was entered. */
export const boardApprovalOf = (fields: unknown): BoardApproval | undefined => {
  const group = approvalGroup.parse(withoutBlanks(fields));
  if (group === undefined) return undefined;
  const session = printedNumberOf(group.session);
  const meeting = printedNumberOf(group.meeting);
  const resolution = printedNumberOf(group.resolution);
  const approvedOn = approvalDateOf(group.approvedOn);
  const { name, title } = group.chair ?? {};
  const demonstration = group.demonstration ?? false;
  const entered = [session, meeting, resolution, approvedOn, name].some((part) => part !== undefined);
  if (!entered && !demonstration) return undefined;
  return {
    ...(session === undefined ? {} : { session }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(approvedOn === undefined ? {} : { approvedOn }),
    ...(name === undefined || title === undefined ? {} : { chair: { name, title } }),
    ordersPublication: group.ordersPublication ?? false,
    supersedesAllPrevious: group.supersedesAllPrevious ?? false,
    demonstration,
  };
};

/** The way back: form fields of an approval. */
export const approvalFields = (approval: BoardApproval | undefined) =>
  approval === undefined
    ? {}
    : {
        ...(approval.session === undefined ? {} : { session: approval.session }),
        ...(approval.meeting === undefined ? {} : { meeting: approval.meeting }),
        ...(approval.resolution === undefined ? {} : { resolution: approval.resolution }),
        ...(approval.approvedOn === undefined ? {} : { approvedOn: approvalDateFields(approval.approvedOn) }),
        ...(approval.chair === undefined ? {} : { chair: approval.chair }),
        ordersPublication: approval.ordersPublication,
        supersedesAllPrevious: approval.supersedesAllPrevious,
        demonstration: approval.demonstration,
      };
