import { log } from './log.ts';
import { errorFacts } from './payload/http/error-facts.ts';

/**
 * Writes what Next and libraries print as an error in the shape of our log, with names and codes only: Next prints an
 * error of a page whole, and the message of a database's error holds the values of its statement.
 */
export const quietConsole = (): void => {
  const write = (...given: readonly unknown[]): void => {
    const error = given.find((part) => part instanceof Error);
    log.error('unforeseen-error', error === undefined ? { error: 'text' } : errorFacts(error));
  };
  Object.assign(console, { error: write, warn: write });
};
