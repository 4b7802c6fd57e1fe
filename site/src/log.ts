/** Codes of every line that the site logs; nothing about a beneficiary is ever among its facts. */
type LogCode =
  | 'environment.invalid'
  | 'server.cannot-listen'
  | 'follow.api-unreachable'
  | 'follow.api-unreadable'
  | 'register.unavailable'
  | 'request.api-unreachable'
  | 'request.api-unreadable'
  | 'page.failed';

/**
 * Writes a JSON line to standard error. `facts` are codes, counts and names of files; never text that a person typed.
 */
export const logFault = (code: LogCode, facts: Readonly<Record<string, string | number>>): void => {
  process.stderr.write(`${JSON.stringify({ level: 'error', code, ...facts })}\n`);
};

/** Reports on standard output that the server answers at this port. */
export const logStart = (port: number): void => {
  process.stdout.write(`${JSON.stringify({ level: 'info', code: 'server.listening', port })}\n`);
};
