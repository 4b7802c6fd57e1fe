import type { Page } from 'playwright-core';

/** Least size of a target for a finger, CSS pixels (WCAG 2.2, 2.5.8). */
const LEAST_TARGET = 24;

/**
 * Returns the faults of a screen in the window, a sentence each:
 * - the page scrolls sideways;
 * - an element is beyond the side of the window and no scrolling leads there: `overflow: clip` hides from
 *   the page's width what a reader has lost;
 * - a target outside a sentence is smaller than 24 by 24 pixels. A link within a sentence and a box that is part of a
 *   larger label are not targets of their own;
 * - a circle or a box to choose is stretched like a line of text, and its words stand far from it;
 * - the English name that a library gives the place of its notices, on an Arabic page;
 * - a word in square brackets that a program left in place of a name, a code of the software, or a time of day that is
 *   written in another way than all others («7:44 م»);
 * - an outage is told, while every part of the system runs.
 */
export const screenFaults = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const width = document.documentElement.clientWidth;
    const faults: string[] = [];
    const overflow = document.documentElement.scrollWidth - width;
    if (overflow > 0) faults.push(`the page is ${String(overflow)} px too wide`);

    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} «${(element.textContent || '').trim().slice(0, 40)}»`;
    const shown = (element: Element): boolean => {
      const { width: w, height: h } = element.getBoundingClientRect();
      return w > 1 && h > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    const scrolls = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    // The menu is beside the page until it is opened; then the page is beside the menu.
    const menu = document.querySelector('.nav--nav-open');
    const waits = (element: Element): boolean =>
      menu === null ? element.closest('[inert], .nav') !== null : !menu.contains(element);

    for (const element of document.querySelectorAll('body *')) {
      const ownWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (!(ownWords || element.matches('button, input, textarea, a')) || !shown(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      const beyond = left < -1 || right > width + 1;
      if (beyond && !scrolls(element) && !waits(element)) faults.push(`beyond the side: ${named(element)}`);
    }

    const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]';
    for (const target of document.querySelectorAll(targets)) {
      if (!shown(target) || waits(target) || target.closest('label, [aria-hidden=true], p') !== null)
        continue;
      // The control around this input is the target.
      if (target.matches('.rs__input')) continue;
      const { width: w, height: h } = target.getBoundingClientRect();
      if (w < least || h < least)
        faults.push(`${String(Math.round(w))} by ${String(Math.round(h))} px: ${named(target)}`);
    }

    for (const choice of document.querySelectorAll('input:is([type=radio], [type=checkbox])')) {
      const { width: w } = choice.getBoundingClientRect();
      if (shown(choice) && w > 2 * least) faults.push(`${String(Math.round(w))} px wide: ${named(choice)}`);
    }

    const spoken = ['aria-label', 'title'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    for (const words of [document.body.innerText, ...spoken]) {
      const left = /\[object \w+\]|\bMIME\b|\bID\b|\bName \d+/u.exec(words);
      if (left !== null) faults.push(`left over: ${left[0]}`);
      const code = /(?<![\w@./-])[a-z]{2,}\.[a-z]+[A-Z]\w*/u.exec(words);
      if (code !== null) faults.push(`a code: ${code[0]}`);
      const english = /^Notifications\b/u.exec(words);
      if (english !== null && document.documentElement.lang === 'ar') faults.push(`in English: ${words}`);
      const outage = /لأن الخادم لم يجب/u.exec(words);
      if (outage !== null) faults.push(`an outage that is none: ${outage[0]}`);
      const time = /\d،\s\d{1,2}:\d{2}(?!\d|\s[صم])/u.exec(words);
      if (time !== null) faults.push(`another form of the time: ${time[0]}`);
    }
    return faults;
  }, LEAST_TARGET);
