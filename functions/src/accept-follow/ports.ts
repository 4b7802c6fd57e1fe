import type { FollowMessage } from '@mithaq/domain/contracts/messages';
import type { Hmac } from '@mithaq/domain/request/reference-number';

/** The one durable write. */
export interface FollowQueue {
  /** Resolves when the queue has the message for good; throws `FollowQueueUnavailable` otherwise. */
  send(message: FollowMessage): Promise<void>;
}

export interface AcceptFollowPorts {
  readonly queue: FollowQueue;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly formHmac: Hmac;
  readonly linkHmac: Hmac;
}
