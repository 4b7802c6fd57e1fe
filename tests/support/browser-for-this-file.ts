import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openBrowser, type TestBrowser } from './pages.ts';

/** The browser of all files of a worker, which ends with the worker; launched anew where it has died. */
let shared: Promise<Browser> | undefined;

const sharedBrowser = async (): Promise<Browser> => {
  const running = await shared?.catch(() => undefined);
  if (running?.isConnected() === true) return running;
  shared = launchBrowser();
  return shared;
};

/**
 * Pages for one test file, closed after its last test. To be called at the top of the file. The files of a worker take
 * them from one browser, each page with cookies and storage of its own.
 */
export const browserForThisFile = async (): Promise<TestBrowser> => {
  const browser = await openBrowser(await sharedBrowser());
  afterAll(() => browser.close());
  return browser;
};
