import type { UploadedType } from './file-kind.ts';
import { madeOnce } from '../table/made-once.ts';

/**
 * The longest name that is kept, in bytes of UTF-8. File systems take 255; the rest is for the mark of the
 * store.
 */
export const NAME_LIMIT_BYTES = 230;

const extensions: Readonly<Record<UploadedType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/heic': ['heic', 'heif'],
};

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/iu;

/** Returns the length of a text in bytes of UTF-8. */
const bytesIn = (text: string): number =>
  Array.from(text).reduce((size, letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return size + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

const graphemes = madeOnce(() => new Intl.Segmenter('ar', { granularity: 'grapheme' }));

/** Returns the beginning of a text that fits into `limit` bytes, without cutting a letter from its marks. */
const beginning = (text: string, limit: number): string => {
  if (bytesIn(text) <= limit) return text;
  let kept = '';
  let size = 0;
  for (const { segment } of graphemes().segment(text)) {
    size += bytesIn(segment);
    if (size > limit) break;
    kept += segment;
  }
  return kept;
};

/**
 * Returns the name under which an uploaded file is kept: in NFC, without a path, control characters, marks of direction
 * and characters that a file system refuses; with the extension of its type, in at most `NAME_LIMIT_BYTES`. Every text
 * gives a name. Browsers write quotation marks and line breaks of a name as `%22`, `%0D` and `%0A` in a form.
 */
export const uploadedFileName = (name: string, type: UploadedType): string => {
  const cleaned = name
    .toWellFormed()
    .replace(/%22/gu, '"')
    .replace(/%0d|%0a/giu, ' ')
    .normalize('NFC')
    .replace(/[\r\n\t\u2028\u2029]/gu, ' ')
    // The joiners stay: Persian words and emoji are spelt with them.
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/gu, '')
    .replace(/^.*[/\\]/u, '')
    .replace(/[<>:"|?*]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const [first, ...others] = extensions[type];
  const written = /\.([a-z][a-z0-9]{0,4})\s*$/iu.exec(cleaned);
  const stem = (written === null ? cleaned : cleaned.slice(0, written.index)).replace(
    /^[\s.\u200c\u200d\p{M}]+|[\s.]+$/gu,
    '',
  );
  const known = written?.[1]?.toLowerCase() ?? '';
  const extension = [first, ...others].includes(known) ? known : first;
  const safe = stem === '' ? 'file' : stem.replace(reserved, (device) => `file-${device}`);
  return `${beginning(safe, NAME_LIMIT_BYTES - extension.length - 1).replace(/[\s.]+$/u, '')}.${extension}`;
};

/**
 * Returns the name under which the store keeps a file: with a mark before its extension, so that no two files share a
 * name. Names are unique over all associations; a number that only a second file of one name got would tell an
 * association which names others use. `mark` is eight hexadecimal digits drawn at random.
 */
export const markedFileName = (name: string, mark: string): string =>
  name.replace(/(?=\.[a-z]+$)/u, `~${mark}`);

/** Returns the name of a file as its sender gave it, without the mark of the store. */
export const shownFileName = (kept: string): string => kept.replace(/~[0-9a-f]{8}(?=\.[a-z]+$)/u, '');
