/** The largest file that may be uploaded; bytes. A scan of minutes or a photo of a phone fits. */
export const UPLOAD_LIMIT_BYTES = 25 * 1024 * 1024;

/** Types of file that are kept as they came; SVG, XML and HTML can carry scripts and are never among them. */
export type KeptType = 'application/pdf' | 'image/png' | 'image/jpeg';

/** Types that may be uploaded. HEIC, the format of many phones, is kept as JPEG, because browsers cannot show it. */
export type UploadedType = KeptType | 'image/heic';

/**
 * Reason why the bytes of a file are refused. `cut`: the file ends before its own format says so, as after a transfer
 * that was interrupted. `unknown-type`: none of the accepted types.
 */
export type FileFault = 'empty' | 'too-large' | 'unknown-type' | 'cut';

/** A PDF may have other bytes before its header, within this many bytes (ISO 32000-1, annex H, note 13). */
const HEADER_WITHIN = 1024;

/** Returns some bytes as text, a character a byte (ISO 8859-1); for short ranges. */
export const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, start), end));

/** Returns where an ASCII word begins for the last time at `from` or before; -1 where it does not. */
const lastIndexOf = (bytes: Uint8Array, word: string, from = bytes.length - word.length): number => {
  const first = word.charCodeAt(0);
  for (let at = from; at >= 0; at -= 1)
    if (bytes[at] === first && textOf(bytes, at, at + word.length) === word) return at;
  return -1;
};

const beginsWith = (bytes: Uint8Array, ...begin: readonly number[]): boolean =>
  begin.every((byte, index) => bytes[index] === byte);

/** Every ZIP archive, and so every Office document and Java program, ends with a record that begins so. */
const ZIP_DIRECTORY_END = 'PK\x05\x06';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Bytes of that record without its comment, which ends the file (APPNOTE 4.3.16). */
const ZIP_END_BYTES = 22;
const ZIP_COMMENT_MAX = 0xffff;

/**
 * Whether a file is an archive besides what it begins as: archives are read from their end, so that one behind a photo
 * opens as well as by itself. The record counts where its comment reaches the very end: picture data never have that by
 * chance.
 */
const endsAsArchive = (bytes: Uint8Array): boolean => {
  const last = bytes.length - ZIP_END_BYTES;
  for (let at = last; at >= 0 && at >= last - ZIP_COMMENT_MAX; at -= 1) {
    const comment = (bytes[at + 20] ?? 0) + ((bytes[at + 21] ?? 0) << 8);
    if (at + ZIP_END_BYTES + comment === bytes.length && textOf(bytes, at, at + 4) === ZIP_DIRECTORY_END)
      return true;
  }
  return false;
};

/** Brands of HEIF files whose pictures are coded in HEVC, as phones write them (ISO 23008-12). */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** Beginnings of programs, archives and pages; such bytes before the header make a file two things at once. */
const otherFormats = /^(?:MZ|PK|\x7fELF|GIF8|Rar!|#!)|<[a-z!?/]/iu;

const beginsAsPdf = (bytes: Uint8Array): boolean => {
  const head = textOf(bytes, 0, HEADER_WITHIN + 5);
  const at = head.indexOf('%PDF-');
  return at >= 0 && !otherFormats.test(head.slice(0, at));
};

/** Returns the type of a file by its bytes; undefined where it is none of the accepted types. */
export const typeOfBytes = (bytes: Uint8Array): UploadedType | undefined => {
  if (beginsWith(bytes, ...PNG)) return 'image/png';
  if (beginsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (textOf(bytes, 4, 8) === 'ftyp') {
    const brands = [textOf(bytes, 8, 12), ...(textOf(bytes, 16, 64).match(/.{4}/gsu) ?? [])];
    return heicBrands.has(brands[0] ?? '') && !brands.includes('avif') ? 'image/heic' : undefined;
  }
  return beginsAsPdf(bytes) ? 'application/pdf' : undefined;
};

const uint32 = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);

/**
 * Returns the fault of a PDF. Bytes after the last `%%EOF`, as servers and scanners add them, are no fault; an archive
 * there is one, because the file would be two things at once. A linearised PDF says its own length: it has an `%%EOF`
 * near its beginning, which is still there after a cut.
 */
const pdfFault = (bytes: Uint8Array): FileFault | undefined => {
  const end = lastIndexOf(bytes, '%%EOF');
  if (end < 0 || lastIndexOf(bytes, 'startxref', end) < 0) return 'cut';
  const head = textOf(bytes, 0, HEADER_WITHIN + 2048);
  const start = head.indexOf('%PDF-');
  const length = /\/Linearized\b[^>]{0,200}?\/L\s+(\d{1,12})/u.exec(head.slice(start))?.[1];
  if (length !== undefined && bytes.length - start < Number(length)) return 'cut';
  return lastIndexOf(bytes, ZIP_DIRECTORY_END) > end ? 'unknown-type' : undefined;
};

const pngFault = (bytes: Uint8Array): FileFault | undefined => {
  let isFirst = true;
  for (let at: number = PNG.length; at + 12 <= bytes.length;) {
    const length = uint32(bytes, at);
    const name = textOf(bytes, at + 4, at + 8);
    if (isFirst && name !== 'IHDR') return 'unknown-type';
    isFirst = false;
    if (at + 12 + length > bytes.length) return 'cut';
    if (name === 'IEND') return undefined;
    at += 12 + length;
  }
  return 'cut';
};

/** Returns where the picture data of a JPEG begin; undefined where the segments before it are none. */
export const scanOfJpeg = (bytes: Uint8Array): number | undefined => {
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return at;
    if (marker === 0xd9 || marker < 0xc0) return undefined;
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return undefined;
};

const jpegFault = (bytes: Uint8Array): FileFault | undefined => {
  const scan = scanOfJpeg(bytes);
  if (scan === undefined) return bytes.length > 64 * 1024 ? 'unknown-type' : 'cut';
  for (let at = bytes.length - 2; at > scan; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return undefined;
  return 'cut';
};

/** Returns the fault of a HEIF file by the lengths of its boxes; whether the picture can be read shows its conversion. */
const heicFault = (bytes: Uint8Array): FileFault | undefined => {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = uint32(bytes, at);
    // Zero: the box reaches to the end of the file. One: its length has 64 bits.
    if (length === 0) return undefined;
    const whole = length === 1 && at + 16 <= bytes.length ? uint32(bytes, at + 12) : length;
    if (whole < 8) return 'unknown-type';
    at += whole;
  }
  return at === bytes.length ? undefined : 'cut';
};

const faultOfType: Readonly<Record<UploadedType, (bytes: Uint8Array) => FileFault | undefined>> = {
  'application/pdf': pdfFault,
  'image/png': pngFault,
  'image/jpeg': jpegFault,
  'image/heic': heicFault,
};

/** Returns the type of a file, or why it is refused. Only the bytes decide; a name or a claimed type never does. */
export const examineFile = (bytes: Uint8Array): { type: UploadedType } | { fault: FileFault } => {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > UPLOAD_LIMIT_BYTES) return { fault: 'too-large' };
  const type = typeOfBytes(bytes);
  if (type === undefined) return { fault: 'unknown-type' };
  const fault = faultOfType[type](bytes) ?? (endsAsArchive(bytes) ? 'unknown-type' : undefined);
  return fault === undefined ? { type } : { fault };
};
