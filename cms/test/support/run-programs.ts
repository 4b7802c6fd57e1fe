/*
 * Runs programs of the CMS one after the other, in one process that loads the CMS once:
 * `node run-programs.ts "scripts/make-indexes.ts" "scripts/load-demo.ts --option"`.
 *
 * Prints as JSON what each has written, and the code with which it would have ended. A program has to end in its own
 * module, by `process.exit` or at its last line.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

class Ended extends Error {
  override readonly name = 'Ended';
}

const { stdout, stderr } = process;
const exit = process.exit.bind(process);
const print = stdout.write.bind(stdout);
/** State of the program that runs; nothing of it counts after its end. */
let running: { out: string; errors: string; code: number | undefined } = {
  out: '',
  errors: '',
  code: undefined,
};
stdout.write = (chunk: Uint8Array | string) => {
  if (running.code === undefined) running.out += String(chunk);
  return true;
};
stderr.write = (chunk: Uint8Array | string) => {
  if (running.code === undefined) running.errors += String(chunk);
  return true;
};
process.exit = (code) => {
  running.code ??= Number(code ?? 0);
  throw new Ended();
};

const run = async (program: string, nth: number) => {
  const [file = '', ...args] = program.split(' ');
  const path = resolve(file);
  process.argv = [process.execPath, path, ...args];
  running = { out: '', errors: '', code: undefined };
  try {
    // Another address for each run: a module that was imported once is not run again.
    await import(`${pathToFileURL(path).href}?run=${String(nth)}`);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
  return { program, ...running, code: running.code ?? 0 };
};

const ended = [];
for (const [nth, program] of process.argv.slice(2).entries()) ended.push(await run(program, nth));
print(JSON.stringify(ended));
exit(0);
