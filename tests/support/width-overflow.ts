import type { Page } from 'playwright-core';

/**
 * Returns the words of a page that lie beyond a side of the screen, where nobody can bring them into view: `main` cuts
 * what reaches out of it, so that a page that does not scroll sideways may still lack a part of an address.
 */
export const wordsCutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cut: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (words === '' || parent?.closest('.hidden, .skip, .pot, style, [tabindex="0"]') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const beyond = [...range.getClientRects()].some(
        ({ left, right, width }) => width > 1 && (left < -1 || right > window.innerWidth + 1),
      );
      if (beyond) cut.push(words);
    }
    return cut;
  });

/** Returns how many pixels of a page lie beyond the screen's side: 0 where the page does not scroll sideways. */
export const widthOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
