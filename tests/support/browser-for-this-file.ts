import { afterAll } from 'vitest';
import { openBrowser, type TestBrowser } from './pages.ts';

/** A browser for one test file, closed after its last test. To be called at the top of the file. */
export const browserForThisFile = async (): Promise<TestBrowser> => {
  const browser = await openBrowser();
  afterAll(() => browser.close());
  return browser;
};
