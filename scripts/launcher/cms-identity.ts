import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CmsIdentity {
  readonly MITHAQ_BUILD_ID: string;
  /** Base64 of 32 bytes, as Next takes it. */
  readonly NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string;
}

/** Returns the key in `file`, which is made at the first build and readable by its owner alone. */
const keptKey = (file: string): string => {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(join(file, '..'), { recursive: true });
  const made = randomBytes(32).toString('base64');
  writeFileSync(file, made, { mode: 0o600 });
  return made;
};

/**
 * Returns by what Next tells one build of the CMS from another, as variables of the build. Next would draw both again
 * each time, and a tab of the admin that is open during a deployment would lose its form («Failed to find Server
 * Action») although nothing had changed. A key given in the environment goes before the kept one, for whoever deploys
 * from several machines.
 */
export const cmsIdentity = (inputs: string, keyFile: string, given: string | undefined): CmsIdentity => ({
  MITHAQ_BUILD_ID: inputs.slice(0, 20),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given ?? keptKey(keyFile),
});
