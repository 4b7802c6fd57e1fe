import { withComputedCounterpart, withCounterpart } from '@mithaq/domain/calendar/counterpart';
import { readDay } from '@mithaq/domain/calendar/read-day';
import type { ApprovalDate } from '@mithaq/domain/contracts/board-approval';
import type { CollectionBeforeValidateHook } from 'payload';
import { approvalDateOf, approvalDateFields } from '../mapping/approval.ts';
import { twoCalendarDayFields, twoCalendarDayOf } from '../mapping/two-calendar-day.ts';
import type { PolicyVersion } from '../../payload-types.ts';

type Data = Partial<PolicyVersion>;

/** Reads the day that a secretary only typed as the minutes print it: «١٠ ربيع الأول ١٤٤٦هـ». */
const printedDay = (printed: string | null | undefined): ApprovalDate | undefined => {
  const read = readDay(printed ?? '');
  return read.kind === 'fault' || !printed ? undefined : { printed, [read.day.calendar]: read.day };
};

const approvalIn = (data: Data, before: PolicyVersion | undefined): Data => {
  const date =
    approvalDateOf(data.approval?.approvedOn, before?.approval?.approvedOn) ??
    printedDay(data.approval?.approvedOn?.printed);
  return date === undefined
    ? {}
    : { approval: { ...data.approval, approvedOn: approvalDateFields(withComputedCounterpart(date)) } };
};

const dayIn = (name: 'inForceFrom' | 'reviewBy', data: Data, before: PolicyVersion | undefined): Data => {
  const day = twoCalendarDayOf(data[name], before?.[name]);
  return day === undefined ? {} : { [name]: twoCalendarDayFields(withCounterpart(day)) };
};

/**
 * Fills in the calendar that nobody entered and marks it as computed; removes the mark where somebody typed the date.
 */
export const computeCounterpart: CollectionBeforeValidateHook<PolicyVersion> = ({ data, originalDoc }) =>
  data === undefined
    ? data
    : {
        ...data,
        ...approvalIn(data, originalDoc),
        ...dayIn('inForceFrom', data, originalDoc),
        ...dayIn('reviewBy', data, originalDoc),
      };
