import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeAdminScene } from '../support/admin-scene.ts';
import { adminUsers, adminWalks, type AdminWalk } from '../support/admin-screens.ts';
import { seriousAxeViolations } from '../support/axe.ts';
import { logIn } from '../support/cms-client.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { openBrowser, type TestBrowser } from '../support/pages.ts';
import { screenFaults } from '../support/screen-faults.ts';
import { freshCodesOf } from '../support/second-step.ts';

const system = inject('system');
const { cms } = system;

/** Returns what gives the codes of a person's second step; nothing where the person has none. */
const codesOf = (email: string) =>
  email === 'admin@mithaq.example' ? freshCodesOf(inject('administratorKey')) : undefined;

let browser: TestBrowser;
let walks: readonly AdminWalk[];
beforeAll(async () => {
  browser = await openBrowser();
  walks = await adminWalks(
    (email) => logIn(cms, email, codesOf(email)),
    await makeAdminScene(browser, system, inject('dataDir')),
  );
});
afterAll(async () => {
  await browser.close();
});

/**
 * Returns the faults of a screen once it is drawn: a control that is still being drawn has neither name nor place. axe,
 * which takes as long as all the rest, looks only at a screen that has no other fault.
 */
const faultsAtRest = async (page: Page): Promise<string[]> => {
  const until = Date.now() + 10_000;
  for (;;) {
    const others = await screenFaults(page);
    const found = others.length > 0 ? others : await seriousAxeViolations(page);
    if (found.length === 0 || Date.now() > until) return found;
    await sleep(500);
  }
};

describe('on a phone of 320 px every screen fits, is big enough to touch and says what it is', () => {
  // Two people at once: a screen mostly waits until it is at rest.
  test.concurrent.each(adminUsers)('for %s', { timeout: 400_000 }, async (user) => {
    const walk = walks.find((one) => one.user === user);
    const page = await browser.newPage({ width: 320, javaScript: true });
    // Payload draws a field when it comes into sight: a tall window has all of them in sight.
    await page.setViewportSize({ width: 320, height: 2400 });
    if (walk?.email !== undefined) await takeSession(page, cms, walk.email, codesOf(walk.email));
    const faults: string[] = [];
    page.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) faults.push(`${page.url()}: ${line.text()}`);
    });
    let at = '';
    for (const { name, path, open } of walk?.screens ?? []) {
      // Forms and tabs of one page are opened one after the other, and each is looked at with those before it.
      if (path !== at) await page.goto(`${cms}${path}`, { waitUntil: 'networkidle' });
      at = path;
      await open?.(page);
      const found = await faultsAtRest(page);
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    expect(walk?.screens.length).toBeGreaterThan(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
