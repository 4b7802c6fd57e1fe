import { readFile } from 'node:fs/promises';
import { documentEvidence, type DocumentEvidence } from '@mithaq/domain/contracts/document-evidence';
import { describe, expect, it } from 'vitest';
import { decodePicture } from '../../src/read-document/ocr/decode-picture.ts';
import { fragmentsOfWords, lineOfWords } from '../../src/read-document/ocr/recognised-text.ts';
import { readPicture } from '../../src/read-document/ocr/read-picture.ts';
import { toGrey, turnedBitmap } from '../../src/read-document/page/bitmap.ts';
import { makePdf, stream } from './support/make-pdf.ts';
import { painted, PaintedFont, paintedLine } from './support/painted-text.ts';
import { cellsOf, readWhole, textsOf } from './support/read.ts';

const fixture = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`./fixtures/${name}`, import.meta.url)));

const read = async (bytes: Uint8Array): Promise<DocumentEvidence> => {
  const reading = await readPicture(bytes);
  if (typeof reading === 'string') throw new Error(reading);
  return documentEvidence.parse(reading.evidence);
};

const unsureOf = (evidence: DocumentEvidence): string[] =>
  evidence.lines.flatMap(({ text, unsure = [] }) => unsure.map(({ from, to }) => text.slice(from, to)));

/** A page of a scanner: the picture of a page and nothing else, or with letters of somebody's OCR under it. */
const scanned = (jpeg: Uint8Array, layer: (font: PaintedFont) => string = () => ''): Uint8Array => {
  const font = new PaintedFont('F');
  const content = `${layer(font)} q 412 0 0 316 0 0 cm /Scan Do Q`;
  const picture = stream(
    jpeg,
    0,
    '/Type /XObject /Subtype /Image /Width 1146 /Height 878 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
  );
  return makePdf([{ content, width: 412, height: 316 }], [font.made()], { Scan: picture });
};

/** Puts an Exif block with an orientation at the head of a JPEG, as a camera does. */
const heldAs = (jpeg: Uint8Array, orientation: number): Uint8Array => {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, block.length + 2]);
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)]));
};

const sentence = 'ويتولى مجلس الإدارة تحديد المسؤول عن ذلك وفق هذه السياسة.';

describe('words of OCR', () => {
  const place = { left: 0, right: 40, top: 0, bottom: 12, line: 1, baseline: 12 };
  const unsureWords = (words: readonly (readonly [string, number])[]): string[] => {
    const placed = words.map(([text, confidence], at) => ({
      ...place,
      text,
      confidence,
      left: -50 * at,
      right: 40 - 50 * at,
    }));
    const { text, unsure } = lineOfWords(fragmentsOfWords(placed));
    return unsure.map(({ from, to }) => text.slice(from, to));
  };

  it('are unsure under 70 percent, and with a digit at any confidence', () => {
    expect(
      unsureWords([
        ['يجب', 96],
        ['المادة3', 99],
        ['حفظ', 69],
        ['2023م', 97],
        ['و', 95],
        ['دائم', 70],
      ]),
    ).toEqual(['المادة3', 'حفظ', '2023م']);
  });

  it('are unsure where a lone sign may be a misread digit, and a bullet is none', () => {
    expect(
      unsureWords([
        ['•', 90],
        ['؛', 92],
        ['سنوات', 92],
        ['©', 88],
      ]),
    ).toEqual(['؛', '©']);
  });
});

describe('a photo', () => {
  it('is turned as its camera was held', async () => {
    const jpeg = await fixture('scan-on-its-side.jpg');
    const lying = await decodePicture(jpeg);
    const held = await decodePicture(heldAs(jpeg, 8));
    if (typeof lying === 'string' || typeof held === 'string') throw new Error('The photo was refused.');
    expect([held.width, held.height]).toEqual([lying.height, lying.width]);
    expect(Buffer.from(held.data).equals(turnedBitmap(lying, 270).data)).toBe(true);
    const mirrored = await decodePicture(heldAs(jpeg, 2));
    if (typeof mirrored === 'string') throw new Error('The photo was refused.');
    expect([...mirrored.data.subarray(0, 4)]).toEqual([
      ...lying.data.subarray((lying.width - 1) * 4, lying.width * 4),
    ]);
  });

  it('is decoded from the format of phones, with the size of an A4 sheet', async () => {
    const photo = await decodePicture(await fixture('photo.heic'));
    if (typeof photo === 'string') throw new Error('The photo was refused.');
    expect([photo.width, photo.height]).toEqual([1112, 834]);
    expect((photo.width / photo.resolution) * 72).toBeCloseTo(842, 0);
    // Letters are dark on light paper: neither all black nor all white.
    const dark = toGrey(photo).data.filter((grey) => grey < 128).length / (photo.width * photo.height);
    expect(dark).toBeGreaterThan(0.01);
    expect(dark).toBeLessThan(0.2);
  });
});

