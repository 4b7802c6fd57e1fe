/**
 * Takes the pictures of the README and of a review: `npm run pictures -- [FOLDER]`. Without a folder the pictures of
 * the README go to docs/pictures and the card of a shared link is made again; a review's folder gets every public page,
 * the desk and the inbox.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { logIn, requestsOf } from '../support/cms-client.ts';
import { eventually } from '../support/eventually.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { openBrowser, type PageOptions } from '../support/pages.ts';
import {
  fillRequest,
  honestRequest,
  reviewRequest,
  sendReviewed,
  waitAsAPersonWould,
} from '../support/request-form.ts';
import { takeEveryPage } from './every-page.ts';
import { takeShareCard } from './share-card.ts';
import { startSystem } from '../support/system.ts';

const reviewFolder = process.argv[2];
const folder = reviewFolder ?? new URL('../../docs/pictures', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const system = await startSystem();
const { site, cms, inbox } = system.addresses;
const browser = await openBrowser();

const shoot = (page: Page, name: string, fullPage: boolean): Promise<Buffer> =>
  page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: 'disabled' });

const picture = async (name: string, url: string, options: PageOptions, fullPage = false): Promise<void> => {
  const page = await browser.newPage(options);
  await page.goto(url, { waitUntil: 'networkidle' });
  await shoot(page, name, fullPage);
  await page.context().close();
};

const wide: PageOptions = { width: 1280, javaScript: false };
const narrow: PageOptions = { width: 320, javaScript: false };
const policy = `${site}/rusukh/policies/beneficiary-relations/`;

const send = async (name: string): Promise<void> => {
  const page = await browser.newPage(narrow);
  await page.goto(`${site}/ihsan-tabuk/request/`);
  await fillRequest(page, { ...honestRequest, email: 'sender@example.com' });
  await waitAsAPersonWould();
  await sendReviewed(page);
  await page.waitForURL('**/received/');
  await shoot(page, name, reviewFolder !== undefined);
  await page.context().close();
};

const adminPage = async (email: string, path: string, name: string, width = 1280): Promise<void> => {
  const page = await browser.newPage({ width, javaScript: true });
  await takeSession(page, cms, email);
  await page.goto(`${cms}${path}`, { waitUntil: 'networkidle' });
  await shoot(page, name, false);
  await page.context().close();
};

const firstVersion = async (): Promise<string> => {
  const secretary = await logIn(cms, 'secretary@rusukh.example');
  const answer: unknown = await (await secretary.get('/api/policy-versions?limit=1&depth=0')).json();
  return /"id":"([0-9a-f-]{20,})"/u.exec(JSON.stringify(answer))?.[1] ?? '';
};

try {
  await picture('policy', policy, wide);
  await send('received-320');
  await adminPage(
    'secretary@rusukh.example',
    `/admin/collections/policy-versions/${await firstVersion()}`,
    'cms-version',
  );
  if (reviewFolder === undefined) await takeShareCard();
  else {
    const cut = await takeEveryPage(site, folder);
    process.stdout.write(cut.map((words) => `cut off: ${words}\n`).join(''));
    const wrong = await browser.newPage(narrow);
    await wrong.goto(`${site}/ihsan-tabuk/request/`);
    await waitAsAPersonWould();
    await reviewRequest(wrong);
    await wrong.locator('[role=alert]').waitFor();
    await shoot(wrong, 'form-errors-320', true);
    await wrong.context().close();
    const officer = await logIn(cms, 'officer@ihsan-tabuk.example');
    const request = await eventually(async () => (await requestsOf(officer))[0]);
    await adminPage('officer@ihsan-tabuk.example', '/admin', 'cms-home');
    await adminPage('officer@ihsan-tabuk.example', '/admin/collections/requests', 'cms-requests');
    await adminPage(
      'officer@ihsan-tabuk.example',
      `/admin/collections/requests/${request.id}`,
      'cms-request',
    );
    await adminPage(
      'officer@ihsan-tabuk.example',
      `/admin/collections/requests/${request.id}`,
      'cms-request-320',
      320,
    );
    await adminPage('secretary@kafel.example', '/admin/collections/policy-versions', 'cms-versions');
    await picture('cms-login', `${cms}/admin/login`, { width: 1280, javaScript: true });
    await picture('inbox', inbox, { width: 1280, javaScript: true });
  }
} finally {
  await browser.close();
  await system.end();
}
