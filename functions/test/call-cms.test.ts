import { createServer, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { callCms } from '../src/cms/call-cms.ts';
import { cmsAccess } from '../src/cms/cms-access.ts';
import { keepOnCmsFault } from '../src/cms/keep-on-cms-fault.ts';
import { KeepMessage } from '../src/queue/keep-message.ts';
import { close, listen } from './support/listen.ts';

/** A CMS that gives one answer, whatever it is asked. */
let answer: (response: ServerResponse) => void = (response) => response.end('{}');
let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  answer(response);
});
afterEach(async () => {
  asked = 0;
  await close(server);
});

const call = async (timeoutMs?: number): Promise<unknown> =>
  callCms(cmsAccess(`http://127.0.0.1:${String(await listen(server))}/`, 'key', timeoutMs), {
    operation: 'ask',
    method: 'POST',
    path: '/api/ask',
    body: {},
  });
const keptAfter = async (timeoutMs?: number): Promise<KeepMessage> => {
  const kept: unknown = await call(timeoutMs)
    .catch(keepOnCmsFault)
    .catch((error: unknown) => error);
  if (!(kept instanceof KeepMessage)) throw new Error('nothing was kept');
  return kept;
};

test.each([
  [401, 'cms-key-refused', true],
  [403, 'cms-key-refused', true],
  [408, 'cms-unavailable', true],
  [429, 'cms-unavailable', true],
  [500, 'cms-unavailable', true],
  [502, 'cms-unavailable', true],
  // Of this message alone: the next one may be taken.
  [400, 'cms-refused', false],
  [409, 'cms-refused', false],
  [422, 'cms-refused', false],
] as const)('an answer of %i, of a proxy and no JSON, is «%s», outage: %s', async (status, code, outage) => {
  answer = (response) => response.writeHead(status).end('<h1>No</h1>');
  expect(await keptAfter()).toMatchObject({ code, outage });
});

test.each([
  ['no JSON', (response: ServerResponse) => response.end('<h1>Welcome</h1>'), 'answer is no JSON'],
  ['cut off', (response: ServerResponse) => response.writeHead(200, { 'content-length': '9' }).end('{'), ''],
  ['never given', () => undefined, 'TimeoutError'],
] as const)('a yes that is %s is an outage', async (_, give, reason) => {
  answer = (response) => {
    give(response);
    if (response.writableEnded) response.socket?.destroySoon();
  };
  const kept = await keptAfter(500);
  expect(kept).toMatchObject({ code: 'cms-unavailable', outage: true });
  expect(kept.facts['reason']).toContain(reason);
});

test('the key is sent nowhere else, wherever an answer leads', async () => {
  answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
  expect(await keptAfter()).toMatchObject({ code: 'cms-unavailable' });
  expect(asked).toBe(1);
});
