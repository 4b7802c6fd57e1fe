import { logLine, type LogFacts, type LogLevel } from '@mithaq/domain/operations/log-line';
import type { FunctionName } from '../env-names/index.ts';

/**
 * Lists every line that a function can log, with its level. Alarms and people search for the code; a line carries
 * facts about the system beside its code and never anything that a beneficiary wrote.
 */
const logLevels = {
  'request-accepted': 'info',
  'request-refused': 'info',
  /** The queue did not take a request; the beneficiary was asked to try again. */
  'request-queue-unavailable': 'error',
  /** The queue will never take the request: a character or size that our checks let through and SQS does not. */
  'request-not-storable': 'error',
  /** The clock of the site is more than a minute ahead of ours; what it signs is taken all the same. */
  'form-clock-ahead': 'error',

  'request-recorded': 'info',
  /** A message in the request queue is no accepted request; it goes to the dead-letter queue. */
  'request-message-malformed': 'error',
  'request-association-unknown': 'error',
  /** Two tokens made one reference number: a person must look, nothing is merged. */
  'request-reference-clash': 'error',

  /** A release with another `MESSAGE_SCHEMA` wrote the message; it stays until one that reads it is deployed. */
  'message-schema-unknown': 'error',
  'track-answered': 'info',
  'track-refused': 'info',
  /** The CMS did not answer; the person was asked to try again. */
  'track-unavailable': 'error',
  /** The e-mails of an act wait in the outbox, and the daily run puts them into the mail queue. */
  'track-mail-not-enqueued': 'error',
  'follow-accepted': 'info',
  'follow-refused': 'info',
  /** The queue did not take what a person asked for; the person was asked to try again. */
  'follow-queue-unavailable': 'error',
  'follow-not-storable': 'error',
  'follow-recorded': 'info',
  'follow-message-malformed': 'error',
  'follow-policy-unknown': 'error',
  'followers-notified': 'info',
  'source-files-enqueued': 'info',
  /** A file was read, or given up, or is another worker's. */
  'source-file-handled': 'info',
  'source-file-message-malformed': 'error',
  /** The scanner of uploads has not released the file; the message is tried again. */
  'source-file-not-released': 'warn',
  'document-store-unavailable': 'warn',
  'follows-expired': 'info',
  'uploads-expired': 'info',
  'review-reminders-written': 'info',

  'cms-unavailable': 'warn',
  /** Another write met this one in the database; the message, or the run, is tried again. */
  'cms-conflict': 'warn',
  /** The CMS refuses what it should take: the two releases do not fit. */
  'cms-refused': 'error',
  'cms-key-refused': 'error',
  'mail-queue-unavailable': 'warn',
  /** The message was not tried, because the one before it met an outage. */
  'message-kept-after-outage': 'warn',

  'mail-message-malformed': 'error',
  'email-sent': 'info',
  /** SES took the e-mail and the CMS did not record it; the next try records it and does not send. */
  'email-sent-not-marked': 'error',
  'email-refused': 'error',
  'email-service-unavailable': 'warn',
  'delivery-unknown': 'error',
  'delivery-already-sent': 'info',
  /** The e-mail was sent, and the CMS had its outcome already or has no row of it any more. */
  'email-sent-and-settled': 'info',
  /** Another worker has the lease of the delivery; the message stays in case that worker dies. */
  'delivery-leased': 'info',

  'email-event-recorded': 'info',
  'email-event-ignored': 'info',
  /** The event is not as SES describes its events: it goes to the dead-letter queue for a person. */
  'email-event-malformed': 'error',
  /** The event came before the e-mail was marked sent, or belongs to another sender; it is tried again. */
  'email-event-delivery-unknown': 'warn',

  'waiting-deliveries-enqueued': 'info',
  /** The time of the run is spent; the scheduler calls again. So it is with the next codes that end in `remain`. */
  'waiting-deliveries-remain': 'warn',
  'due-follows-remain': 'warn',
  'due-uploads-remain': 'warn',
  'due-records-destroyed': 'info',
  /** The records are destroyed by the next call, which the scheduler makes at once. */
  'due-records-remain': 'warn',
  'due-requests-moved': 'info',
  /** The time of the run is spent; the scheduler calls again. */
  'due-requests-remain': 'warn',
  'due-reminders-remain': 'warn',
  'due-versions-published': 'info',
  /** The time of the run was spent before all due versions were public; the scheduler calls again. */
  'due-versions-remain': 'warn',
  /** A scheduled version stays unpublished: its secretary, or the operator, has to look. */
  'due-version-not-published': 'error',
  /** The public read what the CMS did not know, or a version had no PDF; it is finished, and its cause is not. */
  'register-was-behind': 'error',
  /** The register of an association may still differ from the CMS; the next run tries again. */
  'register-not-completed': 'error',
  'registers-completed': 'info',
  /** The time of the run was spent; every run begins elsewhere, so that each association has its turn. */
  'registers-not-all-completed': 'warn',
  'unexpected-error': 'error',
} as const satisfies Record<string, LogLevel>;

export type LogCode = keyof typeof logLevels;

export type Log = (code: LogCode, facts?: LogFacts) => void;

/** Writes one JSON object a line to standard output, where Lambda and the launcher both collect it. */
export const jsonLog =
  (functionName: FunctionName): Log =>
  (code, facts = {}) => {
    process.stdout.write(`${logLine(functionName, logLevels[code], code, facts, new Date())}\n`);
  };

/**
 * Returns what may be logged of an unforeseen error: its name and where it was thrown. The message is left out,
 * because a library may have put the input into it.
 */
export const errorFacts = (error: unknown): LogFacts => {
  if (!(error instanceof Error)) return { error: typeof error };
  const where = error.stack
    ?.split('\n')
    .find((line) => /^\s+at /u.test(line))
    ?.trim();
  return { error: error.name, where };
};
