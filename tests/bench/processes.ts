import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const taskset = '/usr/bin/taskset';

/** Returns the command bound to one core where the system can do that; the load generator has the other. */
export const onOneCore = (command: readonly string[], core: number): readonly string[] =>
  existsSync(taskset) ? [taskset, '-c', String(core), ...command] : command;

export interface Started {
  readonly process: ChildProcess;
  /** From the start of the process to its first whole answer; milliseconds. */
  readonly firstAnswerMs: number;
}

const patienceMs = 60_000;

/** Starts a server and requests `url` until it answers with any status below 500. */
export const startServer = async (
  command: readonly string[],
  url: string,
  options: {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly uid?: number;
    readonly gid?: number;
  },
): Promise<Started> => {
  const [program = '', ...args] = command;
  const begin = performance.now();
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  while (performance.now() - begin < patienceMs) {
    if (child.exitCode !== null) throw new Error(`${command.join(' ')} ended with ${String(child.exitCode)}`);
    const answered = await fetch(url, { redirect: 'manual' }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status < 500;
      },
      // The server does not listen yet, and the loop waits for it.
      () => false,
    );
    if (answered) return { process: child, firstAnswerMs: performance.now() - begin };
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  throw new Error(`${url} did not answer within ${String(patienceMs / 1000)} s`);
};

export const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(hard);
};

/** Resident memory of a process and its children; MiB. Linux only: undefined elsewhere. */
export const residentMiB = (pid: number | undefined): number | undefined => {
  if (pid === undefined || !existsSync(`/proc/${String(pid)}/status`)) return undefined;
  const own =
    Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  const childrenFile = `/proc/${String(pid)}/task/${String(pid)}/children`;
  const children = existsSync(childrenFile)
    ? readFileSync(childrenFile, 'utf8').trim().split(/\s+/u).filter(Boolean).map(Number)
    : [];
  return children.reduce((sum, child) => sum + (residentMiB(child) ?? 0), own);
};

/** Frequency of the kernel's clock in which /proc counts processor time; equal on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

/** Processor time that a process has used so far, in user and kernel. Linux only: NaN elsewhere. */
export const cpuSeconds = (pid: number | undefined): number => {
  const file = `/proc/${String(pid)}/stat`;
  if (pid === undefined || !existsSync(file)) return Number.NaN;
  // The second field is the command in brackets and may hold spaces; utime and stime are the 14th and the 15th.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
};
