import { z } from 'zod';
import { calendarDate, weekday } from './calendar-date.ts';

/**
 * A number that a board's minutes print: «رقم (6)», «الدورة (الأولى)». `printed` is the document's wording, `value`
 * its meaning.
 */
export const printedNumber = z.object({
  value: z.int().min(1).max(9999),
  printed: z.string().min(1).max(60),
});
export type PrintedNumber = z.infer<typeof printedNumber>;

/** The day of approval as printed, with the other calendar computed and marked as such. */
export const approvalDate = z.object({
  printed: z.string().min(1).max(120),
  weekday: weekday.optional(),
  hijri: calendarDate.optional(),
  gregorian: calendarDate.optional(),
  /** The calendar that the document does not print. */
  computed: z.enum(['hijri', 'gregorian']).optional(),
});
export type ApprovalDate = z.infer<typeof approvalDate>;

/**
 * اعتماد مجلس الإدارة. Session (الدورة), meeting (الاجتماع) and resolution (القرار) are three different
 * numbers; each is optional because each is missing from at least one of the five documents.
 */
export const boardApproval = z.object({
  session: printedNumber.optional(),
  meeting: printedNumber.optional(),
  resolution: printedNumber.optional(),
  approvedOn: approvalDate.optional(),
  chair: z.object({ name: z.string().min(1).max(120), title: z.string().min(1).max(120) }).optional(),
  ordersPublication: z.boolean(),
  /** «وتحل هذه السياسة محل جميع سياسات الموضوعة سابقا» */
  supersedesAllPrevious: z.boolean(),
  /** True where the approval was entered to try out the system; the public page says so. */
  demonstration: z.boolean(),
});
export type BoardApproval = z.infer<typeof boardApproval>;
