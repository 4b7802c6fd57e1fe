import { formatDate } from '@mithaq/domain/calendar/format-date.ar';
import type { ApprovalDate, BoardApproval, PrintedNumber } from '@mithaq/domain/contracts/board-approval';
import { weekday } from '@mithaq/domain/contracts/calendar-date';
import { z } from 'zod';
import { twoCalendarDayFields, twoCalendarDayOf } from './two-calendar-day.ts';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';

const dateGroup = z.object({ printed: z.string().optional(), weekday: weekday.optional() }).optional();

const numberGroup = z.object({ printed: z.string().optional(), value: z.number().optional() }).optional();

const approvalGroup = z
  .object({
    session: numberGroup,
    meeting: numberGroup,
    resolution: numberGroup,
    approvedOn: z.unknown().optional(),
    chair: z.object({ name: z.string().optional(), title: z.string().optional() }).optional(),
    ordersPublication: z.boolean().optional(),
    supersedesAllPrevious: z.boolean().optional(),
    demonstration: z.boolean().optional(),
  })
  .optional();

/**
 * Returns the date of an approval from its form fields; undefined where neither calendar has a year. `before` is the
 * stored group (`twoCalendarDayOf`).
 */
export const approvalDateOf = (fields: unknown, before?: unknown): ApprovalDate | undefined => {
  const day = twoCalendarDayOf(fields, before);
  const shown = day?.hijri ?? day?.gregorian;
  if (day === undefined || shown === undefined) return undefined;
  const typed = dateGroup.parse(omitEmpty(fields));
  const { hijri, gregorian, computed } = day;
  return {
    printed: typed?.printed ?? formatDate(shown),
    ...(typed?.weekday === undefined ? {} : { weekday: typed.weekday }),
    ...(hijri === undefined ? {} : { hijri }),
    ...(gregorian === undefined ? {} : { gregorian }),
    ...(computed === undefined ? {} : { computed }),
  };
};

/** Inverse of `approvalDateOf`: returns the form fields of a date, blank where the date lacks a part. */
export const approvalDateFields = (date: ApprovalDate) => ({
  printed: date.printed,
  weekday: date.weekday ?? null,
  ...twoCalendarDayFields(date),
});

const printedNumberOf = (group: z.infer<typeof numberGroup>): PrintedNumber | undefined =>
  group?.value === undefined
    ? undefined
    : { value: group.value, printed: group.printed ?? String(group.value) };

/** Returns a board approval from the form's group; undefined where nothing of the approval was entered. */
export const boardApprovalOf = (fields: unknown): BoardApproval | undefined => {
  const group = approvalGroup.parse(omitEmpty(fields));
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

/** Inverse of `boardApprovalOf`: returns the form fields of an approval. */
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
