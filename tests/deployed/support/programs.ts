import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  plainRuntime,
  startFunction as startLambdaFunction,
} from '../../../infra/local/src/lambda/lambda-function.ts';
import type { DeployedFunction } from './assembly.ts';
import { unprivileged } from './unprivileged.ts';

export interface Program {
  /** Time from the start until the program asked for an event or opened its port; milliseconds. */
  readonly startedIn: number;
  /** Resident memory now; bytes. */
  memory(): number;
  /** Returns everything that the program wrote so far. */
  log(): string;
  stop(): Promise<void>;
}

export interface RunningFunction extends Program {
  /** Returns the handler's answer; throws `InvocationFailed`. */
  invoke(event: unknown): Promise<unknown>;
}

/** Returns the variables that Lambda sets for every function; the template has the others. */
const lambdaOwn = (described: DeployedFunction, root: string): Record<string, string> => ({
  PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
  AWS_REGION: 'me-south-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_LAMBDA_FUNCTION_NAME: described.FunctionName,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_LOG_GROUP_NAME: `/mithaq/${described.FunctionName}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(described.MemorySize),
  LAMBDA_TASK_ROOT: root,
  _HANDLER: described.Handler,
});

const residentBytes = (pid: number): number => {
  const [, kilobytes = '0'] =
    /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
};

const watched = (child: ChildProcess) => {
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      log += part;
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return {
    log: () => log,
    ended,
    memory: () => residentBytes(child.pid ?? 0),
    stop: async (): Promise<void> => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

/**
 * Starts a function as Lambda does: a process of its own, in a folder that it cannot write to, that asks for events.
 */
export const startFunction = async (
  described: DeployedFunction,
  root: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningFunction> => {
  let log = '';
  const made = await startLambdaFunction({
    name: described.FunctionName,
    root,
    handler: described.Handler,
    timeoutMs: described.Timeout * 1000,
    environment: { ...lambdaOwn(described, root), ...environment },
    // AWS's own runtime is used where a person has compiled it.
    runtime: process.env['MITHAQ_LAMBDA_RIC'] ?? plainRuntime,
    user: unprivileged,
    onOutput: (text) => {
      log += text;
    },
  });
  return {
    startedIn: made.startedIn,
    log: () => log,
    memory: () => residentBytes(made.pid() ?? 0),
    invoke: (event) => made.invoke(event),
    stop: () => made.stop(),
  };
};

const answers = (url: string): Promise<boolean> =>
  fetch(url, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );

/** Starts a web server as the Web Adapter does: the zip's `run.sh`, and then its port. */
export const startServer = async (
  described: DeployedFunction,
  root: string,
  environment: Readonly<Record<string, string>>,
): Promise<Program> => {
  const since = performance.now();
  const child = spawn(join(root, described.Handler), [], {
    ...unprivileged,
    cwd: root,
    env: { ...lambdaOwn(described, root), ...environment },
  });
  const { log, ended, memory, stop } = watched(child);
  const failed = ended.then((code) => {
    throw new Error(`${described.FunctionName} ended with ${String(code)}: ${log()}`);
  });
  const opened = async (): Promise<void> => {
    while (!(await answers(`http://127.0.0.1:${environment['PORT'] ?? ''}/`))) await sleep(20);
  };
  await Promise.race([opened(), failed]);
  return { startedIn: performance.now() - since, log, memory, stop };
};
