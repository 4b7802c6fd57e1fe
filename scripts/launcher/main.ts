import { LauncherError } from './error.ts';

/** Runs a command of the launcher; a `LauncherError` is printed as one sentence, with exit code 1. */
export const main = async (command: () => Promise<number | undefined>): Promise<void> => {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (!(error instanceof LauncherError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
  // The bootstrap's channel would keep a finished command alive.
  if (process.connected) process.disconnect();
};
