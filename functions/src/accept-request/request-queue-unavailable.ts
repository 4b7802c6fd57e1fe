/** The queue did not say yes in time. It may still hold the request: the same token gives the same number. */
export class RequestQueueUnavailable extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`request queue unavailable: ${reason}`, options);
    this.name = 'RequestQueueUnavailable';
    this.reason = reason;
  }
}
