import type { DocumentKind } from '../contracts/document-evidence.ts';
import { textOf, typeOfBytes } from './file-kind.ts';
import { encodingOfText } from './text-encoding.ts';

/** Record that begins each entry of a ZIP archive's directory, and the one that ends the directory (APPNOTE 4.3). */
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
/** The comment after the end record has at most this many bytes. */
const COMMENT_LIMIT = 0xffff;
/** Entries whose names are looked at; a Word file has some dozens, one with a thousand pictures some more. */
const NAMES_LIMIT = 10_000;

const namesInZip = (bytes: Uint8Array): readonly string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  const last = bytes.length - END_LENGTH;
  for (let end = last; end >= Math.max(0, last - COMMENT_LIMIT); end -= 1) {
    if (view.getUint32(end, true) !== END) continue;
    let at = view.getUint32(end + 16, true);
    while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY && names.length < NAMES_LIMIT) {
      const length = view.getUint16(at + 28, true);
      names.push(textOf(bytes, at + 46, at + 46 + length));
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return names;
  }
  // Without its directory, as after a cut: the first entry still has its name.
  return bytes.length < 30 ? [] : [textOf(bytes, 30, 30 + view.getUint16(26, true))];
};

/** Names by which an archive shows that it is a document of Word; the last three begin one whose end is missing. */
const isWordName = (name: string): boolean => /^\/?word\//iu.test(name);
const isPackageName = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/.*)$/iu.test(name);

const beginsZip = (bytes: Uint8Array): boolean => textOf(bytes, 0, 4) === 'PK\x03\x04';

/** Compound files hold the old Office formats and encrypted new ones ([MS-CFB] 2.2). */
const beginsCompoundFile = (bytes: Uint8Array): boolean =>
  textOf(bytes, 0, 8) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Returns whether a compound file has a stream of that name: its directory holds names in UTF-16 ([MS-CFB] 2.6.1). */
const hasStream = (bytes: Uint8Array, name: string): boolean => {
  const searched = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  // Directory entries have 128 bytes, and sectors 512 or more.
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (bytes[at] === searched[0] && searched.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
};

/** Elements with which the HTML of a page or of a clipboard begins. */
const htmlBegin =
  /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta|title|style|link|div|p|span|h[1-6]|table|ul|ol|b|font|article|section|main|a|br)(?=[\s/>])/iu;
/** Header of HTML on the clipboard of Windows, «Version:0.9». */
const clipboardBegin = /^\s*Version:\d\.\d\s+StartHTML:/iu;

/** Bytes at the beginning of a text in which its first element is looked for. */
const HEAD = 16 * 1024;

const isHtml = (bytes: Uint8Array): boolean => {
  const head = textOf(bytes, 0, HEAD)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '');
  return htmlBegin.test(head) || clipboardBegin.test(head);
};

/** Beginning of a text without its byte order mark, white space and the zero bytes of UTF-16. */
const beginningOf = (bytes: Uint8Array): string =>
  textOf(bytes, 0, 1024)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/u, '');

