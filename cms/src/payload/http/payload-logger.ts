import type { Config } from 'payload';
import { z } from 'zod';
import { log } from '../../log.ts';
import { errorFacts } from './error-facts.ts';

/** Level of pino from which on a line is an error; numbers of pino. */
const ERROR = 50;

/** Messages of Payload about migrations: names of files and milliseconds, nothing that somebody typed. */
const progress = z
  .string()
  .regex(/^(?:Migrating|Migrated|Migrations?|Reading migration files|No migrations|Done)\b/u);

/** First argument of a call of the logger: an error, or an object around one, or with a message. */
const around = z.object({ err: z.unknown(), msg: z.unknown() }).partial();

/** Whether an error is a refusal of what a client sent: its answer says so, and no operator has to act. */
const isRefusal = (error: unknown): boolean => {
  const read = z.object({ status: z.number() }).safeParse(error);
  return read.success && read.data.status < 500;
};

/**
 * Writes what Payload logs in the shape of our log, with names and codes only. Payload prints errors as they come;
 * drivers put the values of a statement into their messages, and an address, a name or a clause would be in the log.
 */
const record = (given: unknown, level: number): void => {
  const inner = around.safeParse(given);
  const error = given instanceof Error ? given : inner.success ? inner.data.err : undefined;
  if (error !== undefined) {
    if (!isRefusal(error)) log.error('payload-error', errorFacts(error));
    return;
  }
  const told = progress.safeParse(inner.success ? inner.data.msg : given);
  if (told.success) log.info('payload-progress', { step: told.data });
  else if (level >= ERROR) log.error('payload-error', { error: 'without-error' });
};

export const payloadLogger: NonNullable<Config['logger']> = {
  options: {
    level: 'info',
    hooks: {
      logMethod: ([given], _write, level) => {
        record(given, level);
      },
    },
  },
};
