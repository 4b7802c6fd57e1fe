/** The mail queue did not take every delivery; the outbox in the CMS still holds them. */
export class MailQueueUnavailable extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`mail queue unavailable: ${reason}`, options);
    this.name = 'MailQueueUnavailable';
    this.reason = reason;
  }
}
