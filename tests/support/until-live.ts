import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';

/**
 * Waits until React has taken over an element of the admin. A page that was drawn by the server shows its boxes and
 * buttons before that, and loses what is typed or pressed then.
 */
export const untilLive = async (element: Locator): Promise<void> => {
  await element.waitFor();
  await eventually(async () => {
    const isLive = await element.evaluate((node) =>
      Object.keys(node).some((key) => key.startsWith('__reactProps')),
    );
    return isLive ? true : undefined;
  });
};
