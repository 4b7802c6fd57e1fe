import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  plainRuntime,
  startFunction as startLambdaFunction,
} from '../../../infra/local/src/lambda/lambda-function.ts';
import type { DeployedFunction } from './assembly.ts';
import { startServerApi } from './server-api.ts';
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
  // Lambda's list of users has a home for its own; this machine's does not know that user.
  HOME: '/tmp',
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

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number);

/** Resident memory of a process and of those that it started; bytes. */
const residentBytes = (pid: number): number => {
  const [, kilobytes = '0'] =
    /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  return childrenOf(pid).reduce((sum, child) => sum + residentBytes(child), Number(kilobytes) * 1024);
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
    startsProcesses: true,
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

/** Starts a web server as Lambda does: the function that holds it, behind the API that makes events of requests. */
export const startServer = async (
  described: DeployedFunction,
  root: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningFunction & { readonly url: string }> => {
  const lambda = await startFunction(described, root, environment);
  const api = await startServerApi((event) => lambda.invoke(event));
  return {
    ...lambda,
    url: api.url,
    stop: async () => {
      await api.stop();
      await lambda.stop();
    },
  };
};
