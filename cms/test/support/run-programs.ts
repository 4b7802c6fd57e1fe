/*
 * Runs programs of the CMS one after the other, in one process that loads the CMS once:
 * `node run-programs.ts "scripts/make-indexes.ts" "scripts/load-demo.ts --option"`.
 *
 * Prints as JSON what each has written, and the code with which it would have ended. A program that writes and ends
 * after an `await` of its own module is waited for; one that only leaves work behind is not.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

class Ended extends Error {
  override readonly name = 'Ended';
  readonly code: number;

  constructor(code: number) {
    super('the program has ended');
    this.code = code;
  }
}

const { exit, stdout, stderr } = process;
const print = stdout.write.bind(stdout);
const written = { out: '', errors: '' };
stdout.write = (chunk: Uint8Array | string) => {
  written.out += String(chunk);
  return true;
};
stderr.write = (chunk: Uint8Array | string) => {
  written.errors += String(chunk);
  return true;
};
process.exit = (code) => {
  throw new Ended(Number(code ?? 0));
};

const run = async (program: string) => {
  const [file = '', ...args] = program.split(' ');
  const path = resolve(file);
  process.argv = [process.execPath, path, ...args];
  written.out = '';
  written.errors = '';
  try {
    await import(pathToFileURL(path).href);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return { program, ...written, code: error.code };
  }
  return { program, ...written, code: 0 };
};

const ended = [];
for (const program of process.argv.slice(2)) ended.push(await run(program));
print(JSON.stringify(ended));
exit(0);
