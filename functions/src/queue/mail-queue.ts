/** Where deliveries wait to be sent. */
export interface MailQueue {
  /** Throws `MailQueueUnavailable` unless every delivery was taken. */
  enqueue(deliveries: readonly string[]): Promise<void>;
}
