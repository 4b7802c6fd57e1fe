import jpeg from 'jpeg-js';
import type { Bitmap } from './bitmap.ts';
import { indexedPng } from './indexed-png.ts';
import { sha256Hex } from '../../shared/sha256.ts';

/** A page as a picture for the review screen. */
export interface PagePicture {
  readonly sha256: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** Whether a picture is a photo or a scan, whose noise PNG cannot pack: few of its pixels equal their neighbour. */
const isNoisy = ({ data, width, channels }: Bitmap): boolean => {
  let changes = 0;
  let seen = 0;
  for (let at = 0; at + channels < data.length; at += channels * 37) {
    seen += 1;
    if (data[at] !== data[at + channels] || data[at] !== data[at + width * channels]) changes += 1;
  }
  return changes > 0.35 * seen;
};

/** Quality of a JPEG in percent. */
const QUALITY = 72;

const written = (mediaType: PagePicture['mediaType'], bytes: Uint8Array): PagePicture => ({
  sha256: sha256Hex(bytes),
  mediaType,
  bytes,
});

/** Writes a page as PNG, or as JPEG where it is a photo or a scan. */
export const pagePicture = (bitmap: Bitmap): PagePicture => {
  if (!isNoisy(bitmap)) return written('image/png', indexedPng(bitmap));
  const { width, height, channels } = bitmap;
  const data = channels === 4 ? bitmap.data : inFourChannels(bitmap.data);
  return written('image/jpeg', new Uint8Array(jpeg.encode({ width, height, data }, QUALITY).data));
};

const inFourChannels = (grey: Uint8Array): Uint8Array => {
  const data = new Uint8Array(grey.length * 4);
  for (let at = 0; at < grey.length; at += 1)
    data.fill(grey[at] ?? 0, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  return data;
};
