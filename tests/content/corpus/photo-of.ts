import sharp from 'sharp';
import { openRasteriser } from '../../../functions/src/read-document/pdf/rasteriser.ts';

/** How somebody took a photo of a page. */
export interface Camera {
  /** Degrees by which the page is turned, clockwise. */
  readonly degrees: number;
  /** Shade of the table that the page lies on, as a colour of CSS. */
  readonly table: string;
  /** Part of the light that the left edge gets; the right edge gets all of it. */
  readonly light: number;
}

/** Returns the first page of a PDF as a photo in JPEG, at 200 dots per inch. */
export const photoOf = async (pdf: Uint8Array, { degrees, table, light }: Camera): Promise<Uint8Array> => {
  const rasteriser = await openRasteriser(pdf);
  try {
    const { width, height, data } = await rasteriser.draw(1, 200, 'grey');
    const shaded = data.map((grey, at) => grey * (light + ((1 - light) * (at % width)) / width));
    const photo = await sharp(shaded, { raw: { width, height, channels: 1 } })
      .rotate(degrees, { background: table })
      .toColourspace('b-w')
      .jpeg({ quality: 80 })
      .toBuffer();
    return new Uint8Array(photo);
  } finally {
    rasteriser.close();
  }
};
