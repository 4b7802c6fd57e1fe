import type { Page } from 'playwright-core';

/** Returns how many pixels of a page lie beyond the screen's side: 0 where the page does not scroll sideways. */
export const widthOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
