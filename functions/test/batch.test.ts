import { expect, test } from 'vitest';
import { processBatch } from '../src/queue/batch.ts';
import { keepLog } from './support/logged.ts';
import { queueEvent } from './support/post.ts';

test('a message that meets an unforeseen error is retried, holds up no other, and its words are not logged', async () => {
  const { log, lines } = keepLog();
  const handled: string[] = [];
  const handle = (body: string): Promise<void> => {
    if (body === 'odd') return Promise.reject(new RangeError('noura@example.com is out of range'));
    handled.push(body);
    return Promise.resolve();
  };
  expect(await processBatch(queueEvent('one', 'odd', 'two'), handle, log)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'message-2' }],
  });
  expect(handled).toEqual(['one', 'two']);
  expect(lines).toMatchObject([
    { code: 'unexpected-error', facts: { message: 'message-2', error: 'RangeError' } },
  ]);
  expect(JSON.stringify(lines)).toContain('batch.test.ts');
  expect(JSON.stringify(lines)).not.toContain('noura');
});

test('a thrown value that is no error is logged by its type alone', async () => {
  const { log, lines } = keepLog();
  // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- a library may throw anything
  await processBatch(queueEvent('odd'), () => Promise.reject('noura@example.com'), log);
  expect(lines).toEqual([{ code: 'unexpected-error', facts: { message: 'message-1', error: 'string' } }]);
});

test('an event that no queue sent throws instead of passing as an empty batch', async () => {
  await expect(
    processBatch({ Records: [{ body: 'x' }] }, () => Promise.resolve(), keepLog().log),
  ).rejects.toThrow('messageId');
});
