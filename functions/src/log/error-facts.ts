import type { LogFacts } from './log.ts';

/**
 * What may be logged of an error nobody foresaw: its name and where it was thrown. Its message is left out,
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
