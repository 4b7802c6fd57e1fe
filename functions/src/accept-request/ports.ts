import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import type { Hmac } from '@mithaq/domain/request/reference-number';
import type { AcceptQueue } from '../queue/accept-queue.ts';

export interface AcceptRequestPorts {
  /** The one durable write. */
  readonly queue: AcceptQueue<AcceptedRequest>;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly tokenHmac: Hmac;
  readonly referenceHmac: Hmac;
}
