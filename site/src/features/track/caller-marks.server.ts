import { networkOf } from '@mithaq/domain/operations/client-network';
import { issueCallerMark } from '@mithaq/domain/request/caller-mark';
import type { Hmac } from '@mithaq/domain/request/reference-number';

export interface CallerMarks {
  /** Returns the mark of whoever sent the request; `peer` is the address at the connection's other end. */
  of(request: Request, peer: string): string;
}

/**
 * Makes the marks by which the API counts tries. Only the header that the deployment names is asked for the client's
 * address (`CLIENT_ADDRESS_HEADER`), because a stranger sets the others.
 */
export const createCallerMarks = (hmac: Hmac, header: string | undefined): CallerMarks => ({
  of: ({ headers }, peer) =>
    issueCallerMark(networkOf((header === undefined ? peer : headers.get(header)) ?? ''), hmac),
});
