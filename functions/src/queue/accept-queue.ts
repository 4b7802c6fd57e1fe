/** Where what a person sent waits to be recorded. */
export interface AcceptQueue<Message> {
  /** Resolves when the queue has the message for good; throws `AcceptQueueUnavailable` otherwise. */
  send(message: Message): Promise<void>;
}
