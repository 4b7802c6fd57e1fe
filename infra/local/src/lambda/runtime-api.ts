import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { localRegion } from '../emulators/local-aws.ts';
import { close } from '../net/close.ts';
import { listen } from '../net/listen.ts';

/** Thrown where a function answers an event with an error, takes too long, cannot start, or ends. */
export class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';
}

interface Invocation {
  readonly id: string;
  readonly event: unknown;
  resolve(answer: unknown): void;
  reject(error: InvocationFailed): void;
}

export interface RuntimeApi {
  /** The value of `AWS_LAMBDA_RUNTIME_API`. */
  readonly address: string;
  /** Settles when the function asks for its first event; rejects with the reason where the function cannot start. */
  readonly ready: Promise<void>;
  /** Settles when an event has taken longer than the timeout: Lambda then ends the process. */
  readonly overdue: Promise<void>;
  /** Hands the event over when the function asks for one, so that a function handles one event at a time, as on Lambda. */
  invoke(event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

const failure = z.looseObject({ errorType: z.string(), errorMessage: z.string() });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  request.setEncoding('utf8');
  let body = '';
  for await (const part of request) body += String(part);
  return body;
};

/**
 * Lambda's side of the runtime contract (2018-06-01) for one process of a function: the process asks for an event,
 * answers the event or reports an error. See docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html. An invocation's
 * failure carries the type of the error and never its message, which may hold what a person wrote.
 */
export const startRuntimeApi = async (functionName: string, timeoutMs: number): Promise<RuntimeApi> => {
  const waiting: Invocation[] = [];
  const running = new Map<string, { readonly invocation: Invocation; readonly timer: NodeJS.Timeout }>();
  let takeNext: ((invocation: Invocation) => void) | undefined;
  const ready = Promise.withResolvers<undefined>();
  const overdue = Promise.withResolvers<undefined>();

  const next = (): Promise<Invocation> => {
    const first = waiting.shift();
    if (first !== undefined) return Promise.resolve(first);
    return new Promise((resolve) => {
      takeNext = resolve;
    });
  };

  const sendNext = async (response: ServerResponse): Promise<void> => {
    ready.resolve(undefined);
    const invocation = await next();
    const timer = setTimeout(() => {
      overdue.resolve(undefined);
      invocation.reject(new InvocationFailed(`${functionName}: timed out after ${String(timeoutMs)} ms`));
    }, timeoutMs);
    running.set(invocation.id, { invocation, timer });
    response.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
      'lambda-runtime-invoked-function-arn': `arn:aws:lambda:${localRegion}:000000000000:function:${functionName}`,
      'lambda-runtime-trace-id': 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0',
    });
    response.end(JSON.stringify(invocation.event));
  };

  const settle = (id: string, kind: string, body: string): void => {
    const { invocation, timer } = running.get(id) ?? {};
    running.delete(id);
    clearTimeout(timer);
    if (kind === 'response') invocation?.resolve(JSON.parse(body));
    else if (kind === 'error')
      invocation?.reject(
        new InvocationFailed(`${functionName}: ${failure.parse(JSON.parse(body)).errorType}`),
      );
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').replace('/2018-06-01/runtime', '');
    if (path === '/invocation/next') {
      await sendNext(response);
      return;
    }
    const body = await bodyOf(request);
    if (path === '/init/error') {
      // A bundle that refuses its environment names the variable here, and never its value.
      const { errorMessage } = failure.parse(JSON.parse(body));
      ready.reject(new InvocationFailed(`${functionName} cannot start: ${errorMessage}`));
    }
    const [, id = '', kind = ''] = /^\/invocation\/([^/]+)\/(response|error)$/u.exec(path) ?? [];
    settle(id, kind, body);
    response.writeHead(202).end();
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const port = await listen(server);

  return {
    address: `127.0.0.1:${String(port)}`,
    ready: ready.promise,
    overdue: overdue.promise,
    invoke: (event) =>
      new Promise((resolve, reject) => {
        const invocation = { id: randomUUID(), event, resolve, reject };
        const take = takeNext;
        takeNext = undefined;
        if (take === undefined) waiting.push(invocation);
        else take(invocation);
      }),
    async stop() {
      for (const { timer } of running.values()) clearTimeout(timer);
      await close(server);
    },
  };
};
