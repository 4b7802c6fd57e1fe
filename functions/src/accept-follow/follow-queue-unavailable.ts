/** The queue did not say yes in time. It may still hold the act: doing it twice is as good as once. */
export class FollowQueueUnavailable extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`follow queue unavailable: ${reason}`, options);
    this.name = 'FollowQueueUnavailable';
    this.reason = reason;
  }
}
