import type { LogFacts } from '@mithaq/domain/operations/log-line';
import { CmsConflict, CmsRefused, CmsUnavailable } from '../cms/errors.ts';
import { DocumentStoreUnavailable } from '../shared/document-store-unavailable.ts';
import { errorFacts, type Log, type LogCode } from '../shared/log.ts';
import { QueueUnavailable } from './errors.ts';

/** Says why a message, or a run of the clock, is tried again, and whether the next message would meet the same. */
export class RetryLater extends Error {
  readonly code: LogCode;
  readonly facts: LogFacts;
  readonly outage: boolean;

  constructor(code: LogCode, facts: LogFacts = {}, { outage = false } = {}) {
    super(code);
    this.name = 'RetryLater';
    this.code = code;
    this.facts = facts;
    this.outage = outage;
  }
}

const outage = { outage: true } as const;

/** Turns a fault of the CMS or the mail queue into `RetryLater` and returns any other error as it is. */
export const toRetry = (error: unknown, facts: LogFacts = {}): unknown => {
  if (error instanceof QueueUnavailable)
    return new RetryLater('mail-queue-unavailable', { ...facts, reason: error.reason }, outage);
  if (error instanceof DocumentStoreUnavailable)
    return new RetryLater('document-store-unavailable', { ...facts, operation: error.operation }, outage);
  if (error instanceof CmsUnavailable) {
    const { operation, reason } = error;
    return new RetryLater('cms-unavailable', { ...facts, operation, reason }, outage);
  }
  if (error instanceof CmsConflict)
    return new RetryLater('cms-conflict', { ...facts, operation: error.operation });
  if (error instanceof CmsRefused) {
    const { operation, status } = error;
    // Every message would meet a refused key; any other refusal is of this message alone.
    return status === 401 || status === 403
      ? new RetryLater('cms-key-refused', { ...facts, operation, status }, outage)
      : new RetryLater('cms-refused', { ...facts, operation, status });
  }
  return error;
};

/** Logs why something failed, an unforeseen error by its name alone; returns whether the next would meet the same. */
export const logFault = (error: unknown, log: Log, facts: LogFacts = {}): { readonly outage: boolean } => {
  const fault = toRetry(error);
  if (fault instanceof RetryLater) {
    log(fault.code, { ...facts, ...fault.facts });
    return fault;
  }
  log('unexpected-error', { ...facts, ...errorFacts(fault) });
  return { outage: false };
};
