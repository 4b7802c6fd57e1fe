import type { Page } from 'playwright-core';

/** Presses that a page has taken from a person: of the mouse, and of keys while she writes. */
export interface Presses {
  readonly clicks: number;
  readonly keys: number;
}

/**
 * Counts what a person presses on the pages of this browser from now on: events that the browser itself made, on every
 * page that is opened. A file that is chosen in the system's own window is no press of a page. Returns the count so far.
 */
export const countPresses = async (page: Page): Promise<() => Presses> => {
  const counted = { clicks: 0, keys: 0 };
  await page.context().exposeFunction('mithaqPressed', (kind: 'clicks' | 'keys') => {
    counted[kind] += 1;
  });
  await page.context().addInitScript(() => {
    const tell = (kind: string): void => {
      const pressed: unknown = Reflect.get(window, 'mithaqPressed');
      if (typeof pressed === 'function') void Reflect.apply(pressed, window, [kind]);
    };
    const listen = (type: string, kind: string): void => {
      addEventListener(
        type,
        (event) => {
          if (event.isTrusted) tell(kind);
        },
        true,
      );
    };
    listen('pointerdown', 'clicks');
    listen('keydown', 'keys');
  });
  return () => ({ ...counted });
};
