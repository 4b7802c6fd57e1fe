import { z } from 'zod';
import { associationSlug } from './association.ts';
import { approvalDate, printedNumber } from './board-approval.ts';

/** Gregorian month, `YYYY-MM`. */
export const wholeMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);

/** Longest recommendation, decision or reply; UTF-16 units. */
export const REPLY_TEXT_LIMIT = 4000;

const answersOfRating = z.int().min(0);

/** Number of answers with each rating, of a result of at least five answers. */
export const ratingCounts = z.object({
  '1': answersOfRating,
  '2': answersOfRating,
  '3': answersOfRating,
  '4': answersOfRating,
  '5': answersOfRating,
});
export type RatingCounts = z.infer<typeof ratingCounts>;

const text = z.string().min(1).max(REPLY_TEXT_LIMIT);

/**
 * An association's public reply to a result of the survey (indicator 3.8 of the regulator's criteria): the figures, the
 * recommendation to the board, the board's decision and what beneficiaries are told. Written once into the register,
 * under the hash of its canonical bytes. No sentence of a beneficiary is part of it.
 */
export const surveyReply = z.object({
  format: z.literal(1),
  association: z.object({ slug: associationSlug, name: z.string() }),
  /** Counts the replies of the association from 1. */
  number: z.int().min(1),
  /** First and last whole month of the result. */
  from: wholeMonth,
  until: wholeMonth,
  byRating: ratingCounts,
  recommendation: text,
  decision: text,
  session: printedNumber.optional(),
  meeting: printedNumber,
  resolution: printedNumber.optional(),
  heldOn: approvalDate,
  reply: text,
  /** Number of the earlier reply to the same result that this one corrects. */
  corrects: z.int().min(1).optional(),
  publishedAt: z.iso.datetime(),
});
export type SurveyReply = z.infer<typeof surveyReply>;

/** A reply as the association's index lists it. */
export const indexedSurveyReply = z.object({
  number: z.int().min(1),
  from: wholeMonth,
  until: wholeMonth,
  answers: z.int().min(5),
  /** SHA-256 of the reply's file. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  publishedAt: z.iso.datetime(),
  corrects: z.int().min(1).optional(),
});
export type IndexedSurveyReply = z.infer<typeof indexedSurveyReply>;
