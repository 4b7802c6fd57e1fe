import type { Page } from 'playwright-core';

/** Element that has the focus, as a person who works by keyboard meets it. */
export interface Focused {
  readonly tag: string;
  readonly name: string;
  /** Sentences about a focus that cannot be seen; none where all is well. */
  readonly faults: readonly string[];
}

/**
 * Describes the element with the focus: its accessible name as far as the page says it, and each reason why a person
 * would not see where she is: the focus is nowhere, outside of the window, under another element, or without a mark.
 */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { tag: 'body', name: '', faults: ['the focus is nowhere'] };
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])].map((label) => label.innerText)
        : [];
    const title = element.querySelector('[title]')?.getAttribute('title') ?? '';
    const words =
      element.getAttribute('aria-label') ?? ([...labels, element.innerText].join(' ').trim() || title);
    const name = words.replace(/\s+/gu, ' ').trim().slice(0, 80);
    const faults: string[] = [];
    // A box that is drawn by its label, or a control whose input is hidden in it, shows the mark on what is drawn.
    const drawn = element.matches('.rs__input') ? (element.closest('.rs__control') ?? element) : element;
    const { left, right, top, bottom, width, height } = drawn.getBoundingClientRect();
    if (width < 1 || height < 1) faults.push('nothing is drawn of it');
    if (bottom <= 0 || top >= window.innerHeight || right <= 0 || left >= window.innerWidth)
      faults.push('it is outside of the window');
    const x = Math.min(Math.max((left + right) / 2, 1), window.innerWidth - 1);
    const y = Math.min(
      Math.max((Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2, 1),
      window.innerHeight - 1,
    );
    const onTop = document.elementFromPoint(x, y);
    if (onTop !== null && !drawn.contains(onTop) && !onTop.contains(drawn) && onTop.closest('label') === null)
      faults.push(`it is under ${onTop.tagName.toLowerCase()}.${[...onTop.classList].join('.')}`);
    const marked = [drawn, ...drawn.querySelectorAll(':scope > *'), drawn.parentElement].some((each) => {
      if (each === null) return false;
      const style = getComputedStyle(each);
      return (
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) ||
        style.boxShadow !== 'none'
      );
    });
    if (!marked) faults.push('no mark shows the focus');
    if (name === '') faults.push('it has no name');
    return { tag: element.tagName.toLowerCase(), name, faults };
  });

/** Collects what a walk by keyboard meets; `faults` is empty after a walk without any. */
export interface KeyboardWalk {
  /** Presses Tab (or Shift-Tab) until an element with this name has the focus; returns how often. */
  reach(
    name: string | RegExp,
    options?: { readonly back?: boolean; readonly most?: number },
  ): Promise<number>;
  press(...keys: readonly string[]): Promise<void>;
  type(words: string): Promise<void>;
  /** Faults of every stop of the walk, with the stop's name. */
  readonly faults: readonly string[];
  /** Keys that were pressed, text not counted. */
  readonly keys: number;
}

/** Walks a page by real keys alone, and looks at every stop. */
export const walkByKeyboard = (page: Page): KeyboardWalk => {
  const faults: string[] = [];
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  return {
    faults,
    get keys() {
      return keys;
    },
    async reach(name, { back = false, most = 80 } = {}) {
      const met: string[] = [];
      for (let stops = 0; stops <= most; stops += 1) {
        const at = await focused(page);
        const isThere = typeof name === 'string' ? at.name === name : name.test(at.name);
        if (stops > 0) faults.push(...at.faults.map((fault) => `${at.tag} «${at.name}»: ${fault}`));
        if (isThere) return stops;
        met.push(`${at.tag} «${at.name}»`);
        await press(back ? 'Shift+Tab' : 'Tab');
      }
      throw new Error(`Tab does not reach ${String(name)}; it met ${met.join(', ')}`);
    },
    async press(...pressed) {
      for (const key of pressed) await press(key);
    },
    async type(words) {
      await page.keyboard.type(words);
    },
  };
};
