import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messageSender } from '../src/queue/send-message.ts';

const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/** Returns the signature of AWS (version 4) over the headers that a request names as signed, by its documentation. */
const signatureOf = (headers: IncomingHttpHeaders, body: string, secret: string): string => {
  const authorization = headers.authorization ?? '';
  const [, scope = '', signed = ''] =
    /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+)/u.exec(authorization) ?? [];
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  const canonical = ['POST', '/', '', lines.join(''), signed, sha256(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
};

let heard: { headers: IncomingHttpHeaders; body: string } | undefined;
let confirmed: string | undefined;
const server = createServer((request, response) => {
  void text(request).then((body) => {
    heard = { headers: request.headers, body };
    response.end(JSON.stringify({ MessageId: 'm', MD5OfMessageBody: confirmed }));
  });
});
let queueUrl: string;
beforeEach(async () => {
  queueUrl = `http://127.0.0.1:${String(await listen(server))}/1/requests`;
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'of-the-session');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await close(server);
});

const send = (message: string) => messageSender('me-south-1', queueUrl)(message, AbortSignal.timeout(5000));

test('a message is signed as AWS asks for, with the token of the session', async () => {
  confirmed = createHash('md5').update('طلب').digest('hex');
  await send('طلب');
  const { headers = {}, body = '' } = heard ?? {};
  expect(JSON.parse(body)).toEqual({ QueueUrl: queueUrl, MessageBody: 'طلب' });
  expect(headers).toMatchObject({
    'x-amz-target': 'AmazonSQS.SendMessage',
    'x-amz-security-token': 'of-the-session',
  });
  expect(headers.authorization).toContain('/me-south-1/sqs/aws4_request');
  expect(headers.authorization).toMatch(
    new RegExp(`Signature=${signatureOf(headers, body, 'secret')}$`, 'u'),
  );
});

test.each([[undefined], [createHash('md5').update('another').digest('hex')]])(
  'an answer that does not confirm this message counts as none: %s',
  async (md5) => {
    confirmed = md5;
    await expect(send('طلب')).rejects.toMatchObject({ name: 'NoAnswerOfSqs' });
  },
);
