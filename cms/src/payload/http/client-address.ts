import { isIP } from 'node:net';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

/**
 * Header that carries, inside the process, the address at the other end of the connection. `stamp-peer.ts` sets it on
 * every request that arrives, over the value that a client may have sent.
 */
export const PEER_HEADER = 'x-mithaq-peer';

const settings = z.object({ clientAddressHeader: z.string() });

/** Removes the port that a CDN writes behind the address. */
const withoutPort = (value: string): string => (isIP(value) > 0 ? value : value.replace(/:\d+$/u, ''));

const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const missing = Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: missing }, () => '0'), ...right];
};

/**
 * Returns the network that an address belongs to: an IPv4 address is its own; of an IPv6 address the first 56 bits,
 * because one household or office commands all addresses behind them. `unknown` for a text that is no address.
 */
export const networkOf = (value: string): string => {
  const address = withoutPort(value.trim().toLowerCase());
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/u.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return 'unknown';
  const [first = '0', second = '0', third = '0', fourth = '0'] = groupsOf(address);
  const number = (group: string): string => Number.parseInt(group, 16).toString(16);
  const half = (Number.parseInt(fourth, 16) >> 8).toString(16);
  return `${number(first)}:${number(second)}:${number(third)}:${half}`;
};

/**
 * Returns the network from which a request came, by the one header that the deployment names
 * (`CLIENT_ADDRESS_HEADER`): the CDN overwrites it, and no other header is asked, because a stranger sets the others.
 */
export const clientNetworkOf = ({ headers, payload }: PayloadRequest): string =>
  networkOf(headers.get(settings.parse(payload.config.custom).clientAddressHeader) ?? '');
