import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/read-document/pdf/read-pdf.ts';
import { readBytes } from '../../src/read-document/read-bytes.ts';
import { paragraph, run, wordFile } from '../support/word-file.ts';
import { assemble, stream } from './support/make-pdf.ts';

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

/** The beginning of a compound file with a directory of these streams ([MS-CFB] 2.2, 2.6.1). */
const compound = (...streams: readonly string[]): Uint8Array => {
  const file = Buffer.alloc(512 + 128 * Math.max(4, streams.length));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  streams.forEach((name, at) => file.write(name, 512 + 128 * at, 'utf16le'));
  return new Uint8Array(file);
};

const picture = paragraph('<w:r><w:drawing><pic:pic/></w:drawing></w:r>');
const portfolio = assemble([
  '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(1) 5 0 R] >> >> >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
  stream('q Q'),
  '<< /Type /Filespec /F (policy.docx) /EF << /F 6 0 R >> >>',
  stream('bytes', 0, '/Type /EmbeddedFile'),
]);

describe('a file that is no policy as it is', () => {
  it.each([
    ['a workbook', 'سياسة.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'spreadsheet'],
    ['a workbook named as a Word file', 'سياسة.docx', zip('xl/workbook.xml'), 'spreadsheet'],
    ['an old workbook', 'سياسة.xls', compound('Root Entry', 'Workbook'), 'spreadsheet'],
    ['slides', 'سياسة.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'presentation'],
    ['old slides', 'سياسة.ppt', compound('Root Entry', 'PowerPoint Document'), 'presentation'],
    ['an OpenDocument text', 'سياسة.odt', zip('mimetype', 'content.xml'), 'unknown-kind'],
    ['a document of Pages', 'سياسة.pages', zip('Index/Document.iwa'), 'unknown-kind'],
    ['Rich Text Format', 'سياسة.rtf', strToU8('{\\rtf1\\ansi text}'), 'unknown-kind'],
    ['a Word file with a password', 'سياسة.docx', compound('Root Entry', 'EncryptedPackage'), 'encrypted'],
    ['no byte', 'سياسة.docx', new Uint8Array(), 'empty'],
    ['more than 25 MB', 'سياسة.pdf', new Uint8Array(26 * 1024 * 1024), 'too-large'],
    ['a Word file of pictures', 'سياسة.docx', wordFile({ body: picture + picture }), 'only-pictures'],
    [
      'a Word file of pictures below a letterhead',
      'سياسة.docx',
      wordFile({
        body: `${picture}<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`,
        headers: { header1: paragraph(run('جمعية البر')) },
      }),
      'only-pictures',
    ],
  ])('%s is refused with a word of its own', async (_what, name, bytes, fault) => {
    expect(await readBytes(bytes, name, {})).toBe(fault);
  });

  it('a PDF whose documents are attached to it is refused with a word of its own', async () => {
    expect(await readPdf(portfolio)).toBe('only-attachments');
  });

  it('a Word file of pictures and a sentence is read', async () => {
    const reading = await readBytes(
      wordFile({ body: picture + paragraph(run('نص البند.')) }),
      'سياسة.docx',
      {},
    );
    expect(typeof reading === 'string' ? reading : reading.evidence.lines.map(({ text }) => text)).toEqual([
      'نص البند.',
    ]);
  });
});
