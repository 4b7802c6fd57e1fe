import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const forward = (
  endpoint: string,
  incoming: IncomingMessage,
  method: string,
  body: Buffer,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { ...incoming.headers };
    delete headers['if-match'];
    delete headers['if-none-match'];
    if (method === 'HEAD') {
      delete headers['content-length'];
      delete headers['transfer-encoding'];
    }
    const outgoing = request(new URL(incoming.url ?? '/', endpoint), { method, headers }, (response) => {
      buffer(response).then((bytes) => {
        resolve({ status: response.statusCode ?? 500, headers: response.headers, body: bytes });
      }, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const refusal = (status: number, code: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`),
});

/**
 * Adds S3's conditional writes to an emulated S3 that lacks them: `If-None-Match: *` and `If-Match` are compared with
 * the stored object, one write after the other. `refusals` counts the writes that were too late; `locks` has the object lock
 * that each write asked for, by its path.
 */
export const conditionalBucket = async (endpoint: string) => {
  let last: Promise<unknown> = Promise.resolve();
  const counts = { refusals: 0 };
  const locks = new Map<string, { mode: unknown; until: string }>();

  const conditional = async (incoming: IncomingMessage, body: Buffer): Promise<Answer> => {
    const { status, headers } = await forward(endpoint, incoming, 'HEAD', Buffer.alloc(0));
    const wanted = incoming.headers['if-match'];
    if (wanted !== undefined && status === 404) return refusal(404, 'NoSuchKey');
    const holds = wanted === undefined ? status === 404 : wanted === headers.etag;
    if (holds) return forward(endpoint, incoming, 'PUT', body);
    counts.refusals += 1;
    return refusal(412, 'PreconditionFailed');
  };

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(incoming);
    const { headers, method = 'GET' } = incoming;
    const mode = headers['x-amz-object-lock-mode'];
    if (mode !== undefined)
      locks.set(incoming.url?.split('?')[0] ?? '', {
        mode,
        until: String(headers['x-amz-object-lock-retain-until-date']),
      });
    const isConditional = method === 'PUT' && (headers['if-match'] ?? headers['if-none-match']) !== undefined;
    const turn = isConditional
      ? last.then(() => conditional(incoming, body))
      : forward(endpoint, incoming, method, body);
    if (isConditional) last = turn.catch(() => undefined);
    const answered = await turn;
    response.writeHead(answered.status, answered.headers).end(answered.body);
  };

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => response.destroy(new Error(String(error))));
  });
  const port = await listen(server);
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    counts,
    locks,
    stop: () => close(server),
  };
};
