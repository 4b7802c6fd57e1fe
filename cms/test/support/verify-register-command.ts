import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { commandEnvironment } from './command-environment.ts';

const script = resolve(import.meta.dirname, '../../scripts/verify-register.ts');

/** Runs `register:verify` in a process of its own, with these variables and arguments. */
export const verifyRegisterCommand = (environment: Record<string, string>, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: commandEnvironment(environment),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
