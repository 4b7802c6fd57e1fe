import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Environment } from './environment.ts';
import { LauncherError } from './error.ts';

/** Time that a process has to end by itself before it is killed; milliseconds. */
const patienceMs = 8000;
const preload = pathToFileURL(join(import.meta.dirname, 'end-with-launcher.ts')).href;

export interface Program {
  readonly name: string;
  readonly folder: string;
  /** A script and its arguments, for the project's Node. */
  readonly command: readonly string[];
  readonly environment: Environment;
  readonly logFile: string;
  /** Receives each line of output of a program that runs to its end. */
  readonly onLine?: (line: string) => void;
}

export interface Running {
  readonly name: string;
  readonly logFile: string;
  readonly pid: number | undefined;
  /** Settles with its exit code when the process ends; `null` after a signal. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** Sends a signal to the whole process group: a server may have processes of its own. */
const signal = (child: ChildProcess, name: NodeJS.Signals): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // gone already
  }
};

/** Starts a program in a group of its own, its output in its log file. */
export const startProgram = (program: Program): Running => {
  const { name, folder, command, environment, logFile, onLine } = program;
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, ['--import', preload, ...command], {
    cwd: folder,
    env: { ...environment, MITHAQ_LAUNCHER_PID: String(process.pid) },
    detached: process.platform !== 'win32',
    stdio: ['ignore', onLine === undefined ? log : 'pipe', log, 'ipc'],
  });
  closeSync(log);
  if (onLine !== undefined && child.stdout !== null) {
    createInterface(child.stdout).on('line', (line) => {
      appendFileSync(logFile, `${line}\n`);
      onLine(line);
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      resolve(code);
    });
    child.once('error', () => {
      resolve(1);
    });
  });
  return {
    name,
    logFile,
    pid: child.pid,
    ended,
    async stop() {
      signal(child, 'SIGTERM');
      const timer = setTimeout(() => {
        signal(child, 'SIGKILL');
      }, patienceMs);
      await ended;
      clearTimeout(timer);
      // Ends processes that the process itself had started and left behind.
      signal(child, 'SIGKILL');
    },
  };
};

const lastLines = (file: string, count: number): string =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((line) => line.slice(0, 300))
    .join('\n');

/** Runs a program to its end; an error shows the last lines that it wrote. `onStart` receives the running program. */
export const runProgram = async (program: Program, onStart: (running: Running) => unknown): Promise<void> => {
  const running = startProgram(program);
  onStart(running);
  if ((await running.ended) === 0) return;
  throw new LauncherError(
    `${lastLines(program.logFile, 25)}\n\n${program.name} failed: the lines above are the end of ${program.logFile}.`,
  );
};
