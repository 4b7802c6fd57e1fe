import { logLine, type LogFacts } from '@mithaq/domain/operations/log-line';

/** Codes of every line that the site logs; nothing about a beneficiary is ever among its facts. */
type LogCode =
  | 'environment-invalid'
  | 'server-cannot-listen'
  | 'follow-api-unreachable'
  | 'follow-api-unreadable'
  | 'track-api-unreachable'
  | 'track-api-unreadable'
  | 'register-unavailable'
  | 'request-api-unreachable'
  | 'request-api-unreadable'
  | 'page-failed';

/** Writes a JSON line of the level `error` to standard error. */
export const logFault = (code: LogCode, facts: LogFacts): void => {
  process.stderr.write(`${logLine('site', 'error', code, facts, new Date())}\n`);
};

/** Reports on standard output that the server answers at this port. */
export const logStart = (port: number): void => {
  process.stdout.write(`${logLine('site', 'info', 'server-listening', { port }, new Date())}\n`);
};