/** Texts of other programs: Rich Text, pages with their pictures in MIME, XML of office programs, PostScript. */
const documentTexts = /^(?:\{\\rtf|MIME-Version:[^]*multipart\/related|<\?xml|%!PS)/iu;
const emailTexts =
  /^(?:MIME-Version|Received|Return-Path|Delivered-To|DKIM-Signature|X-[\w-]+|(?:From|To|Date|Subject|Message-ID):[^\n]*\n(?:[\w-]+):)[:\s]/iu;
/** Files that hold the address of a document in place of the document. */
const shortcutTexts =
  /^(?:\[InternetShortcut\]|\{[^]{0,600}docs\.google\.com|<\?xml[^]{0,400}<key>URL<\/key>)/iu;
const programTexts = /^(?:#!|<svg)/iu;
const otherTexts = [documentTexts, emailTexts, shortcutTexts, programTexts];

/** A file that no reader reads, by what a person has to do with it instead. */
export type OtherFile =
  | 'spreadsheet'
  | 'presentation'
  /** A document of another program, as OpenDocument, Pages, Rich Text or WordPerfect. */
  | 'other-document'
  /** A picture in a format that is no photo's and no scan's here, as TIFF, WebP, GIF or BMP. */
  | 'other-picture'
  | 'archive'
  | 'e-mail'
  /** The address of a document, as a file that points to Google Docs. */
  | 'shortcut';

/** Bytes at places of a file by which it is known, a character a byte; all of one signature have to be there. */
const signatures: readonly (readonly [OtherFile, ...(readonly [at: number, bytes: string])[]])[] = [
  ['other-picture', [0, 'RIFF'], [8, 'WEBP']],
  ['other-picture', [0, 'GIF8']],
  ['other-picture', [0, 'II*\0']],
  ['other-picture', [0, 'II+\0']],
  ['other-picture', [0, 'MM\0*']],
  ['other-picture', [0, 'MM\0+']],
  ['other-picture', [0, '8BPS\0']],
  ['other-picture', [0, '\0\0\x01\0']],
  ['other-picture', [0, '\xff\x0a']],
  ['other-picture', [0, '\0\0\0\x0cJXL ']],
  ['other-picture', [0, '\0\0\0\x0cjP  ']],
  ['other-picture', [4, 'ftypavif']],
  ['other-picture', [4, 'ftypavis']],
  // A bitmap has two reserved words, and a header of fewer than 256 bytes.
  ['other-picture', [0, 'BM'], [6, '\0\0\0\0'], [15, '\0\0\0']],
  ['archive', [0, 'Rar!']],
  ['archive', [0, '7z\xbc\xaf']],
  ['archive', [0, '\x1f\x8b']],
  ['archive', [0, 'BZh']],
  ['archive', [0, '\xfd7zXZ']],
  ['archive', [257, 'ustar']],
  ['other-document', [0, '\xffWPC']],
  ['other-document', [0, 'AT&TFORM']],
  ['shortcut', [0, 'L\0\0\0\x01\x14\x02\0']],
];

const signatureOf = (bytes: Uint8Array): OtherFile | undefined =>
  signatures.find(([, ...places]) =>
    places.every(([at, expected]) => textOf(bytes, at, at + expected.length) === expected),
  )?.[0];

/** Programs for Windows and Linux; «MZ» alone may begin a text. */
const programBegin = /^(?:MZ[^]{0,60}\0|\x7fELF)/u;

/**
 * Returns the kind of a document by its bytes; undefined where no reader reads it. A name or a claimed type never
 * decides. An encrypted Word file is a 'docx' and an old or an encrypted one lies in a compound file. Bytes that are
 * cut keep the kind that their beginning shows, so that their reader can say that they are damaged.
 */
export const documentKindOf = (bytes: Uint8Array): DocumentKind | undefined => {
  const type = typeOfBytes(bytes);
  if (type !== undefined) return type === 'application/pdf' ? 'pdf' : 'image';
  if (beginsZip(bytes)) {
    const names = namesInZip(bytes);
    const isCut = names.length === 1 && names.every(isPackageName);
    return isCut || names.some(isWordName) ? 'docx' : undefined;
  }
  if (beginsCompoundFile(bytes)) {
    if (hasStream(bytes, 'WordDocument')) return 'doc';
    return hasStream(bytes, 'EncryptedPackage') ? 'docx' : undefined;
  }
  // A short picture may look like a text in UTF-16.
  if (signatureOf(bytes) !== undefined || programBegin.test(textOf(bytes, 0, 64))) return undefined;
  if (encodingOfText(bytes) === undefined || bytes.length === 0) return undefined;
  if (isHtml(bytes)) return 'html';
  const beginning = beginningOf(bytes);
  return otherTexts.some((pattern) => pattern.test(beginning)) ? undefined : 'text';
};

/** Names in archives by which other programs show that an archive is their document. */
const documentNames =
  /^(?:mimetype|content\.xml|META-INF\/(?:manifest|container)\.xml|Index\/Document\.iwa|Index\.zip|index\.(?:xml|apxl)|.*\.fdseq)$/iu;

/**
 * Returns which kind of file it is that no reader reads; undefined for one that nobody knows. Call it where
 * `documentKindOf` returns nothing.
 */
export const otherFileOf = (bytes: Uint8Array): OtherFile | undefined => {
  if (beginsZip(bytes)) {
    const names = namesInZip(bytes);
    if (names.some((name) => /^\/?xl\//iu.test(name))) return 'spreadsheet';
    if (names.some((name) => /^\/?ppt\//iu.test(name))) return 'presentation';
    return names.some((name) => documentNames.test(name)) ? 'other-document' : 'archive';
  }
  if (beginsCompoundFile(bytes)) {
    if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return 'spreadsheet';
    if (hasStream(bytes, '__properties_version1.0')) return 'e-mail';
    return hasStream(bytes, 'PowerPoint Document') ? 'presentation' : undefined;
  }
  const signed = signatureOf(bytes);
  if (signed !== undefined) return signed;
  const beginning = beginningOf(bytes);
  if (shortcutTexts.test(beginning)) return 'shortcut';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!DOCTYPE\s+)?svg/iu.test(beginning))
    return 'other-picture';
  if (documentTexts.test(beginning)) return 'other-document';
  return emailTexts.test(beginning) ? 'e-mail' : undefined;
};

const extensionsOf: Readonly<Record<DocumentKind, readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  doc: ['doc', 'dot'],
  pdf: ['pdf'],
  image: ['jpg', 'jpeg', 'png', 'heic', 'heif'],
  html: ['html', 'htm', 'xhtml'],
  text: ['txt', 'text', 'md'],
};

/** Returns whether the extension of a file's name says another kind than its bytes; no extension says nothing. */
export const hasWrongExtension = (name: string, kind: DocumentKind): boolean => {
  const extension = /\.([a-z0-9]{1,5})\s*$/iu.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && !extensionsOf[kind].includes(extension);
};
