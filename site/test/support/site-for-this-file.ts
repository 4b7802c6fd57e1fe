import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { buildRegister } from '../fixtures/build-register.ts';
import { startSite, type RunningSite, type SiteVariables } from './site-server.ts';

interface Options extends Omit<SiteVariables, 'registerDir'> {
  /** Writes the content of the register; by default the fixtures. */
  readonly fill?: (folder: string) => Promise<void>;
}

/**
 * Starts a site on a register for all tests of a file, which change neither; both are gone after the last of them. To
 * be called at the top of the file.
 */
export const siteForThisFile = async ({ fill = buildRegister, ...variables }: Options = {}): Promise<{
  root: string;
  site: RunningSite;
}> => {
  const root = await mkdtemp(path.join(tmpdir(), 'site-register-'));
  afterAll(() => rm(root, { recursive: true }));
  await fill(root);
  const site = await startSite({ registerDir: root, ...variables });
  afterAll(() => site.stop());
  return { root, site };
};
