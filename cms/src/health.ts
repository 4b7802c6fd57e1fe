import type { Payload } from 'payload';
import type { Environment } from './environment.ts';
import { databaseAnswers } from './payload/system/database-answers.ts';
import { databaseTakesWrites } from './payload/system/database-takes-writes.ts';
import { registerTakesWrites } from './register/register-takes-writes.ts';

/** Time for which an answer is given again, so that any number of questions costs no more than one; milliseconds. */
const REMEMBERED_MS = 5_000;

export type Health =
  | { readonly status: 'ok' }
  | {
      readonly status: 'unavailable';
      readonly code: 'database-unavailable' | 'database-not-writable' | 'register-not-writable';
    };

const healthOf = async (
  payload: () => Promise<Payload>,
  register: Environment['register'],
): Promise<Health> => {
  if (!(await databaseAnswers(payload))) return { status: 'unavailable', code: 'database-unavailable' };
  if (!(await databaseTakesWrites(await payload())))
    return { status: 'unavailable', code: 'database-not-writable' };
  if (!(await registerTakesWrites(register))) return { status: 'unavailable', code: 'register-not-writable' };
  return { status: 'ok' };
};

/**
 * Returns the health check of a CMS: whether its database is read and written, and its register written. The check
 * writes at most once in five seconds, however often strangers ask.
 */
export const rememberedHealth = (
  payload: () => Promise<Payload>,
  register: Environment['register'],
): (() => Promise<Health>) => {
  let last: { readonly at: number; readonly health: Promise<Health> } | undefined;
  return () => {
    if (last === undefined || performance.now() - last.at > REMEMBERED_MS)
      last = { at: performance.now(), health: healthOf(payload, register) };
    return last.health;
  };
};
