import { enlarged, reduced, reducedColours, toGrey, turnedBitmap } from '../page/bitmap.ts';
import { evidenceOfPages } from '../page/evidence-pages.ts';
import { pagePicture } from '../page/page-picture.ts';
import type { Reading, ReadOptions } from '../reading.ts';
import { decodePicture } from './decode-picture.ts';
import { readScan } from './read-scan.ts';
import { openRecogniser } from './recogniser.ts';
import { levelled } from './straighten.ts';
import { sha256Hex } from '../../shared/sha256.ts';

/** Resolution at which a photo is recognised, in dots per inch. */
const RECOGNITION = 220;

/** Resolution below which a picture is enlarged before it is recognised. */
const TOO_COARSE = 150;

/** Resolution of the picture on the review screen, in dots per inch. */
const SCREEN = 110;

/** Slant in degrees from which a person is told of it. */
const NOTABLE_SLANT = 0.5;

/** Reads a photo or a scan of one page (JPEG, PNG, HEIC). Nothing is fetched from a network. */
export const readPicture = async (
  bytes: Uint8Array,
  { onPage, signal }: ReadOptions = {},
): Promise<Reading> => {
  const photo = await decodePicture(bytes);
  if (typeof photo === 'string') return photo;
  signal?.throwIfAborted();
  onPage?.(0, 1);
  const grey = toGrey(photo);
  const sharp =
    grey.resolution < TOO_COARSE
      ? enlarged(grey, Math.ceil(TOO_COARSE / grey.resolution))
      : reduced(grey, RECOGNITION);
  const recogniser = await openRecogniser();
  try {
    const scan = await readScan(sharp, recogniser, signal);
    // The places of lines are those of the levelled picture.
    const image = pagePicture(levelled(turnedBitmap(reducedColours(photo, SCREEN), scan.turned), scan.slant));
    const evidence = evidenceOfPages(
      { sha256: sha256Hex(bytes), kind: 'image', bytes: bytes.length },
      [
        {
          number: 1,
          width: scan.width,
          height: scan.height,
          readBy: 'ocr',
          laid: scan.laid,
          picture: image.sha256,
          pictures: scan.pictures,
          paragraphs: () => undefined,
        },
      ],
      [
        { code: 'read-as-picture', count: 1, pages: [1] },
        ...(scan.turned === 0 && Math.abs(scan.slant) < NOTABLE_SLANT
          ? []
          : [{ code: 'turned-page' as const, count: 1, pages: [1] }]),
        ...(scan.laid.columns ? [{ code: 'columns' as const, count: 1, pages: [1] }] : []),
        ...(scan.laid.unreadTables.length === 0
          ? []
          : [{ code: 'unread-table' as const, count: scan.laid.unreadTables.length, pages: [1] }]),
      ],
    );
    if (typeof evidence === 'string') return evidence;
    if (evidence.lines.length === 0) return 'empty';
    onPage?.(1, 1);
    return { evidence, pictures: [image] };
  } finally {
    await recogniser.close();
  }
};
