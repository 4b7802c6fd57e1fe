/*
 * Publishes a version as its secretary, in a CMS of its own on the data of another, and is killed right after it has
 * written a file of the register: `node publish-and-die.ts <version> <pattern of the last file>`.
 */
import { getPayload } from 'payload';
import config from '../../src/payload.config.ts';
import { environment } from '../../src/process-environment.ts';
import { makeRegisterWriter } from '../../src/register/make-register-writer.ts';
import type { RegisterWriter } from '../../src/register/register-writer.ts';
import { moveVersion } from '../../src/versions/moves/move-version.ts';
import { requestOf } from './who.ts';

const [id = '', last = ''] = process.argv.slice(2);
const payload = await getPayload({ config });
const real = makeRegisterWriter(environment.register);

const dieAfter = (path: string): void => {
  if (new RegExp(last, 'u').test(path)) process.kill(process.pid, 'SIGKILL');
};
const register: RegisterWriter = {
  read: (path) => real.read(path),
  list: (prefix) => real.list(prefix),
  createOnce: async (path, bytes) => {
    const outcome = await real.createOnce(path, bytes);
    dieAfter(path);
    return outcome;
  },
  update: async (path, change) => {
    await real.update(path, change);
    dieAfter(path);
  },
  remove: (path) => real.remove(path),
};

await moveVersion(register, await requestOf({ payload }, 'board-secretary of rusukh'), {
  id,
  to: 'in-force',
  note: undefined,
  at: new Date().toISOString(),
  withdrawal: undefined,
  emergency: undefined,
});
process.exit(0);
