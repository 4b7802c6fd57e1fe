/** Quarter turns clockwise, and a mirror before them, by which a photo is brought upright. */
export interface Orientation {
  readonly turn: 0 | 90 | 180 | 270;
  readonly mirrored: boolean;
}

/** Meanings of the eight values of the tag (Exif 2.32, 4.6.4 A). */
const orientations: Readonly<Record<number, Orientation>> = {
  1: { turn: 0, mirrored: false },
  2: { turn: 0, mirrored: true },
  3: { turn: 180, mirrored: false },
  4: { turn: 180, mirrored: true },
  5: { turn: 270, mirrored: true },
  6: { turn: 90, mirrored: false },
  7: { turn: 90, mirrored: true },
  8: { turn: 270, mirrored: false },
};

const upright: Orientation = { turn: 0, mirrored: false };

const ORIENTATION_TAG = 0x0112;

/**
 * Reads how a camera was held from the Exif block of a photo, which begins with its TIFF header, or with «Exif» and two
 * zeros before it. A block that does not parse says nothing: the photo is read as it lies.
 */
export const orientationOf = (exif: Uint8Array | undefined): Orientation => {
  if (exif === undefined || exif.length < 14) return upright;
  const start = Buffer.from(exif.subarray(0, 4)).toString('latin1') === 'Exif' ? 6 : 0;
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.length - start);
  if (view.byteLength < 14) return upright;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return upright;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return upright;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > view.byteLength) return upright;
    if (view.getUint16(at, little) === ORIENTATION_TAG)
      return orientations[view.getUint16(at + 8, little)] ?? upright;
  }
  return upright;
};
