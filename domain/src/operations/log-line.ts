/** Levels of a log line: an alarm counts lines of the level `error`. */
export type LogLevel = 'info' | 'warn' | 'error';

/**
 * Facts of a log line: ids, counts, names of errors and of files. A reference number is a fact; nothing that a person
 * typed is one.
 */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Returns a line of the log as JSON. Every program of the platform writes this one shape, so that one query finds a
 * code wherever it was logged: `time` in ISO 8601 (UTC), `level`, `service` (the program or function), `code` in
 * kebab-case, then the facts.
 */
export const logLine = (
  service: string,
  level: LogLevel,
  code: string,
  facts: LogFacts,
  time: Date,
): string => JSON.stringify({ time: time.toISOString(), level, service, code, ...facts });
