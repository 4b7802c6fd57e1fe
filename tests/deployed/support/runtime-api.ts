import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A function answered an event with an error, or ended. */
export class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';
}

interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly deadline: number;
  resolve(answer: unknown): void;
  reject(error: InvocationFailed): void;
}

export interface RuntimeApi {
  /** For `AWS_LAMBDA_RUNTIME_API`. */
  readonly address: string;
  /** When the function asked for its first event; milliseconds of `performance.now()`. */
  readonly ready: Promise<number>;
  invoke(event: unknown, timeoutMs: number): Promise<unknown>;
  stop(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  request.setEncoding('utf8');
  let body = '';
  for await (const part of request) body += String(part);
  return body;
};

/**
 * Lambda's side of the runtime contract (2018-06-01) for one function: it asks for an event, answers it or says that it
 * failed. See docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html.
 */
export const startRuntimeApi = async (functionName: string): Promise<RuntimeApi> => {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let asking: ((invocation: Invocation) => void) | undefined;
  const started = Promise.withResolvers<number>();

  const next = (): Promise<Invocation> => {
    const first = waiting.shift();
    if (first !== undefined) return Promise.resolve(first);
    return new Promise((resolve) => {
      asking = resolve;
    });
  };

  const giveNext = async (response: ServerResponse): Promise<void> => {
    started.resolve(performance.now());
    const invocation = await next();
    running.set(invocation.id, invocation);
    response.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': String(invocation.deadline),
      'lambda-runtime-invoked-function-arn': `arn:aws:lambda:me-south-1:000000000000:function:${functionName}`,
      'lambda-runtime-trace-id': 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0',
    });
    response.end(JSON.stringify(invocation.event));
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').replace('/2018-06-01/runtime', '');
    if (path === '/invocation/next') {
      await giveNext(response);
      return;
    }
    const body = await bodyOf(request);
    const [, id = '', kind = ''] = /^\/invocation\/([^/]+)\/(response|error)$/u.exec(path) ?? [];
    const invocation = running.get(id);
    running.delete(id);
    if (kind === 'response') invocation?.resolve(body === '' ? undefined : JSON.parse(body));
    else invocation?.reject(new InvocationFailed(`${functionName}: ${body}`));
    if (path === '/init/error')
      started.reject(new InvocationFailed(`${functionName} could not start: ${body}`));
    response.writeHead(202).end();
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the runtime API has no port');

  return {
    address: `127.0.0.1:${String(address.port)}`,
    ready: started.promise,
    invoke: (event, timeoutMs) =>
      new Promise((resolve, reject) => {
        const invocation = { id: randomUUID(), event, deadline: Date.now() + timeoutMs, resolve, reject };
        const take = asking;
        asking = undefined;
        if (take === undefined) waiting.push(invocation);
        else take(invocation);
      }),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
};
