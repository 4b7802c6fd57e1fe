import { logLine, type LogFacts, type LogLevel } from '@mithaq/domain/operations/log-line';

/** Codes of the CMS's log. A log line holds nothing personal, and no text that somebody typed. */
export type LogCode =
  /** An index that makes a list fast is missing: the deployment step that makes indexes was left out. */
  | 'database-index-missing'
  | 'database-unavailable'
  | 'email-not-sent-by-cms'
  | 'follow-confirmations-spent'
  | 'pdf-not-made'
  /** The register of one association could not be completed; the next run tries again. */
  | 'register-not-completed'
  | 'register-unavailable'
  /**
   * The public read a version or a withdrawal that the CMS did not have, or a version had no PDF; now the register
   * and the CMS agree.
   */
  | 'register-was-behind'
  | 'register-write-failed'
  /** An error that nothing foresees; the line has its names, its codes and its place. */
  | 'request-failed'
  | 'upload-not-readable'
  | 'request-recorded'
  | 'request-amended'
  | 'reference-clash'
  | 'uploads-unavailable'
  | 'finding-overruled'
  | 'version-published'
  /** The register or the database refused the publication; the next call tries again. */
  | 'scheduled-version-failed'
  /** A rule refuses a version that was scheduled: its secretary has to act. */
  | 'scheduled-version-refused'
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
