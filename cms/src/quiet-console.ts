import { log } from './log.ts';
import { errorFacts } from './payload/http/error-facts.ts';

/**
 * Whether Node says that a sender left before her request was whole: a page that is closed while it saves. Nothing of
 * the request was begun, and nobody waits for an answer. Next prints it as an uncaught exception, because the stream of a
 * request has no listener for errors before somebody reads it. A broken connection of our own to another server has
 * the same code and other words («socket hang up»).
 */
const isSenderGone = (error: Error): boolean =>
  error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET';

/**
 * Writes what Next and libraries print as an error in the shape of our log, with names and codes only: Next prints an
 * error of a page whole, and the message of a database's error holds the values of its statement.
 */
export const quietConsole = (): void => {
  const write = (...given: readonly unknown[]): void => {
    const error = given.find((part) => part instanceof Error);
    if (error !== undefined && isSenderGone(error)) return;
    log.error('unforeseen-error', error === undefined ? { error: 'text' } : errorFacts(error));
  };
  Object.assign(console, { error: write, warn: write });
};