// On a machine that does other work at once, a page takes several times its four seconds.
describe('OCR', { timeout: 60_000 }, () => {
  it('levels a scan, reads its words and its table, and marks digits as unsure however sure the recogniser is', async () => {
    const { evidence, pictures } = await readWhole(scanned(await fixture('scan-skewed.jpg')));
    const texts = textsOf(evidence);
    expect(texts).toContain(sentence);
    expect(texts[0]).toBe('سياسة الاحتفاظ بالوثائق وإتلافها');
    expect(cellsOf(evidence, 0).map((row) => row[0])).toEqual([
      'اسم السجل',
      'سجل العضوية',
      'السجلات المالية',
    ]);
    expect(cellsOf(evidence, 0)[2]?.[1]).toBe('حفظ دائم');
    expect(evidence.pages).toMatchObject([{ readBy: 'ocr', picture: pictures[0]?.sha256 }]);
    expect(evidence.notes.map(({ code }) => code)).toEqual(['read-as-picture', 'turned-page']);
    const digits = texts.flatMap((text) => text.match(/\S*\p{Nd}\S*/gu) ?? []);
    expect(digits.length).toBeGreaterThan(1);
    expect(unsureOf(evidence)).toEqual(expect.arrayContaining(digits));
    expect(evidence.lines.every(({ confidence }) => confidence !== undefined && confidence > 0)).toBe(true);
    expect(evidence.lines.find(({ text }) => text === sentence)?.unsure).toBeUndefined();
    expect(pictures[0]?.bytes.length).toBeLessThan(250_000);
  });

  it('turns a page that was scanned upside down', async () => {
    const evidence = await read(await fixture('scan-upside-down.jpg'));
    expect(textsOf(evidence)).toContain(sentence);
    expect(evidence.notes).toContainEqual({ code: 'turned-page', count: 1, pages: [1] });
  });

  it('turns a page that lies on its side', async () => {
    const evidence = await read(await fixture('scan-on-its-side.jpg'));
    expect(textsOf(evidence)).toContain(sentence);
    expect(evidence.notes.map(({ code }) => code)).toEqual(['read-as-picture', 'turned-page']);
  });

  it('reads a page as a picture where its font says no letters', async () => {
    const font = new PaintedFont('F');
    const content = paintedLine(font, ['يجب على الجمعية الاحتفاظ'], 240, 60);
    const { evidence } = await readWhole(makePdf([{ content, width: 260, height: 100 }], [font.made(false)]));
    expect(evidence.pages?.[0]?.readBy).toBe('ocr');
    expect(evidence.notes[0]?.code).toBe('read-as-picture');
  });

  it('takes the letters under a scan where they are words, with its digits unsure, and else reads the picture', async () => {
    const words = [
      'يجب على الجمعية الاحتفاظ بجميع الوثائق في مركز إداري بمقر الجمعية',
      'ويتولى مجلس الإدارة تحديد المسؤول عن ذلك وفق هذه السياسة 2023م',
    ];
    const jpeg = await fixture('scan-skewed.jpg');
    const layer = (lines: readonly string[]) => (font: PaintedFont) =>
      lines
        .map((line, at) => painted(font, font.glyphs(line).toReversed(), 20, 250 - at * 30, 10, 3))
        .join('');
    const good = await readWhole(scanned(jpeg, layer(words)));
    expect(good.evidence.pages?.[0]?.readBy).toBe('letters');
    expect(textsOf(good.evidence)[0]).toBe(words[0]);
    // The layer paints the number's digits in the order of the letters, as poor OCR does: one more reason to look at it.
    expect(unsureOf(good.evidence)).toEqual(['3202م']);
    expect(good.evidence.notes).toEqual([{ code: 'hidden-text', count: 1, pages: [1] }]);
    const backwards = words.map((line) => Array.from(line).toReversed().join(''));
    const bad = await readWhole(scanned(jpeg, layer(backwards)));
    expect(bad.evidence.pages?.[0]?.readBy).toBe('ocr');
    expect(bad.evidence.notes.map(({ code }) => code)).toContain('hidden-text');
  });
});
