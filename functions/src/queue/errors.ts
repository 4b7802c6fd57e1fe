/**
 * The queue did not confirm in time that it took everything. The queue may hold a message all the same, so what a message asks
 * for can be done twice: one token gives one reference number, a follow is confirmed or ended once, and the outbox in
 * the CMS gives a delivery to one worker.
 */
export class QueueUnavailable extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`queue unavailable: ${reason}`, options);
    this.name = 'QueueUnavailable';
    this.reason = reason;
  }
}
