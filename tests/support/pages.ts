import type { Browser, BrowserContext, Page } from 'playwright-core';
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

/**
 * Opens a browser, or with `launched` pages in one that runs already: closing it then closes the pages that were
 * opened here, and the browser stays.
 */
export const openBrowser = async (launched?: Browser): Promise<TestBrowser> => {
  const browser = launched ?? (await launchBrowser());
  const opened = new Set<BrowserContext>();
  return {
    async newPage({ width, javaScript, colorScheme = 'light' }) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        javaScriptEnabled: javaScript,
        colorScheme,
        locale: 'ar-SA',
      });
      opened.add(context);
      // The admin draws large forms, which takes long on two busy cores.
      context.setDefaultTimeout(60_000);
      return context.newPage();
    },
    async close() {
      if (launched === undefined) await browser.close();
      else await Promise.all([...opened].map((context) => context.close()));
    },
  };
};
