import { spawn } from 'node:child_process';
import { once } from 'node:events';

const program = `
  import { createClient } from '@libsql/client';
  const client = createClient({ url: process.argv[1] });
  await client.execute('BEGIN IMMEDIATE');
  process.stdout.write('held');
  process.stdin.once('end', async () => { await client.execute('ROLLBACK'); process.exit(0); });
  process.stdin.resume();
`;

/** Holds the write lock of an SQLite file in a process of its own; the returned function releases the lock. */
export const holdDatabase = async (url: string): Promise<() => Promise<void>> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, url], {
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.exitCode !== null) throw new Error('the process that holds the database ended');
  return async () => {
    child.stdin.end();
    await ended;
  };
};
