import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const scripts = join(import.meta.dirname, '..', '..');

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a script of `npm start` without npm, on this Node, to its end. */
export const runScript = async (
  script: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  const child = spawn(
    process.execPath,
    [
      ...args.filter((arg) => arg.startsWith('--import')),
      join(scripts, script),
      ...args.filter((arg) => !arg.startsWith('--import')),
    ],
    {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      resolve(code);
    });
  });
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, said: `${out}${errors}`.trim() };
};
