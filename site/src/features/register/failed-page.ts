import { NotInRegister } from './not-in-register.ts';
import { RegisterUnavailable } from './register-unavailable.ts';

/** Which page tells a reader of a failure. */
export const statusOfFailure = (error: unknown): 404 | 500 | 503 => {
  if (error instanceof NotInRegister) return 404;
  return error instanceof RegisterUnavailable ? 503 : 500;
};
