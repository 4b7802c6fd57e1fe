import { problemCode, type Problem, type ProblemError } from '@mithaq/domain/contracts/problem';

/** A call of the CMS failed; each of the three classes below says what follows for the caller. */
export class CmsFault extends Error {
  readonly operation: string;

  constructor(operation: string, problem: string, options?: ErrorOptions) {
    super(`${operation}: CMS ${problem}`, options);
    this.operation = operation;
  }
}

/** The CMS cannot answer now: no connection, no answer in time, a status of 5xx or an answer that does not parse. */
export class CmsUnavailable extends CmsFault {
  override readonly name = 'CmsUnavailable';
  readonly reason: string;

  constructor(operation: string, reason: string, options?: ErrorOptions) {
    super(operation, `unavailable (${reason})`, options);
    this.reason = reason;
  }
}

/** Another write met this one and nothing was written. The CMS works, so only this message is tried again later. */
export class CmsConflict extends CmsFault {
  override readonly name = 'CmsConflict';

  constructor(operation: string) {
    super(operation, 'met another write');
  }
}

/** The CMS answered and refused. */
export class CmsRefused extends CmsFault {
  override readonly name = 'CmsRefused';
  readonly status: number;
  /** Code of the problem, for the calls whose contract says more than the status. */
  readonly code: string | undefined;
  /** Faults that the problem lists, for calls that hand on what a person typed. */
  readonly errors: readonly ProblemError[];

  constructor(operation: string, status: number, refusal: Problem | undefined) {
    super(operation, `refused with ${String(status)}`);
    this.status = status;
    this.code = refusal === undefined ? undefined : problemCode(refusal);
    this.errors = refusal?.errors ?? [];
  }
}
