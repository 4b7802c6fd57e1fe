import { WRITE_CONFLICT } from '@mithaq/domain/contracts/cms-service-api';
import { problemOf } from '@mithaq/domain/contracts/problem';
import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';
import { createServer, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { cmsClient } from '../src/cms/client.ts';
import { RetryLater, toRetry } from '../src/queue/retry-later.ts';

/** The server is a CMS that gives one answer, whatever it is asked. */
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

const retryAfter = async (timeoutMs?: number): Promise<RetryLater> => {
  const cms = cmsClient(`http://127.0.0.1:${String(await listen(server))}`, 'key', timeoutMs);
  const retry: unknown = await cms.remindOfReviews(undefined).catch((error: unknown) => toRetry(error));
  if (!(retry instanceof RetryLater)) throw new Error('nothing is to be retried');
  return retry;
};

test.each([
  [401, 'cms-key-refused', true],
  [403, 'cms-key-refused', true],
  [408, 'cms-unavailable', true],
  [429, 'cms-unavailable', true],
  [500, 'cms-unavailable', true],
  [502, 'cms-unavailable', true],
  // A refusal by one of the next three concerns this message alone.
  [400, 'cms-refused', false],
  [409, 'cms-refused', false],
  [422, 'cms-refused', false],
] as const)(
  'an answer of %i that a proxy gives without JSON is retried as «%s», outage: %s',
  async (status, code, outage) => {
    answer = (response) => response.writeHead(status).end('<h1>No</h1>');
    expect(await retryAfter()).toMatchObject({ code, outage });
  },
);

test.each([
  [problemOf(409, WRITE_CONFLICT), 'cms-conflict'],
  [problemOf(422, WRITE_CONFLICT), 'cms-refused'],
  [problemOf(409, 'held'), 'cms-refused'],
] as const)(
  'the problem $type with status $status is retried as «%s» and is no outage',
  async (body, code) => {
    answer = (response) => response.writeHead(body.status).end(JSON.stringify(body));
    expect(await retryAfter()).toMatchObject({
      code,
      outage: false,
      facts: { operation: 'remind-of-reviews' },
    });
  },
);

test.each([
  ['no JSON', (response: ServerResponse) => response.end('<h1>Welcome</h1>'), 'answer is no JSON'],
  ['cut off', (response: ServerResponse) => response.writeHead(200, { 'content-length': '9' }).end('{'), ''],
  ['never given', () => undefined, 'TimeoutError'],
] as const)('an answer of 200 that is %s is an outage', async (_, give, reason) => {
  answer = (response) => {
    give(response);
    if (response.writableEnded) response.socket?.destroySoon();
  };
  const retry = await retryAfter(500);
  expect(retry).toMatchObject({ code: 'cms-unavailable', outage: true });
  expect(retry.facts['reason']).toContain(reason);
});

test('the key is sent to no address that an answer redirects to', async () => {
  answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
  expect(await retryAfter()).toMatchObject({ code: 'cms-unavailable' });
  expect(asked).toBe(1);
});
