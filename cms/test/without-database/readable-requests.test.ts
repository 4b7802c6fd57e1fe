import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readableAddress, readableRequests } from '../../src/payload/http/readable-requests.ts';

let server: Server;

beforeAll(async () => {
  readableRequests();
  server = createServer(({ method, url, headers }, response) => {
    response.end([method, headers.host, url].join(' '));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

const answerTo = async (line: string, host: string): Promise<string> => {
  const socket = connect(portOf(server.address()), '127.0.0.1');
  socket.write([`${line} HTTP/1.1`, `host: ${host}`, 'connection: close', '', ''].join('\r\n'));
  let answer = '';
  for await (const part of socket.setEncoding('utf8')) answer += String(part);
  return answer;
};

it.each([
  ['/api/users/me?depth=1', '/api/users/me?depth=1'],
  ['/admin?x=%FF', '/admin?x=%FF'],
  ['http://elsewhere.example/api/users/me', '/api/users/me'],
  ['/api/users/%ED%A0%80', '/api/nothing'],
  ['/api/%zz?x', '/api/nothing'],
  ['/admin/%FF', '/nothing'],
  ['/api/%00', '/api/nothing'],
  ['*', '/nothing'],
])('the address %s is read as %s', (target, address) => {
  expect(readableAddress(target)).toBe(address);
});

it('a server reads requests as they can be read, and protects the reader of every answer', async () => {
  const plain = await answerTo('GET /admin', 'cms.example:3000');
  expect(plain).toMatch(/GET cms\.example:3000 \/admin$/mu);
  expect(plain).toMatch(/^x-content-type-options: nosniff\r$/imu);
  expect(plain).toMatch(/^x-frame-options: DENY\r$/imu);
  expect(await answerTo('GET /admin/%ED%A0%80', 'x')).toContain('GET x /nothing');
  expect(await answerTo('GET /admin', '[::1')).toContain('GET localhost /admin');
  expect(await answerTo('GET /admin', 'x/y?')).toContain('GET localhost /admin');
  expect(await answerTo('TRACE /admin', 'x')).toContain('GET x /nothing');
});
