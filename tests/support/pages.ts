import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

export interface PageOptions {
  /** CSS pixels. */
  readonly width: number;
  readonly javaScript: boolean;
  readonly colorScheme?: 'light' | 'dark';
}

export interface TestBrowser {
  /** Opens a page in a context of its own, without cookies of another test. The caller closes the context. */
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
      // The admin draws large forms, which takes long on two busy cores.
      context.setDefaultTimeout(60_000);
      return context.newPage();
    },
    close: () => browser.close(),
  };
};
