import { scanOfJpeg, textOf, type KeptType } from './file-kind.ts';

/*
 * A photo of a phone says where and when it was taken, with which device, and may carry a film of the seconds before.
 * Readers get the picture without all of this, and with the very same pixels: nothing is encoded again, so that the same
 * upload always has the same public bytes.
 */

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;

/** Returns the orientation that an Exif segment gives, 1 to 8; 1 where it gives none. `tiff` begins after `EXIF`. */
const orientationOf = (tiff: Uint8Array): number => {
  if (tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
};

/** Returns an Exif segment that says the orientation and nothing else. */
const exifWith = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0x00, 0x22],
    ...Array.from(EXIF, (letter) => letter.charCodeAt(0)),
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
    ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  ]);

/** Segments that a decoder needs: JFIF, colour profiles, Adobe's colour transform, and everything that is no APPn. */
const isNeeded = (marker: number, content: string): boolean => {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return (
    (marker === 0xe0 && content.startsWith('JFIF\0')) ||
    (marker === 0xe2 && content.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && content.startsWith('Adobe'))
  );
};

/**
 * Returns the data of the first picture of a JPEG, from its first scan to its end, in pieces without the segments between
 * scans that nobody needs; a second picture, of other exposure or as a film, may follow it.
 */
const scansOfPicture = (bytes: Uint8Array, scan: number): Uint8Array[] => {
  const kept: Uint8Array[] = [];
  let from = scan;
  let at = scan;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return [...kept, bytes.subarray(from, at + 2)];
    // Another scan of a progressive picture, its tables, or what a program wrote between them.
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (!isNeeded(marker, textOf(bytes, at + 4, Math.min(end, at + 24)))) {
      kept.push(bytes.subarray(from, at));
      from = end;
    }
    at = end;
  }
  return [...kept, bytes.subarray(from)];
};

const publicJpeg = (bytes: Uint8Array): Uint8Array => {
  const scan = scanOfJpeg(bytes);
  if (scan === undefined) return bytes;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  for (let at = 2; at < scan;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const content = textOf(bytes, at + 4, Math.min(end, at + 24));
    if (marker === 0xe1 && content.startsWith(EXIF))
      orientation = orientationOf(bytes.subarray(at + 10, end));
    if (isNeeded(marker, content)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const exif = orientation === 1 ? [] : [exifWith(orientation)];
  // Exif comes after JFIF where both are there.
  const jfif = kept[0]?.[1] === 0xe0 ? 1 : 0;
  const scans = scansOfPicture(bytes, scan);
  return joined([bytes.subarray(0, 2), ...kept.slice(0, jfif), ...exif, ...kept.slice(jfif), ...scans]);
};

/**
 * Chunks of a PNG that its picture is drawn with (PNG, third edition, 11). All others are left out: texts, times and Exif,
 * the frames of a film, and those of programs, which write who made the picture, with what and where.
 */
const neededChunks = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['cHRM', 'cICP', 'cLLI', 'gAMA', 'iCCP', 'mDCV', 'sBIT', 'sRGB'],
  ...['bKGD', 'pHYs'],
]);

const publicPng = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = textOf(bytes, at + 4, at + 8);
    if (neededChunks.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  return joined(kept);
};

/**
 * Returns the bytes of a file that readers may have: those of a picture without metadata (place, time, device) and
 * without what follows the picture, but with its orientation and colours; those of a PDF as they are. `bytes` were
 * accepted by `examineFile`.
 */
export const publicBytes = (bytes: Uint8Array, type: KeptType): Uint8Array => {
  if (type === 'image/jpeg') return publicJpeg(bytes);
  return type === 'image/png' ? publicPng(bytes) : bytes;
};
