import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/read-document/pdf/read-pdf.ts';
import { readBytes } from '../../src/read-document/read-bytes.ts';
import { item, list, paragraph, run, wordFile } from '../support/word-file.ts';
import { assemble, makePdf, stream } from './support/make-pdf.ts';

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

/** The beginning of a compound file with a directory of these streams ([MS-CFB] 2.2, 2.6.1). */
const compound = (...streams: readonly string[]): Uint8Array => {
  const file = Buffer.alloc(512 + 128 * Math.max(4, streams.length));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  streams.forEach((name, at) => file.write(name, 512 + 128 * at, 'utf16le'));
  return new Uint8Array(file);
};

/** Bytes of the signs of Latin-1. */
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

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
    ['an OpenDocument text', 'سياسة.odt', zip('mimetype', 'content.xml'), 'other-document'],
    ['a document of Pages', 'سياسة.pages', zip('Index/Document.iwa'), 'other-document'],
    ['a book', 'سياسة.epub', zip('mimetype', 'META-INF/container.xml'), 'other-document'],
    ['Rich Text Format', 'سياسة.rtf', strToU8('{\\rtf1\\ansi text}'), 'other-document'],
    ['Rich Text Format named as a Word file', 'سياسة.doc', strToU8('\r\n{\\rtf1 x}'), 'other-document'],
    [
      'a saved page with its pictures',
      'سياسة.mht',
      strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"'),
      'other-document',
    ],
    ['XML of Word 2003', 'سياسة.doc', strToU8('<?xml version="1.0"?><w:wordDocument/>'), 'other-document'],
    ['an archive', 'سياسة.zip', zip('سياسة.pdf'), 'archive'],
    ['an archive of another kind', 'سياسة.rar', latin('Rar!\x1a\x07\0'), 'archive'],
    ['an archive named as a Word file', 'سياسة.docx', latin('7z\xbc\xaf\x27\x1c'), 'archive'],
    ['an e-mail', 'سياسة.eml', strToU8('Received: from a\r\nFrom: b\r\n'), 'e-mail'],
    ['an e-mail of Outlook', 'سياسة.msg', compound('Root Entry', '__properties_version1.0'), 'e-mail'],
    ['a shortcut', 'سياسة.url', strToU8('[InternetShortcut]\nURL=https://a.example'), 'shortcut'],
    ['a shortcut to Google Docs', 'سياسة.gdoc', strToU8('{"url":"https://docs.google.com/x"}'), 'shortcut'],
    ['a scan in TIFF', 'سياسة.tif', latin('II*\0\x08\0\0\0'), 'other-picture'],
    ['a scan in TIFF of the other order', 'سياسة.tif', latin('MM\0*\0\0\0\x08'), 'other-picture'],
    ['a picture in WebP', 'سياسة.webp', latin('RIFF\x10\0\0\0WEBPVP8 '), 'other-picture'],
    ['a picture in WebP named as a JPEG', 'سياسة.jpg', latin('RIFF\x10\0\0\0WEBPVP8 '), 'other-picture'],
    ['a picture in GIF', 'سياسة.gif', latin('GIF89a\x01\0'), 'other-picture'],
    ['a picture in BMP', 'سياسة.bmp', latin('BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x01'), 'other-picture'],
    ['a picture in AVIF', 'سياسة.avif', latin('\0\0\0\x1cftypavif\0\0\0\0avifmif1'), 'other-picture'],
    ['a drawing', 'سياسة.svg', strToU8('<?xml version="1.0"?>\n<svg xmlns="x"/>'), 'other-picture'],
    ['a program', 'سياسة.pdf', latin('MZ\x90\0\x03\0\0\0'), 'unknown-kind'],
    ['a Word file with a password', 'سياسة.docx', compound('Root Entry', 'EncryptedPackage'), 'encrypted'],
    ['a page nested without end', 'سياسة.html', strToU8(`<html>${'<div>'.repeat(50_000)}نص`), 'hostile'],
    [
      'a page nested without end in a Word file',
      'سياسة.docx',
      wordFile({ body: '<w:altChunk r:id="chunk1"/>', chunks: [`<p>نص</p>${'<div>'.repeat(50_000)}`] }),
      'hostile',
    ],
    [
      'a table whose cells span more than a policy has',
      'سياسة.html',
      strToU8(
        `<html><table>${`<tr>${'<td colspan=1000 rowspan=65534>ن</td>'.repeat(50)}</tr>`.repeat(120)}</table>`,
      ),
      'too-long',
    ],
    ['a text of signs that show nothing', 'سياسة.txt', strToU8('\u202e\u200f'.repeat(50_000)), 'too-long'],
    ['a text of control signs', 'سياسة.txt', strToU8('\0\u0001\u0007'.repeat(1000)), 'unknown-kind'],
    [
      'a numbering of endless labels',
      'سياسة.docx',
      wordFile({
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="${'%1'.repeat(20_000)}"/></w:lvl></w:abstractNum>${list(1, 0)}`,
        body: item('نص', 1).repeat(200),
      }),
      'too-long',
    ],
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

  it.each([
    ['a PDF of an empty page', ''],
    ['a PDF of a drawing', '0 0 1 rg 40 40 200 200 re f'],
  ])(
    '%s says that nothing in it can be read',
    async (_what, content) => {
      expect(await readBytes(makePdf([{ content }], []), 'سياسة.pdf', {})).toBe('empty');
    },
    60_000,
  );

  it('a Word file is read though a blank picture in it packs better than any text', async () => {
    const reading = await readBytes(
      wordFile({
        body: paragraph(run('نص البند.')),
        extra: { 'word/media/image1.bmp': new Uint8Array(20 * 1024 * 1024) },
      }),
      'سياسة.docx',
      {},
    );
    expect(typeof reading === 'string' ? reading : reading.evidence.lines.length).toBe(1);
  });

  it('a text that begins like an e-mail and is none is read', async () => {
    const reading = await readBytes(strToU8('From: هذه السياسة\nنص البند.'), 'سياسة.txt', {});
    expect(typeof reading === 'string' ? reading : reading.evidence.lines.length).toBe(2);
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
