import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusDocuments } from './documents.ar.ts';
import { lookedPolicies } from './looked-policies.ar.ts';
import { unseenDocuments } from './unseen-documents.ar.ts';
import { wordOf } from './word-of.ts';

/*
 * Writes `fixtures/*.pdf` and `fixtures/looks/*.libreoffice.pdf`: the documents of the corpus, printed by LibreOffice
 * with its own labels left out, because its lists count otherwise than Word's. Needs `soffice` and the font Amiri; run after a change of the documents:
 *
 *   node tests/content/corpus/print-fixtures.ts
 */

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
const print = (files: readonly string[], outside: string): void => {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      outside,
      ...files,
    ],
    { stdio: 'inherit' },
  );
};
try {
  const files = [...corpusDocuments, ...unseenDocuments].map((document) => {
    const file = join(folder, `${document.name}.docx`);
    writeFileSync(file, wordOf(document, 'typed'));
    return file;
  });
  print(files, join(import.meta.dirname, 'fixtures'));
  for (const { name, bytes } of lookedPolicies()) {
    const file = join(folder, `${name}.libreoffice.docx`);
    writeFileSync(file, bytes);
    print([file], join(import.meta.dirname, 'fixtures/looks'));
  }
} finally {
  rmSync(folder, { recursive: true });
}
