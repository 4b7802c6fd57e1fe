import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const source = resolve(import.meta.dirname, '../../src/register');

const programs = {
  /** Takes the lock of a file and keeps it, renewed, until it is killed. */
  keep: `
    const { takeLock } = await import('${source}/take-lock.ts');
    await takeLock(process.argv[1] + '/' + process.argv[2]);
    process.stdout.write('held ');
    setInterval(() => undefined, 1000);
  `,
  /** Takes the lock, stands still for eight seconds as a hung process does, and then tries to write. */
  hang: `
    const { FolderRegisterWriter } = await import('${source}/folder-register-writer.ts');
    const { writeSync } = await import('node:fs');
    const writing = new FolderRegisterWriter(process.argv[1]).update(process.argv[2], () => {
      writeSync(1, 'held ');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 8000);
      return Buffer.from('of the hung');
    });
    await writing.then(() => writeSync(1, 'written'), (error) => writeSync(1, error.name));
  `,
  /** Adds one to a number, thirty times, and tries again while another writer has the file. */
  add: `
    const { FolderRegisterWriter } = await import('${source}/folder-register-writer.ts');
    const writer = new FolderRegisterWriter(process.argv[1]);
    for (let n = 0; n < 30; ) {
      try {
        await writer.update(process.argv[2], (before) => Buffer.from(String(Number(before ?? 0) + 1)));
        n += 1;
      } catch (error) {
        if (error.name !== 'RegisterConflict') throw error;
      }
    }
  `,
} as const;

/** Runs a program on a file of a register in a folder, in a process of its own. */
export const registerProcess = (program: keyof typeof programs, dir: string, path: string) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', programs[program], dir, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const output = text(child.stdout);
  return {
    hasLock: () => once(child.stdout, 'data'),
    /** Ends the process as a crash does, in the middle of its work. */
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    /** Returns what the program has written, once it has ended. */
    output: async () => {
      await ended;
      return output;
    },
    code: async () => {
      await ended;
      return child.exitCode;
    },
  };
};
