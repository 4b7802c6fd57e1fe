import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import type { Hmac } from '@mithaq/domain/request/reference-number';

/** The one durable write. */
export interface RequestQueue {
  /** Resolves when the queue has the request for good; throws `RequestQueueUnavailable` otherwise. */
  send(request: AcceptedRequest): Promise<void>;
}

export interface AcceptRequestPorts {
  readonly queue: RequestQueue;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly tokenHmac: Hmac;
  readonly referenceHmac: Hmac;
}
