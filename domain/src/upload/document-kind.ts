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
  /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta|title|style|link|div|p|span|h[1-6]|table|ul|ol|b|font|article|section|main|a|br)(?=[\s/>])/iu;
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

/** Beginnings of texts that are read by no reader: Rich Text Format, an e-mail or page in MIME, a program, other XML. */
const otherTexts = /^(?:\xef\xbb\xbf)?(?:\{\\rtf|MIME-Version:|From:.*\r?\n|#!|<\?xml|%!PS|<svg)/iu;

/**
 * Returns the kind of a document by its bytes; undefined where no reader reads it. A name or a claimed type never
 * decides. An encrypted Word file is a 'docx' and an old or an encrypted one lies in a compound file. Bytes that are cut
 * keep the kind that their beginning shows, so that their reader can say that they are damaged.
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
  if (encodingOfText(bytes) === undefined || bytes.length === 0) return undefined;
  if (isHtml(bytes)) return 'html';
  return otherTexts.test(textOf(bytes, 0, 256)) ? undefined : 'text';
};

/** A file of an office program that no reader reads, by its bytes. */
export type OtherOfficeFile = 'spreadsheet' | 'presentation';

/** Returns which program's file it is that no reader reads; undefined for every other file. */
export const otherOfficeFileOf = (bytes: Uint8Array): OtherOfficeFile | undefined => {
  if (beginsZip(bytes)) {
    const names = namesInZip(bytes);
    if (names.some((name) => /^\/?xl\//iu.test(name))) return 'spreadsheet';
    return names.some((name) => /^\/?ppt\//iu.test(name)) ? 'presentation' : undefined;
  }
  if (!beginsCompoundFile(bytes)) return undefined;
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return 'spreadsheet';
  return hasStream(bytes, 'PowerPoint Document') ? 'presentation' : undefined;
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
