import { spawn } from 'node:child_process';
import { root } from './root.ts';

/** Runs a script on the project's Node in this terminal; its exit code. A request to end is passed on. */
export const runHere = (
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder: string = root,
): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    });
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
