import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launchBrowser } from '../../support/browser.ts';
import { browserPageOf } from './browser-page-of.ts';
import { browserPrinted } from './hand-made-documents.ts';
import { lookedPolicies, looksInBrowser } from './looked-policies.ar.ts';

/*
 * Writes `fixtures/browser/*.pdf` and `fixtures/looks/*.browser.pdf`: documents of the corpus as Chromium prints a page
 * of a site, the first with its own head and foot. Run after a change of the documents:
 *
 *   node tests/content/corpus/print-in-browser.ts
 */

const fromCms = createRequire(new URL('../../../cms/package.json', import.meta.url));
const font = (name: string): string =>
  `data:font/ttf;base64,${readFileSync(fromCms.resolve(`@expo-google-fonts/noto-naskh-arabic/${name}.ttf`)).toString('base64')}`;
const fonts = {
  regular: font('400Regular/NotoNaskhArabic_400Regular'),
  bold: font('700Bold/NotoNaskhArabic_700Bold'),
};
const margin = (content: string): string =>
  `<div style="font-size:9px;width:100%;text-align:center">${content}</div>`;

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const { name, document } of browserPrinted()) {
    await page.setContent(browserPageOf(document, fonts));
    const bytes = await page.pdf({
      format: 'A4',
      tagged: true,
      displayHeaderFooter: true,
      headerTemplate: margin(document.title),
      footerTemplate: margin('<span class="pageNumber"></span> / <span class="totalPages"></span>'),
      margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
    });
    writeFileSync(join(import.meta.dirname, 'fixtures/browser', `${name}.pdf`), bytes);
  }
  for (const { name, document } of lookedPolicies()) {
    await page.setContent(browserPageOf(document, fonts, looksInBrowser[name]));
    const bytes = await page.pdf({ format: 'A4', tagged: false, printBackground: true });
    writeFileSync(join(import.meta.dirname, 'fixtures/looks', `${name}.browser.pdf`), bytes);
  }
} finally {
  await browser.close();
}
