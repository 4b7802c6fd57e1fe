import { logLine, type LogFacts, type LogLevel } from '@mithaq/domain/operations/log-line';

/** Codes of the CMS's log. A log line holds nothing personal, and no text that somebody typed. */
export type LogCode =
  /** An index that makes a list fast is missing: the deployment step that makes indexes was left out. */
  | 'database-index-missing'
  | 'database-unavailable'
  /** Reads are answered, and every write fails or waits: a full disk, a lock that nobody gives back. */
  | 'database-not-writable'
  /** An e-mail budget is spent: the row says «not mailed», and nothing is sent. */
  | 'email-budget-spent'
  | 'email-not-sent-by-cms'
  | 'follow-confirmations-spent'
  /** The token of a follow form came with a second address. */
  | 'follow-token-reused'
  /** Payload reports an error that is no refusal; the line has its names, its codes and its place. */
  | 'payload-error'
  /** A migration began or ended. */
  | 'payload-progress'
  /** An address has to wait before it tries the password of an account again. */
  | 'log-in-paused'
  | 'draft-pdf-not-made'
  /** The evidence for the regulator could not be set in print; the person was told. */
  | 'evidence-not-made'
  | 'pdf-not-made'
  | 'desk-paper-not-made'
  /** A file that waits to be read was not handed over; `daily` hands it over. */
  | 'reading-queue-unavailable'
  /** The secret of the functions' key did not answer: functions that have another key than the CMS wait. */
  | 'functions-key-unavailable'
  /** The register of one association could not be completed; the next run tries again. */
  | 'register-not-completed'
  | 'register-not-writable'
  | 'register-unavailable'
  /**
   * The public read a version or a withdrawal that the CMS did not have, or a version had no PDF; now the register
   * and the CMS agree.
   */
  | 'register-was-behind'
  | 'register-write-failed'
  /** The machine has no build of the typesetter, or a font is missing: no PDF can be made here. */
  | 'typesetter-unavailable'
  /** An error that nothing foresees; the line has its names, its codes and its place. */
  | 'request-failed'
  | 'upload-not-readable'
  /** A person read a request, and the row that says so could not be written. */
  | 'request-opening-not-recorded'
  | 'request-recorded'
  | 'request-amended'
  /** A token came with other words more often than it may; these words are not kept. */
  | 'request-amendments-spent'
  /** The association has no officer; somebody else was notified of its request. */
  | 'request-unattended'
  | 'reference-clash'
  | 'previews-unavailable'
  | 'uploads-unavailable'
  | 'finding-overruled'
  /** Next or a library printed an error; the line has its names, its codes and its place. */
  | 'unforeseen-error'
  | 'version-published'
  /** The register or the database refused the publication; the next call tries again. */
  | 'scheduled-version-failed'
  /** A rule refuses a version that was scheduled: its secretary has to act. */
  | 'scheduled-version-refused'
  /** The secret of the CMS is another than the one that a second step was encrypted with: no code of it is accepted. */
  | 'second-step-unreadable'
  /** Concurrent writers changed the same rows on every try; the person or function was asked to try again. */
  | 'write-conflict-persists'
  | 'transaction-retried'
  | 'version-scheduled'
  | 'version-withdrawn';

const line =
  (level: LogLevel, write: (text: string) => void) =>
  (code: LogCode, facts: LogFacts = {}): void => {
    write(`${logLine('cms', level, code, facts, new Date())}\n`);
  };

/** Writes JSON, one object on each line. */
export const log = {
  info: line('info', (text) => {
    process.stdout.write(text);
  }),
  error: line('error', (text) => {
    process.stderr.write(text);
  }),
};
