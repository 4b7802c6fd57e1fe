import type { Page } from 'playwright-core';

/** Doubles the text of a page, as a reader does in the settings of the browser: every measure of the page is in rem. */
export const doubleText = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    const { fontSize } = getComputedStyle(document.documentElement);
    document.documentElement.style.fontSize = `${String(Number.parseFloat(fontSize) * 2)}px`;
  });
};

/**
 * Returns the Arabic words that a page breaks in two lines. Codes, addresses and hashes may be broken anywhere; a word
 * that only a screen reader hears has no line.
 */
export const brokenWords = async (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('[dir=ltr], .hidden, style, .find span') !== null) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{Script=Arabic}\p{M}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const middles = [...range.getClientRects()].map(({ top, bottom }) => (top + bottom) / 2);
        // A sign from another font stands a little higher or lower; another line is farther away.
        const apart = Math.max(...middles) - Math.min(...middles);
        if (apart > Number.parseFloat(getComputedStyle(parent).fontSize)) broken.push(word);
      }
    }
    return broken;
  });
