import { APIError } from 'payload';
import { messages } from './labels.ar.ts';

/** Reason for which a log-in with the right password gets no session. */
export type LogInLacks = 'second-step-code' | 'second-step-wrong' | 'second-step-missing';

/** A log-in has the right password and gets no session, because its second step is not done. */
export class LogInUnfinished extends APIError {
  readonly lacks: LogInLacks;

  constructor(lacks: LogInLacks) {
    super(messages[lacks], 401, undefined, true);
    this.lacks = lacks;
  }
}
