import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { answerOf, type HttpAnswer } from './answer-of.ts';
import { requestOf, type ServerRequest } from './request-of.ts';
import { siteHostsVariable } from './site-hosts.ts';

const environment = z
  .object({
    SERVER_ENTRY: z.string().min(1),
    LAMBDA_TASK_ROOT: z.string().min(1),
    PORT: z.coerce.number().int(),
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: z.coerce.number(),
  })
  .parse(process.env);

/** The server listens on this address alone. */
const HOST = '127.0.0.1';

/** Pause before the port is tried again; milliseconds. */
const PAUSE_MS = 20;

/**
 * Time that the start may take before Lambda is told that the function is ready; milliseconds. Lambda begins a start
 * again that takes longer than ten seconds; a slower server goes on starting with its first request.
 */
const MOST_OF_THE_START_MS = 8000;

/**
 * Bound of the server's heap; MB. Without one V8 keeps the garbage of large answers for as long as the machine that it
 * sees has memory, and Lambda ends a process past the function's; the other half is for buffers, fonts and machine
 * code.
 */
const heapMb = Math.floor(environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE / 2);

/**
 * Bound of the space for young objects, of which V8 keeps three times as much; MB. By default it grows to 32 and stays:
 * after searches across the sector the site had 308 MiB instead of some 230, for the same processor time.
 */
const youngMb = Math.ceil(environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE / 128);

/**
 * Size to which old objects grow before V8 looks through them for the first time; MB. By default it begins with a few
 * and doubles by and by: a fresh process spends a third of its processor time on looking through a heap that is not yet
 * full. A server with code that was compiled ahead begins small: V8 takes this bound for another build of itself and passes
 * all of that code over.
 */
const firstMb = Math.ceil(environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE / 16);

/**
 * Time in which a server that broke a connection because it ended is seen to have ended; milliseconds. The function
 * then ends before it answers, and the next request does not meet it.
 */
const ENDING_MS = 200;

const isOpen = (): Promise<boolean> =>
  new Promise((settle) => {
    const socket = connect(environment.PORT, HOST);
    const end = (open: boolean) => () => {
      socket.destroy();
      settle(open);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });

/**
 * Starts the server as on one machine, in a process of its own: its errors, signals and lines of log are its own, and
 * not the runtime's. Where the server ends, the function ends with it, and Lambda starts both again.
 */
const start = async (): Promise<void> => {
  const entry = resolve(environment.LAMBDA_TASK_ROOT, environment.SERVER_ENTRY);
  const compiled = join(environment.LAMBDA_TASK_ROOT, 'compile-cache');
  const isCompiled = existsSync(compiled);
  const bounds = [
    `--max-old-space-size=${String(heapMb)}`,
    `--max-semi-space-size=${String(youngMb)}`,
    ...(isCompiled ? [] : [`--initial-old-space-size=${String(firstMb)}`]),
  ];
  const server = spawn(process.execPath, [...bounds, entry], {
    cwd: dirname(entry),
    env: {
      ...process.env,
      ...siteHostsVariable(process.env),
      // Node passes over what another release of itself or another user has compiled.
      ...(isCompiled ? { NODE_COMPILE_CACHE: compiled, NODE_COMPILE_CACHE_PORTABLE: '1' } : {}),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  server.once('error', () => process.exit(1));
  server.once('exit', () => process.exit(1));
  process.once('exit', () => server.kill('SIGKILL'));
  while (!(await isOpen())) await sleep(PAUSE_MS);
};

const bodyOf = async (answer: IncomingMessage): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of answer) {
    if (!(part instanceof Uint8Array)) throw new TypeError('an answer without encoding gives bytes');
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** Asks on a connection of its own: one that is kept may end while Lambda freezes both sides. */
const ask = ({ method, path, headers, body }: ServerRequest): Promise<HttpAnswer> =>
  new Promise((settle, reject) => {
    const sent = request(
      { host: HOST, port: environment.PORT, method, path, headers, agent: false },
      (answer) => {
        bodyOf(answer).then((bytes) => {
          settle(answerOf(answer.statusCode ?? 502, answer.headers, bytes));
        }, reject);
      },
    );
    sent.once('error', (error) => {
      setTimeout(() => {
        reject(error);
      }, ENDING_MS);
    });
    sent.end(body);
  });

const started = start();
await Promise.race([started, sleep(MOST_OF_THE_START_MS)]);

/** Hands an event of the HTTP API to the server as the request that it stands for, and the server's answer back. */
export const handler = async (event: unknown): Promise<HttpAnswer> => {
  const asked = requestOf(event);
  await started;
  return ask(asked);
};
