/** Encodings in which Arabic texts are kept, by the names of the WHATWG Encoding Standard. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

/** Bytes of a file that are looked at where only a guess by frequency tells. */
const SAMPLE_BYTES = 64 * 1024;

/** Control characters that no text has; tab, line ends, form feed and the end mark of old DOS files (1A) are none. */
const isForeignControl = (code: number): boolean =>
  code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b;

/** Returns whether bytes are valid UTF-8 (RFC 3629): no overlong form, no surrogate, nothing cut. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const more =
      first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
    if (more < 0) return false;
    const second = bytes[at + 1] ?? 0;
    if (first === 0xe0 && second < 0xa0) return false;
    if (first === 0xed && second > 0x9f) return false;
    if (first === 0xf0 && second < 0x90) return false;
    if (first === 0xf4 && second > 0x8f) return false;
    for (let next = at + 1; next <= at + more; next += 1)
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
    at += more + 1;
  }
  return true;
};

/**
 * Returns the byte order of UTF-16 without a mark, by the high bytes: those of Arabic and Latin text are 06 and 00 and
 * fill nearly all places of one parity.
 */
const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (end < 4 || bytes.length % 2 !== 0) return undefined;
  const high = [0, 0];
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === 0x00 || bytes[at] === 0x06) high[at % 2] = (high[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high;
  const most = (end / 2) * 0.7;
  if (odd >= most && even < odd / 2) return 'utf-16le';
  return even >= most && odd < even / 2 ? 'utf-16be' : undefined;
};

/**
 * Returns the encoding of a text, or undefined where the bytes are no text. The rule, in this order: a byte order mark;
 * UTF-16 by its high bytes; valid UTF-8; else Windows-1256, the 8-bit encoding of Arabic Windows, in which every byte
 * is a letter. Control characters that no text has, the NUL among them, make a file of 8-bit bytes no text.
 */
export const encodingOfText = (bytes: Uint8Array): TextEncodingName | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== undefined) return utf16;
  if (bytes.some(isForeignControl)) return undefined;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1256';
};
