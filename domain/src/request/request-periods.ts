/**
 * Periods of the request's life that no policy prints, in calendar days in Asia/Riyadh. An association may set its own
 * (`RequestPeriods`); these hold where it has not.
 */
export interface RequestPeriods {
  /** Days that the beneficiary has to answer a question, or to say that an answer does not satisfy her. */
  readonly answerDays: number;
  /** Days after the question at which she is reminded once. */
  readonly reminderDays: number;
  /** Days that she has to object to a rejection, from the day on which the decision was sent. */
  readonly objectionDays: number;
}

export const usualRequestPeriods: RequestPeriods = { answerDays: 14, reminderDays: 7, objectionDays: 30 };

/** The least and the most days that an association may set. An objection has never less than a week. */
export const requestPeriodLimits = {
  answerDays: { least: 3, most: 90 },
  reminderDays: { least: 1, most: 60 },
  objectionDays: { least: 7, most: 180 },
} as const satisfies Readonly<Record<keyof RequestPeriods, { least: number; most: number }>>;
