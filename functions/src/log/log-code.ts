/**
 * Every line that a function can log, with its level. The code is what alarms and people search for; a line
 * carries facts about the system beside it and never anything that a beneficiary wrote.
 */
export const logLevels = {
  'request-accepted': 'info',
  'request-refused': 'info',
  /** The queue did not take a request; the beneficiary was told to try again. */
  'request-queue-unavailable': 'error',

  'request-recorded': 'info',
  /** A message in the request queue is no accepted request; it goes to the dead-letter queue. */
  'request-message-malformed': 'error',
  'request-association-unknown': 'error',
  /** Two tokens made one reference number: a person must look, nothing is merged. */
  'request-reference-clash': 'error',

  /** Written by a release that knows another `MESSAGE_SCHEMA`: it stays until one that reads it is deployed. */
  'message-schema-unknown': 'error',
  'follow-accepted': 'info',
  'follow-refused': 'info',
  /** The queue did not take what a person asked for; the person was told to try again. */
  'follow-queue-unavailable': 'error',
  'follow-recorded': 'info',
  'follow-message-malformed': 'error',
  'follow-policy-unknown': 'error',
  'followers-told': 'info',
  'follows-expired': 'info',
  'review-reminders-written': 'info',

  'cms-unavailable': 'warn',
  /** The CMS says no to something that it should take: the two releases do not fit. */
  'cms-refused': 'error',
  'cms-key-refused': 'error',
  'mail-queue-unavailable': 'warn',
  /** Not tried, because the message before it met an outage. */
  'message-kept-after-outage': 'warn',

  'mail-message-malformed': 'error',
  'email-sent': 'info',
  /** SES took the e-mail, the CMS could not be told yet; the next try marks and does not send. */
  'email-sent-not-marked': 'error',
  'email-refused': 'error',
  'email-service-unavailable': 'warn',
  'delivery-unknown': 'error',
  'delivery-already-sent': 'info',
  /** Another worker holds the delivery; the message stays in case that worker dies. */
  'delivery-held': 'info',

  'email-event-recorded': 'info',
  'email-event-ignored': 'info',
  /** Not as SES describes its events: it goes to the dead-letter queue for a person. */
  'email-event-malformed': 'error',
  /** The event came before the e-mail was marked sent, or belongs to another sender; it is tried again. */
  'email-event-delivery-unknown': 'warn',

  'waiting-deliveries-enqueued': 'info',
  'due-versions-published': 'info',
  /** A scheduled version stays unpublished: its secretary, or the operator, has to look. */
  'due-version-not-published': 'error',
  'unexpected-error': 'error',
} as const satisfies Record<string, 'info' | 'warn' | 'error'>;

export type LogCode = keyof typeof logLevels;
