import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';
import { createServer } from 'node:http';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqsMailQueue } from '../src/queue/sqs.ts';
import { QueueUnavailable } from '../src/queue/errors.ts';

/** The server is an SQS that takes a batch in part: the emulator takes all or nothing. */
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(
    JSON.stringify({
      Successful: [{ Id: '0', MessageId: 'm' }],
      Failed: [{ Id: '1', Code: 'InternalError', SenderFault: false }],
    }),
  );
});
let endpoint: string;
beforeEach(async () => {
  endpoint = `http://127.0.0.1:${String(await listen(server))}`;
});
afterEach(() => close(server));

test('a batch of which one message was refused throws, so that the outbox keeps it for the next day', async () => {
  const sqs = new SQSClient({
    region: 'me-south-1',
    endpoint,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    md5: false,
  });
  const enqueued = sqsMailQueue(sqs, `${endpoint}/1/mail`).enqueue(['a', 'b']);
  await expect(enqueued).rejects.toEqual(new QueueUnavailable('1 of a batch refused'));
});
