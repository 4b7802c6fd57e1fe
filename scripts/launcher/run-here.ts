import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { root } from './root.ts';

interface RunOptions {
  /** File that receives the output; this terminal where it is left out. */
  readonly output?: number;
  /** Niceness, from 0 (gives way to no other) to 19. */
  readonly niceness?: number;
}

/** Runs a script on the project's Node and returns its exit code. A request to end is passed on. */
export const runHere = (
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder: string = root,
  { output, niceness = 0 }: RunOptions = {},
): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: output === undefined ? 'inherit' : ['ignore', output, output],
    });
    if (niceness > 0 && child.pid !== undefined) setPriority(child.pid, niceness);
    const end = (): void => {
      child.kill('SIGTERM');
    };
    process.on('SIGTERM', end);
    process.on('disconnect', end);
    child.once('exit', (code) => {
      process.off('SIGTERM', end);
      process.off('disconnect', end);
      resolve(code ?? 1);
    });
  });
