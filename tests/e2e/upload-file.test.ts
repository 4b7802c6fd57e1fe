import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { browserForThisFile } from '../support/browser-for-this-file.ts';
import { logIn } from '../support/cms-client.ts';
import { takeSession } from '../support/log-in-to-admin.ts';

const { cms } = inject('system');
const browser = await browserForThisFile();

/** A PDF as scanners write one: with a byte order mark before it and blank lines after it, 6 MB in all. */
const scan = Buffer.concat([
  Buffer.from('\uFEFF%PDF-1.4\n'),
  Buffer.alloc(6 * 1024 * 1024, '% scanned page\n'),
  Buffer.from(
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
      'trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n\n\n',
  ),
]);

const saved = z.object({
  docs: z.array(z.object({ title: z.string(), filename: z.string(), filesize: z.number() })),
});

test('a secretary uploads a scan that no form would take, is told of a wrong file, and finds the scan saved', async () => {
  const page = await browser.newPage({ width: 320, javaScript: true });
  await takeSession(page, cms, 'secretary@rusukh.example');
  await page.goto(`${cms}/admin/collections/documents/create`);
  const control = page.locator('.mithaq-upload');
  const choose = control.locator('input[type=file]');
  await choose.waitFor({ state: 'attached' });

  await choose.setInputFiles({ name: 'محضر.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await control.getByText('الملف فارغ').waitFor();
  await choose.setInputFiles({
    name: 'محضر.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html>no PDF</html>'),
  });
  await control
    .getByRole('alert')
    .getByText(/\p{Script=Arabic}/u)
    .waitFor();

  await choose.setInputFiles({ name: 'محضر الاجتماع.pdf', mimeType: 'application/pdf', buffer: scan });
  await control.getByRole('status').getByText('اكتمل رفع الملف').waitFor({ timeout: 60_000 });
  await page.locator('input[name=title]').fill('محضر مجلس الإدارة');
  await page.locator('#action-save').click();
  await page.waitForURL((url) => /\/documents\/[0-9a-f-]{24,}$/u.test(url.pathname));
  await control.getByText('الملف المحفوظ').waitFor();

  const secretary = await logIn(cms, 'secretary@rusukh.example');
  const answer = await secretary.get('/api/documents?where[title][equals]=محضر مجلس الإدارة&depth=0');
  const [document] = saved.parse(await answer.json()).docs;
  expect(document).toMatchObject({ filesize: scan.length });
  expect(document?.filename).toMatch(/^محضر الاجتماع.*\.pdf$/u);
  await page.context().close();
});
