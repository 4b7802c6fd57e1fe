import type { Page } from 'playwright-core';
import { join } from 'node:path';

/** Folder of the files that the reader's own tests read. */
export const sourceFixtures = join(import.meta.dirname, '../../functions/test/read-document/fixtures');

/** A file as the browser sends it: a path, or a name with bytes. */
export type SentBytes =
  string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Chooses a file in the control that is on the page. */
export const chooseSourceFile = async (page: Page, file: SentBytes): Promise<void> => {
  const choose = page.locator('.mithaq-upload input[type=file]');
  await choose.waitFor({ state: 'attached' });
  await choose.setInputFiles(file);
};

/** Sends a file from the list of source files and waits for the page on which it is read; returns its id. */
export const sendSourceFile = async (page: Page, cms: string, file: SentBytes): Promise<string> => {
  await page.goto(`${cms}/admin/collections/source-files`);
  await chooseSourceFile(page, file);
  await page.waitForURL((url) => /\/source-files\/[0-9a-f-]{24,}$/u.test(url.pathname));
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};
