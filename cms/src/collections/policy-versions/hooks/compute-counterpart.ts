import { withComputedCounterpart } from '@mithaq/domain/calendar/counterpart';
import type { CollectionBeforeValidateHook } from 'payload';
import { approvalDateOf, approvalDateFields } from '../../../mapping/approval.ts';
import type { PolicyVersion } from '../../../payload-types.ts';

/** Fills the calendar that the minutes do not print and marks it; takes the mark off where somebody typed it. */
export const computeCounterpart: CollectionBeforeValidateHook<PolicyVersion> = ({ data, originalDoc }) => {
  const typed = data?.approval?.approvedOn;
  if (data === undefined || typed === undefined) return data;
  const date = approvalDateOf(typed, originalDoc?.approval?.approvedOn);
  if (date === undefined) return data;
  return {
    ...data,
    approval: { ...data.approval, approvedOn: approvalDateFields(withComputedCounterpart(date)) },
  };
};
