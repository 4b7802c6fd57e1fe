import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LauncherError } from './error.ts';

/** The names that `npm start` ever writes into the data folder; a reset removes no other. */
const ours = [
  'cms',
  'uploads',
  'register',
  'queues',
  'mails',
  'logs',
  'secrets.json',
  'demo.json',
  'demo-loaded',
];

export const logsIn = (dataDir: string): string => join(dataDir, 'logs');

/**
 * Makes a folder one level after the other: Node's own `recursive` never returns where the system refuses with
 * ENOENT, as /proc does.
 */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

/** Makes the data folder where it is missing. Throws `LauncherError` where the folder cannot be written. */
export const prepareDataFolder = (dataDir: string): void => {
  try {
    makeFolder(logsIn(dataDir));
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    accessSync(logsIn(dataDir), constants.W_OK | constants.X_OK);
  } catch {
    throw new LauncherError(
      `The data folder ${dataDir} cannot be written: make it yours, or set MITHAQ_DATA_DIR to another folder.`,
    );
  }
};

export const clearDataFolder = (dataDir: string): void => {
  for (const name of ours) rmSync(join(dataDir, name), { recursive: true, force: true });
};
