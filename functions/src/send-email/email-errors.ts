/** The service will never send this e-mail: the address or the content is at fault. */
export class EmailRefused extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`e-mail refused: ${reason}`, options);
    this.name = 'EmailRefused';
    this.reason = reason;
  }
}

/** The service did not take the e-mail now: throttled, paused, unreachable, or we are not set up rightly. */
export class EmailServiceUnavailable extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`e-mail service unavailable: ${reason}`, options);
    this.name = 'EmailServiceUnavailable';
    this.reason = reason;
  }
}
