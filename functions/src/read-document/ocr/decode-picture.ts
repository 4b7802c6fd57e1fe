import type { DocumentFault } from '@mithaq/domain/contracts/document-evidence';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { turnedBitmap, type Bitmap } from '../page/bitmap.ts';
import { orientationOf } from './exif-orientation.ts';

/** Largest picture in pixels; the largest of today's phones have 49 million, in 200 MB of memory. */
const MOST_PIXELS = 50_000_000;

/** Length of the longer side of a page in inches: a photo or a scan shows an A4 sheet. */
const LONGER_SIDE = 11.69;

const text = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

const isPng = (bytes: Uint8Array): boolean => text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n';

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

const isHeic = (bytes: Uint8Array): boolean =>
  text(bytes, 4, 8) === 'ftyp' &&
  ['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1'].includes(text(bytes, 8, 12));

const mirrored = (bitmap: Bitmap): Bitmap => {
  const data = new Uint8Array(bitmap.data.length);
  const { width, height } = bitmap;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      data.set(bitmap.data.subarray(from, from + 4), (y * width + width - 1 - x) * 4);
    }
  }
  return { ...bitmap, data };
};

const bitmapOf = (width: number, height: number, data: Uint8Array): Bitmap => ({
  width,
  height,
  channels: 4,
  data,
  resolution: Math.max(width, height) / LONGER_SIDE,
});

const decodePng = (bytes: Uint8Array): Bitmap | DocumentFault => {
  if (bytes.length < 33) return 'damaged';
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // The size is read before anything is unpacked: a few kilobytes may unpack to any size.
  if (view.getUint32(16) * view.getUint32(20) > MOST_PIXELS) return 'too-many-pixels';
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return bitmapOf(width, height, data);
};

const decodeJpeg = (bytes: Uint8Array): Bitmap | DocumentFault => {
  const { size, exif } = jpegHeader(bytes);
  if (size === undefined) return 'damaged';
  if (size.width * size.height > MOST_PIXELS) return 'too-many-pixels';
  const { width, height, data } = jpeg.decode(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: false,
    maxResolutionInMP: MOST_PIXELS / 1e6,
    maxMemoryUsageInMB: 700,
  });
  const { turn, mirrored: isMirrored } = orientationOf(exif);
  const lying = bitmapOf(width, height, data);
  return turnedBitmap(isMirrored ? mirrored(lying) : lying, turn);
};

interface JpegHeader {
  readonly size?: { readonly width: number; readonly height: number };
  readonly exif?: Uint8Array;
}

/** Reads the size and the Exif block of a JPEG from its segments (ITU T.81, B.1.1), without decoding it. */
const jpegHeader = (bytes: Uint8Array): JpegHeader => {
  const number = (place: number): number => (bytes[place] ?? 0) * 256 + (bytes[place + 1] ?? 0);
  let exif: Uint8Array | undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xe1 && text(bytes, at + 4, at + 8) === 'Exif')
      exif ??= bytes.subarray(at + 4, at + 2 + number(at + 2));
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const size = { height: number(at + 5), width: number(at + 7) };
      return exif === undefined ? { size } : { size, exif };
    }
    at += 2 + number(at + 2);
  }
  return {};
};

const decodeHeic = async (bytes: Uint8Array): Promise<Bitmap | DocumentFault> => {
  // The decoder unpacks some megabytes when it is loaded, which no other file needs.
  const { default: heicDecode } = await import('heic-decode');
  const pictures = await heicDecode.all({ buffer: bytes });
  try {
    const [picture] = pictures;
    if (picture === undefined) return 'damaged';
    if (picture.width * picture.height > MOST_PIXELS) return 'too-many-pixels';
    // The decoder turns and mirrors the picture as the file says.
    const { width, height, data } = await picture.decode();
    return bitmapOf(width, height, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  } finally {
    pictures.dispose();
  }
};

/**
 * Decodes a photo or a scan (JPEG, PNG or HEIC, by its bytes) and turns it as its camera was held. Returns the fault of
 * a picture that is too large or of another kind; throws where a decoder does.
 */
export const decodePicture = async (bytes: Uint8Array): Promise<Bitmap | DocumentFault> => {
  if (bytes.length === 0) return 'empty';
  if (isPng(bytes)) return decodePng(bytes);
  if (isJpeg(bytes)) return decodeJpeg(bytes);
  if (isHeic(bytes)) return decodeHeic(bytes);
  return 'unknown-kind';
};
