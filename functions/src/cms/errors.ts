/** The CMS cannot answer now: no connection, no answer in time, a status of 5xx or an answer that does not parse. */
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

/** The CMS answered and refused. */
export class CmsRefused extends Error {
  readonly operation: string;
  readonly status: number;
  /** The JSON of the answer, for the calls whose contract says more than the status. */
  readonly answer: unknown;

  constructor(operation: string, status: number, answer: unknown) {
    super(`${operation}: CMS refused with ${String(status)}`);
    this.name = 'CmsRefused';
    this.operation = operation;
    this.status = status;
    this.answer = answer;
  }
}
