/** Pages with their text at twice its size on small screens. Source: WCAG 2.2, success criteria 1.4.4 and 1.4.10. */
import { expect, inject, test } from 'vitest';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { brokenWords, doubleText } from '../support/large-text.ts';
import { widthOverflow, wordsCutOff } from '../support/width-overflow.ts';

const { site } = inject('system');
const browser = await browserForThisFile();

const pages = [
  '/',
  '/ihsan-tabuk/',
  '/ihsan-tabuk/policies/',
  '/ihsan-tabuk/policies/beneficiary-relations/',
  '/kafel/policies/beneficiary-relations/',
  '/ihsan-tabuk/policies/beneficiary-relations/history/',
  '/ihsan-tabuk/channels/',
  '/ihsan-tabuk/tools/',
  '/ihsan-tabuk/search/?q=مستفيد',
  '/ihsan-tabuk/request/',
  '/ihsan-tabuk/proof/',
  '/ihsan-tabuk/accessibility/',
  '/ihsan-tabuk/privacy/',
  '/ihsan-tabuk/track/lost/',
  '/developers/',
];

test.each(pages.flatMap((path) => [320, 390].map((width) => ({ path, width }))))(
  '$path at $width px with large text breaks no word, cuts nothing off and is not moved sideways',
  async ({ path, width }) => {
    const page = await browser.newPage({ width, javaScript: true });
    try {
      await page.goto(`${site}${path}`);
      await doubleText(page);
      expect(await brokenWords(page)).toEqual([]);
      expect(await widthOverflow(page)).toBe(0);
      expect(await wordsCutOff(page)).toEqual([]);
    } finally {
      await page.context().close();
    }
  },
);
