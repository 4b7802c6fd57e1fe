/**
 * The queue did not confirm in time that it took everything. The queue may hold a message all the same, so what a message asks
 * for can be done twice: one token gives one reference number, a follow is confirmed or ended once, and the outbox in
 * the CMS gives a delivery to one worker.
 */
export class QueueUnavailable extends Error {
  readonly reason: string;
  /** Whether the queue may hold the message all the same: false only where that is known. */
  readonly mayHoldIt: boolean;

  constructor(reason: string, { mayHoldIt = true, ...options }: ErrorOptions & { mayHoldIt?: boolean } = {}) {
    super(`queue unavailable: ${reason}`, options);
    this.name = 'QueueUnavailable';
    this.reason = reason;
    this.mayHoldIt = mayHoldIt;
  }
}

/** The queue will never take this message: its characters or its size are not those that SQS takes. */
export class QueueRefused extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`queue refused the message: ${reason}`, options);
    this.name = 'QueueRefused';
    this.reason = reason;
  }
}
