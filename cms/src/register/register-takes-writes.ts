import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { log } from '../log.ts';

/** Bytes of a small index: less room than this is none. */
const PROBE_BYTES = 4096;

/**
 * Returns whether the folder of the register takes a file. A bucket is not asked: it has no disk that fills up, and
 * each question would cost.
 */
export const registerTakesWrites = async (register: Environment['register']): Promise<boolean> => {
  if (register.kind !== 'folder') return true;
  const probe = join(register.dir, `.${randomUUID()}.new`);
  try {
    await mkdir(register.dir, { recursive: true });
    await writeFile(probe, Buffer.alloc(PROBE_BYTES), { flush: true });
    await rm(probe);
    return true;
  } catch (error) {
    // The file is there where its bytes did not fit, and not where the folder is away.
    await rm(probe, { force: true }).catch(() => undefined);
    log.error('register-not-writable', { reason: error instanceof Error ? error.name : 'unknown' });
    return false;
  }
};
