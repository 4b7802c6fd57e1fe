/**
 * The number of times that the same form may be sent again with other words. A person corrects a form once or twice;
 * without a ceiling one token could make the officer read any number of versions.
 */
export const MOST_AMENDMENTS = 10;

/** A form as it was sent: its words in one canonical spelling, and when it was accepted (ISO time). */
export interface SentForm {
  readonly words: string;
  readonly acceptedAt: string;
}

/**
 * Whether `one` was sent after `other`. Queues deliver out of order, so the time of acceptance decides and not the
 * order of arrival; of two forms of the same millisecond the words decide, so that every order ends alike.
 */
export const isLaterForm = (one: SentForm, other: SentForm): boolean => {
  const apart = Date.parse(one.acceptedAt) - Date.parse(other.acceptedAt);
  return apart === 0 ? one.words > other.words : apart > 0;
};

/**
 * Returns the fields that a newer form changed: it says them otherwise than the form that was sent before. Only these
 * are taken from it; in the others it repeats what an open page still held, and what was corrected since stays.
 */
export const changedInForm = <Field extends string>(
  fields: readonly Field[],
  sent: Readonly<Partial<Record<Field, unknown>>>,
  newer: Readonly<Partial<Record<Field, unknown>>>,
): Field[] => fields.filter((field) => (sent[field] ?? null) !== (newer[field] ?? null));

/** Two requests with one mobile number within this time are shown to staff as a likely double; milliseconds. */
export const LIKELY_DOUBLE_MS = 24 * 60 * 60 * 1000;
