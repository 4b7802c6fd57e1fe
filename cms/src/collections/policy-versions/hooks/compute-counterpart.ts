import { withComputedCounterpart } from '@mithaq/domain/calendar/counterpart';
import type { CollectionBeforeValidateHook } from 'payload';
import { approvalDateOf, approvalDateFields } from '../../../mapping/approval.ts';

/** Fills the calendar that the minutes do not print and marks it; takes the mark off where somebody typed it. */
export const computeCounterpart: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const typed: unknown = data?.approval?.approvedOn;
  if (data === undefined || typed === undefined || typed === null) return data;
  const date = approvalDateOf(typed, originalDoc?.approval?.approvedOn);
  if (date === undefined) return data;
  return {
    ...data,
    approval: { ...data.approval, approvedOn: approvalDateFields(withComputedCounterpart(date)) },
  };
};
