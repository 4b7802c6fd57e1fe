/** The CMS cannot be asked now: no connection, no answer in time, an answer of 5xx or one that does not parse. */
export class CmsUnavailable extends Error {
  readonly operation: string;
  readonly reason: string;

  constructor(operation: string, reason: string, options?: ErrorOptions) {
    super(`${operation}: CMS unavailable (${reason})`, options);
    this.name = 'CmsUnavailable';
    this.operation = operation;
    this.reason = reason;
  }
}

/** The CMS answered and said no. */
export class CmsRefused extends Error {
  readonly operation: string;
  readonly status: number;
  /** The parsed JSON of the answer, for the few callers whose contract says more than the status. */
  readonly answer: unknown;

  constructor(operation: string, status: number, answer: unknown) {
    super(`${operation}: CMS refused with ${String(status)}`);
    this.name = 'CmsRefused';
    this.operation = operation;
    this.status = status;
    this.answer = answer;
  }
}
