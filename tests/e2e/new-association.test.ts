import { expect, inject, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { freshCodesOf } from '../support/second-step.ts';
import { make } from '../support/secretary.ts';
import { widthOverflow } from '../support/width-overflow.ts';

const { cms, site } = inject('system');
const browser = await browserForThisFile();

test('an association that an administrator has just made has a page that says what is being prepared', async () => {
  expect((await fetch(`${site}/bidaya/`)).status).toBe(404);
  const administrator = await logIn(cms, 'admin@mithaq.example', freshCodesOf(inject('administratorKey')));
  await make(administrator, 'associations', {
    slug: 'bidaya',
    name: 'جمعية البداية الخيرية',
    shortName: 'البداية',
    phone: '0112345678',
    email: 'info@bidaya.example',
    numerals: 'western',
    neutralCorrespondence: false,
  });
  for (const width of [320, 1280] as const) {
    const page = await browser.newPage({ width, javaScript: false });
    for (const path of ['/bidaya/', '/bidaya/policies/']) {
      const answer = await page.goto(`${site}${path}`);
      expect(answer?.status()).toBe(200);
      await page.getByText('تُعدّ جمعية البداية الخيرية أولى سياساتها').waitFor();
      expect(await widthOverflow(page)).toBe(0);
    }
    await page.context().close();
  }
  const page = await browser.newPage({ width: 320, javaScript: true });
  await page.goto(`${site}/bidaya/`);
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
  expect((await fetch(`${site}/bidaya/request/`)).status).toBe(404);
});
