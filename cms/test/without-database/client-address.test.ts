import { networkOf } from '@mithaq/domain/operations/client-network';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEER_HEADER } from '../../src/payload/http/client-address.ts';
import { stampPeers } from '../../src/payload/http/stamp-peer.ts';

describe('the network of a client', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:46532', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['192.000.002.007', '192.0.2.7'],
    ['[2001:db8:0:11ff::5]:443', '2001:db8:0:11'],
    ['fe80:0:0:1100::1%eth0', 'fe80:0:0:11'],
    ['2001:db8:0:11ff::5', '2001:db8:0:11'],
    ['2001:0db8:0000:1122:0000:8a2e:0370:7334:443', '2001:db8:0:11'],
    ['::1', '0:0:0:0'],
    ['', 'unknown'],
    ['a text', 'unknown'],
  ])('of %j is %s', (value, network) => {
    expect(networkOf(value)).toBe(network);
  });
});

describe('a server', () => {
  const server = createServer((request, response) => {
    response.end(JSON.stringify(request.headers[PEER_HEADER]));
  });
  let address = '';
  beforeAll(async () => {
    stampPeers();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    server.listen(0, '127.0.0.1', () => {
      resolve(undefined);
    });
    await promise;
    const bound = server.address();
    address = `http://127.0.0.1:${typeof bound === 'object' ? String(bound?.port) : ''}`;
  });
  afterAll(() => {
    server.close();
  });

  it('sees the address at the other end of the connection, whatever a client claims', async () => {
    const answer = await fetch(address, { headers: { [PEER_HEADER]: '203.0.113.1' } });
    expect(await answer.json()).toBe('127.0.0.1');
  });
});
