import { networkOf } from '@mithaq/domain/operations/client-network';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

/**
 * Header that carries, inside the process, the address at the other end of the connection. `stamp-peer.ts` sets it on
 * every request that arrives, over the value that a client may have sent.
 */
export const PEER_HEADER = 'x-mithaq-peer';

const settings = z.object({ clientAddressHeader: z.string() });

/**
 * Returns the network from which a request came, by the one header that the deployment names
 * (`CLIENT_ADDRESS_HEADER`): the CDN overwrites it, and no other header is asked, because a stranger sets the others.
 */
export const clientNetworkOf = ({ headers, payload }: PayloadRequest): string =>
  networkOf(headers.get(settings.parse(payload.config.custom).clientAddressHeader) ?? '');
