import { describe, expect, it } from 'vitest';
import { documentKindOf, hasWrongExtension } from '../../src/upload/document-kind.ts';
import { examineEmblem } from '../../src/upload/emblem-file.ts';
import { processorMs } from '../support/processor-ms.ts';

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const uint16 = (value: number): number[] => [value & 0xff, value >> 8];
const uint32 = (value: number): number[] => [...uint16(value & 0xffff), ...uint16(value >>> 16)];

/** Returns an archive of empty entries with these names. */
const zipOf = (names: readonly string[], comment = ''): Uint8Array => {
  const bytes: number[] = [];
  const directory: number[] = [];
  for (const name of names) {
    directory.push(...uint32(0x02014b50), ...Array.from({ length: 24 }, () => 0), ...uint16(name.length));
    directory.push(...Array.from({ length: 12 }, () => 0), ...uint32(bytes.length), ...ascii(name));
    bytes.push(
      ...uint32(0x04034b50),
      ...Array.from({ length: 22 }, () => 0),
      ...uint16(name.length),
      0,
      0,
      ...ascii(name),
    );
  }
  const start = bytes.length;
  bytes.push(...directory, ...uint32(0x06054b50), ...Array.from({ length: 4 }, () => 0));
  bytes.push(...uint16(names.length), ...uint16(names.length), ...uint32(directory.length), ...uint32(start));
  return Uint8Array.from([...bytes, ...uint16(comment.length), ...ascii(comment)]);
};

/** Returns a compound file whose directory has a stream of this name. */
const compoundFile = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    Array.from(stream).flatMap((letter) => uint16(letter.charCodeAt(0))),
    1024 + 128,
  );
  return bytes;
};

/** Returns Arabic letters in UTF-8; all of these take two bytes. */
const utf8 = (text: string): number[] =>
  Array.from(text).flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? [code] : [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
  });
const utf16 = (text: string): number[] => Array.from(text).flatMap((letter) => uint16(letter.charCodeAt(0)));

describe('the kind of a document', () => {
  it.each<[string, string | undefined, ArrayLike<number>]>([
    ['a Word file', 'docx', zipOf(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])],
    ['a Word file with a comment after its directory', 'docx', zipOf(['word/document.xml'], 'a comment')],
    ['a Word file that is cut', 'docx', zipOf(['[Content_Types].xml', 'word/document.xml']).slice(0, 60)],
    ['a workbook', undefined, zipOf(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['a file of LibreOffice', undefined, zipOf(['mimetype', 'content.xml'])],
    ['an archive of a Word file', undefined, zipOf(['files/word/document.xml'])],
    ['an empty archive', undefined, zipOf([])],
    ['a Word file of 1997', 'doc', compoundFile('WordDocument')],
    ['an encrypted Word file', 'docx', compoundFile('EncryptedPackage')],
    ['a workbook of 1997', undefined, compoundFile('Workbook')],
    ['a PDF', 'pdf', ascii('%PDF-1.7\n')],
    ['a photo of any name', 'image', [0xff, 0xd8, 0xff, 0xe0]],
    ['a picture of a screen', 'image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a photo of a phone', 'image', [0, 0, 0, 24, ...ascii('ftypheic0000mif1heic')]],
    ['a page', 'html', ascii('<!DOCTYPE html><title>x</title>')],
    [
      'a page after a mark, spaces and a comment',
      'html',
      [0xef, 0xbb, 0xbf, ...ascii(' \n<!-- x --><HTML dir=rtl>')],
    ],
    ['the clipboard of Google Docs', 'html', ascii('<meta charset="utf-8"><b style="font-weight:normal">x')],
    ['the clipboard of Windows', 'html', ascii('Version:0.9\r\nStartHTML:00000')],
    ['a page in UTF-16', 'html', [0xff, 0xfe, ...utf16('<html><p>سياسة</p>')]],
    ['an Arabic text in UTF-8', 'text', utf8('سياسة الإبلاغ')],
    ['an Arabic text in UTF-16', 'text', utf16('سياسة الإبلاغ عن المخالفات')],
    ['an Arabic text in Windows-1256', 'text', [0xd3, 0xed, 0xc7, 0xd3, 0xc9]],
    ['a text that begins with a bracket', 'text', ascii('<< 3 >> x')],
    ['Rich Text Format', undefined, ascii('{\\rtf1\\ansi x}')],
    [
      'a page with its pictures in MIME',
      undefined,
      ascii('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
    ],
    ['other XML', undefined, ascii('<?xml version="1.0"?><w:wordDocument/>')],
    ['a vector picture', undefined, ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', undefined, [0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00]],
    ['nothing', undefined, []],
  ])('is that of %s by its bytes: %s', (_, kind, bytes) => {
    expect(documentKindOf(Uint8Array.from(bytes))).toBe(kind);
  });

  it.each([
    ['policy.docx', 'docx', false],
    ['policy.DOCM', 'docx', false],
    ['سياسة.doc', 'docx', true],
    ['scan.pdf', 'image', true],
    ['photo.jpeg', 'image', false],
    ['page.htm', 'html', false],
    ['policy.v2.txt', 'text', false],
    ['policy', 'pdf', false],
    ['سياسة الإبلاغ. النسخة الأخيرة', 'pdf', false],
  ] as const)('and the name %s of a %s are noted as different: %s', (name, kind, isWrong) => {
    expect(hasWrongExtension(name, kind)).toBe(isWrong);
  });
});

it('a file of comments alone takes no longer than its length wants', () => {
  const comments = '<!---->'.repeat(26);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg"></svg>${comments}x`;
  expect(processorMs(() => documentKindOf(Uint8Array.from(ascii(`${comments}x`))))).toBeLessThan(150);
  expect(processorMs(() => examineEmblem(Uint8Array.from(ascii(drawing))))).toBeLessThan(150);
});
