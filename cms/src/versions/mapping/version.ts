import type { BoardApproval } from '@mithaq/domain/contracts/board-approval';
import type { CalendarDate } from '@mithaq/domain/contracts/calendar-date';
import type { EffectiveDays } from '@mithaq/domain/version/effective-days';
import type { VersionToMove } from '@mithaq/domain/version/version-lifecycle';
import { z } from 'zod';
import type { PolicyVersion } from '../../payload-types.ts';
import { boardApprovalOf } from './approval.ts';
import { policyTextOf } from './policy-text.ts';
import { calendarDateOf, twoCalendarDayOf } from './two-calendar-day.ts';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';

const issueDateGroup = z
  .object({
    calendar: z.enum(['hijri', 'gregorian']).optional(),
    year: z.number().optional(),
    month: z.number().optional(),
    day: z.number().optional(),
  })
  .optional();

/** Returns the issue date in the calendar in which it is printed; undefined where none is printed. */
export const issueDateOf = (document: Pick<PolicyVersion, 'issueDate'>): CalendarDate | undefined => {
  const group = issueDateGroup.parse(omitEmpty(document.issueDate));
  return group?.calendar === undefined ? undefined : calendarDateOf(group, group.calendar);
};

/** Returns the board's approval as recorded; undefined before it is recorded. */
export const approvalOf = (document: Pick<PolicyVersion, 'approval'>): BoardApproval | undefined =>
  boardApprovalOf(document.approval);

/** Returns the days that a version names besides its approval. */
export const effectiveDaysOf = (document: Pick<PolicyVersion, 'inForceFrom' | 'reviewBy'>): EffectiveDays => {
  const inForceFrom = twoCalendarDayOf(document.inForceFrom);
  const reviewBy = twoCalendarDayOf(document.reviewBy);
  return {
    ...(inForceFrom === undefined ? {} : { inForceFrom }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
  };
};

/** Returns the facts of a version that its moves depend on. */
export const versionToMove = (document: PolicyVersion, followsAnother: boolean): VersionToMove => ({
  state: document.status,
  text: policyTextOf(document),
  approval: approvalOf(document),
  change: {
    ...(document.changeNote ? { note: document.changeNote } : {}),
    ...(document.changeKind ? { kind: document.changeKind } : {}),
  },
  followsAnother,
  ...effectiveDaysOf(document),
});
