import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { buildRegister } from '../fixtures/build-register.ts';
import { startSite, type RunningSite, type SiteVariables } from './site-server.ts';

/**
 * Makes a register for one test alone, which may damage or rename it. It is removed when the test ends, however it
 * ended.
 */
export const ownRegister = async (fill: (folder: string) => Promise<void> = buildRegister) => {
  const home = await mkdtemp(path.join(tmpdir(), 'site-own-'));
  onTestFinished(() => rm(home, { recursive: true }));
  const folder = path.join(home, 'register');
  await mkdir(folder);
  await fill(folder);
  return folder;
};

/** Starts a site for one test alone; it is stopped when the test ends, however it ended. */
export const startOwnSite = async (variables: SiteVariables): Promise<RunningSite> => {
  const site = await startSite(variables);
  onTestFinished(async () => {
    await site.stop();
  });
  return site;
};
