import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InvocationFailed, startRuntimeApi } from './runtime-api.ts';

/** First pause before a process that ended while it started is started again, doubled before each try; milliseconds. */
const firstPauseMs = 100;
const mostStarts = 5;

/** The process of a function ended; another one may live. */
class ProcessEnded extends InvocationFailed {}

/** The plain runtime that stands for AWS's own. */
export const plainRuntime = join(import.meta.dirname, 'runtime.mjs');

export interface LambdaFunctionOptions {
  readonly name: string;
  /** Folder that holds the bundle. */
  readonly root: string;
  /** `index.handler`: a file below `root` and its export. */
  readonly handler: string;
  readonly timeoutMs: number;
  /** Variables of the function; no variable of this process is passed on. */
  readonly environment: Readonly<Record<string, string>>;
  /** Script that speaks the Runtime API; `plainRuntime` where it is left out. */
  readonly runtime?: string;
  /** Runs the function as another user, where this process may do so. */
  readonly user?: { readonly uid?: number; readonly gid?: number };
  /** Whether the function starts processes of its own, which end with it as Lambda ends a whole sandbox. */
  readonly startsProcesses?: boolean;
  /** Receives the function's output; left out, the function writes to this process's own output. */
  readonly onOutput?: (text: string) => void;
}

export interface LambdaFunction {
  readonly name: string;
  /** From the start of the first process until it asked for an event; milliseconds. */
  readonly startedIn: number;
  /** Id of the process that runs now. */
  pid(): number | undefined;
  /** Returns the handler's answer; throws `InvocationFailed`. */
  invoke(event: unknown): Promise<unknown>;
  /** Replaces the process by one that has the bundle as it is now. */
  restart(): Promise<void>;
  /** Ends the process once the events that it has are handled. */
  stop(): Promise<void>;
}

type Instance = Pick<LambdaFunction, 'invoke' | 'stop' | 'pid' | 'startedIn'> & { hasEnded(): boolean };

/** Ends a process, and with `group` those that it started. */
const endProcess = (child: ChildProcess, group: boolean): void => {
  if (!group || child.pid === undefined) {
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // None of the group is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

/** Starts one process of a function and waits until it asks for an event. Throws `InvocationFailed`. */
const startInstance = async (options: LambdaFunctionOptions): Promise<Instance> => {
  const { name, root, handler, runtime = plainRuntime, onOutput, startsProcesses = false } = options;
  const api = await startRuntimeApi(name, options.timeoutMs);
  const since = performance.now();
  // The name changes nothing for the runtime; it lets a person find the process in a list of processes.
  const child = spawn(process.execPath, [runtime, handler, name], {
    ...options.user,
    cwd: root,
    detached: startsProcesses,
    env: {
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      LAMBDA_TASK_ROOT: root,
      _HANDLER: handler,
      AWS_LAMBDA_RUNTIME_API: api.address,
      ...options.environment,
    },
    stdio: onOutput === undefined ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => onOutput?.(text));
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(String(code ?? signal));
    });
    child.once('error', (error) => {
      resolve(error.message);
    });
  });
  const failed = ended.then((how): never => {
    throw new ProcessEnded(`${name}: its process ended (${how})`);
  });
  failed.catch(() => undefined); // every waiting invocation hears of it; that none waits is no fault
  let isOverdue = false;
  void api.overdue.then(() => {
    isOverdue = true;
    endProcess(child, startsProcesses);
  });

  const pending = new Set<Promise<unknown>>();
  const stop = async (): Promise<void> => {
    await Promise.allSettled(pending);
    endProcess(child, startsProcesses);
    await ended;
    await api.stop();
  };
  try {
    await Promise.race([api.ready, failed]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    startedIn: performance.now() - since,
    pid: () => child.pid,
    hasEnded: () => isOverdue || child.exitCode !== null || child.signalCode !== null,
    async invoke(event) {
      const answer = Promise.race([api.invoke(event), failed]);
      pending.add(answer);
      try {
        return await answer;
      } finally {
        pending.delete(answer);
      }
    },
    stop,
  };
};

/**
 * Starts a process of a function, again and with longer and longer pauses where it ends before it asks for an event:
 * somebody killed it. A process that says why it cannot start is not tried again. Throws `InvocationFailed`.
 */
const startPatiently = async (options: LambdaFunctionOptions): Promise<Instance> => {
  for (let starts = 1; ; starts += 1) {
    try {
      return await startInstance(options);
    } catch (error) {
      if (!(error instanceof ProcessEnded) || starts === mostStarts) throw error;
      await sleep(firstPauseMs * 2 ** (starts - 1));
    }
  }
};

/**
 * Starts a function as Lambda runs it: a process of its own that asks for events by the Runtime API. A process that
 * ends is replaced at the next event.
 */
export const startFunction = async (options: LambdaFunctionOptions): Promise<LambdaFunction> => {
  let current = await startPatiently(options);
  const { startedIn } = current;
  let lastReplacement: Promise<unknown> = Promise.resolve();

  /** Replaces one process after the other, so that the last one has the newest bundle and none is left behind. */
  const replace = (isNeeded: () => boolean): Promise<void> => {
    const replacement = lastReplacement.then(async () => {
      if (!isNeeded()) return;
      const old = current;
      current = await startPatiently(options);
      await old.stop();
    });
    lastReplacement = replacement.catch(() => undefined); // the caller of `replace` hears of it
    return replacement;
  };

  return {
    name: options.name,
    startedIn,
    pid: () => current.pid(),
    async invoke(event) {
      if (current.hasEnded()) await replace(() => current.hasEnded());
      return current.invoke(event);
    },
    restart: () => replace(() => true),
    async stop() {
      await lastReplacement;
      await current.stop();
    },
  };
};
