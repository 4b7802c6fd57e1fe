import { closeSync, openSync, readFileSync } from 'node:fs';
import { runHere } from './run-here.ts';

export interface LoggedRun {
  readonly code: number;
  /** Everything that the script wrote. */
  readonly output: string;
}

/** Runs a script with its output in `logFile`, so that scripts that run side by side do not mix their lines. */
export const runLogged = async (
  logFile: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string,
  niceness: number,
): Promise<LoggedRun> => {
  const log = openSync(logFile, 'w', 0o600);
  try {
    const code = await runHere(command, environment, folder, { output: log, niceness });
    return { code, output: readFileSync(logFile, 'utf8').trim() };
  } finally {
    closeSync(log);
  }
};
