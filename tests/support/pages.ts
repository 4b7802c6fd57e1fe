import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

export interface PageOptions {
  /** CSS pixels. */
  readonly width: number;
  readonly javaScript: boolean;
  readonly colorScheme?: 'light' | 'dark';
}

export interface TestBrowser {
  /** A page in a context of its own: no cookie of another test. Close its context when done. */
  newPage(options: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export const openBrowser = async (): Promise<TestBrowser> => {
  const browser: Browser = await launchBrowser();
  return {
    async newPage({ width, javaScript, colorScheme = 'light' }) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        javaScriptEnabled: javaScript,
        colorScheme,
        locale: 'ar-SA',
      });
      // The admin draws large forms; on two busy cores that takes its time.
      context.setDefaultTimeout(60_000);
      return context.newPage();
    },
    close: () => browser.close(),
  };
};
