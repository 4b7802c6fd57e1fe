import sharp from 'sharp';
import { assemble, stream } from '../../../functions/test/read-document/support/make-pdf.ts';
import { openRasteriser } from '../../../functions/src/read-document/pdf/rasteriser.ts';

/** How badly an office scanner treats a page. */
export interface Scanner {
  /** Degrees by which the page lies askew, clockwise. */
  readonly skew: number;
  /** Standard deviation of the noise, in shades of grey of 255. */
  readonly noise: number;
  /** Dots per inch. */
  readonly resolution: number;
}

/**
 * Returns noise in shades of grey about their middle, the same at every run: a generator of Lehmer's kind, three of whose
 * numbers together are near enough to a normal distribution.
 */
const grainOf = (pixels: number, deviation: number, seed: number): Uint8Array => {
  const grain = new Uint8Array(pixels);
  let state = seed * 7919;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  // Three numbers between 0 and 1 have a deviation of one half together.
  for (let at = 0; at < pixels; at += 1)
    grain[at] = Math.round(128 + (next() + next() + next() - 1.5) * 2 * deviation);
  return grain;
};

/** Returns a PDF of pictures of the first pages of a PDF, as a scanner makes it: no letters, askew, with noise. */
export const scanOf = async (pdf: Uint8Array, pages: number, scanner: Scanner): Promise<Uint8Array> => {
  const { skew, noise, resolution } = scanner;
  const rasteriser = await openRasteriser(pdf);
  const objects: (Buffer | string)[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const kids: string[] = [];
  try {
    for (let number = 1; number <= pages; number += 1) {
      const { width, height, data } = await rasteriser.draw(number, resolution, 'grey');
      const grain = sharp(grainOf(width * height, noise, number), { raw: { width, height, channels: 1 } });
      const page = await sharp(data, { raw: { width, height, channels: 1 } })
        .rotate(skew, { background: '#ffffff' })
        .resize(width, height, { fit: 'cover', position: 'centre' })
        .composite([{ input: await grain.png().toBuffer(), blend: 'hard-light' }])
        .toColourspace('b-w')
        .jpeg({ quality: 70 })
        .toBuffer();
      const [w, h] = [(width * 72) / resolution, (height * 72) / resolution].map((side) => side.toFixed(2));
      const picture = objects.push(
        stream(
          page,
          0,
          `/Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(height)} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
        ),
      );
      const content = objects.push(stream(`q ${w ?? ''} 0 0 ${h ?? ''} 0 0 cm /Scan Do Q`));
      const sheet = objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w ?? ''} ${h ?? ''}] /Resources << /XObject << /Scan ${String(picture)} 0 R >> >> /Contents ${String(content)} 0 R >>`,
      );
      kids.push(`${String(sheet)} 0 R`);
    }
  } finally {
    rasteriser.close();
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${String(kids.length)} >>`;
  return assemble(objects);
};
