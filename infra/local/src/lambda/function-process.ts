import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fromFunction, type ToFunction } from './protocol.ts';

/** A function did not answer an event: it threw, or its process ended. */
export class FunctionFailed extends Error {
  constructor(functionName: string, reason: string) {
    super(`${functionName}: ${reason}`);
    this.name = 'FunctionFailed';
  }
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: FunctionFailed) => void;
}

interface Running {
  child: ChildProcess;
  waiting: Map<number, Waiting>;
}

export interface FunctionProcess {
  readonly name: string;
  /** The handler's answer; throws `FunctionFailed`. */
  invoke(event: unknown): Promise<unknown>;
  /** Resident memory of the function's process; bytes. */
  memory(): Promise<number>;
  /** A new process with the bundle as it is now. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the process of a function; one that ends by itself is started anew by the next event, as Lambda does. */
export const startFunction = async (
  name: string,
  bundle: string,
  environment: Readonly<Record<string, string>>,
): Promise<FunctionProcess> => {
  let nextId = 0;

  const start = async (): Promise<Running> => {
    const child = fork(join(import.meta.dirname, 'runtime.mjs'), [bundle], {
      env: environment,
      execArgv: [],
    });
    const waiting: Running['waiting'] = new Map();
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => {
        const failure = new FunctionFailed(name, `process ended (${String(code)})`);
        for (const { reject: rejectWaiting } of waiting.values()) rejectWaiting(failure);
        waiting.clear();
        reject(failure);
      });
      child.on('message', (raw) => {
        const message = fromFunction.parse(raw);
        if (message.kind === 'ready') {
          resolve();
          return;
        }
        const caller = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.kind === 'result') caller?.resolve(message.result);
        else caller?.reject(new FunctionFailed(name, message.name));
      });
    });
    return { child, waiting };
  };

  let running = start();
  await running;

  const current = async (): Promise<Running> => {
    const { child } = await running;
    if (child.exitCode !== null || child.signalCode !== null) running = start();
    return running;
  };

  const ask = async (question: (id: number) => ToFunction): Promise<unknown> => {
    const { child, waiting } = await current();
    const id = nextId++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      child.send(question(id));
    });
  };

  const end = async ({ child, waiting }: Running): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    // Events that are being handled are finished first.
    while (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const exited = once(child, 'exit');
    child.disconnect();
    await exited;
  };

  return {
    name,
    invoke: (event) => ask((id) => ({ kind: 'invoke', id, event })),
    memory: async () => Number(await ask((id) => ({ kind: 'memory', id }))),
    async restart() {
      const old = await running;
      running = start();
      await running;
      await end(old);
    },
    stop: async () => end(await running),
  };
};
