/** The register was read and does not hold it: 404. */
export class NotInRegister extends Error {
  override readonly name = 'NotInRegister';

  constructor(what: 'association' | 'policy' | 'version' | 'day' | 'file', which: string) {
    super(`no ${what} ${which} in the register`);
  }
}

/** The register could not be read, or what was read is no register. An outage, never an absence: 503. */
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
