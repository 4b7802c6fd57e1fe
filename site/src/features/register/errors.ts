/** Thrown where the register was read and does not have the thing: 404. */
export class NotInRegister extends Error {
  override readonly name = 'NotInRegister';

  constructor(what: 'association' | 'policy' | 'version' | 'day' | 'file' | 'form' | 'page', which: string) {
    super(`no ${what} ${which} in the register`);
  }
}

/** Thrown where the register could not be read, or its file is no register. An outage, never an absence: 503. */
export class RegisterUnavailable extends Error {
  override readonly name = 'RegisterUnavailable';
  readonly path: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`register file ${path}: ${reason}`, options);
    this.path = path;
  }
}

/** Returns the status of the page that tells a reader of a failure. */
export const statusOfFailure = (error: unknown): 404 | 500 | 503 => {
  if (error instanceof NotInRegister) return 404;
  return error instanceof RegisterUnavailable ? 503 : 500;
};
