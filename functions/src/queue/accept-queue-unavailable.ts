/**
 * The queue did not say yes in time. It may hold the message all the same, so what stands in it can be done twice:
 * the same token gives the same reference number, and a follow is confirmed or ended once.
 */
export class AcceptQueueUnavailable extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`queue unavailable: ${reason}`, options);
    this.name = 'AcceptQueueUnavailable';
    this.reason = reason;
  }
}
