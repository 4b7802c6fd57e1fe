import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { listen } from '../local/src/net/listen.ts';
import { reservePorts } from '../local/src/net/reserve-ports.ts';

test('reserved ports belong to one caller until they are released', async () => {
  const [one, other] = await Promise.all([reservePorts(['site', 'cms']), reservePorts(['site', 'cms'])]);
  const ports = [one, other].flatMap(({ port }) => [port('site'), port('cms')]);
  expect(new Set(ports).size).toBe(4);
  await one.release();
  await other.release();
});

test('a program listens on a reserved port', async () => {
  const reserved = await reservePorts(['site']);
  const server = createServer();
  expect(await listen(server, reserved.port('site'))).toBe(reserved.port('site'));
  server.close();
  await reserved.release();
});

test('ports that a program without a reservation holds are passed over', async () => {
  const first = await reservePorts(['site']);
  const taken = first.port('site');
  const server = createServer();
  await listen(server, taken);
  await first.release();
  const next = await reservePorts(['site']);
  expect(next.port('site')).not.toBe(taken);
  server.close();
  await next.release();
});
