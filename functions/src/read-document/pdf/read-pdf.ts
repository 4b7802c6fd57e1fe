import {
  documentLimits,
  type DocumentEvidence,
  type DocumentNoteCode,
  type PageBox,
} from '@mithaq/domain/contracts/document-evidence';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readScan } from '../ocr/read-scan.ts';
import { openRecogniser, type Recogniser } from '../ocr/recogniser.ts';
import { levelled } from '../ocr/straighten.ts';
import { turnedBitmap } from '../page/bitmap.ts';
import type { Manner } from '../page/glyph-lines.ts';
import { evidenceOfPages, type ReadPage } from '../page/evidence-pages.ts';
import { linesOfPage } from '../page/laid-lines.ts';
import type { LaidPage } from '../page/laid-page.ts';
import { layOutGlyphs } from '../page/lay-out-glyphs.ts';
import type { PageContent } from '../page/page-content.ts';
import { pagePicture, type PagePicture } from '../page/page-picture.ts';
import { looksLikeWords } from '../page/word-likeness.ts';
import type { Reading, ReadOptions } from '../reading.ts';
import { learnFonts, type LearnedFonts } from './learn-fonts.ts';
import { openPdf } from './open-pdf.ts';
import { openRasteriser, type Rasteriser } from './rasteriser.ts';
import { keptLetters } from './read-letters.ts';
import { readableLetters } from './readable-letters.ts';
import { paragraphsOf } from './structure-tree.ts';
import { withoutUnseenLetters } from './unseen-letters.ts';
import { withUnsureDigits } from './unsure-digits.ts';
import { sha256Hex } from '../../shared/sha256.ts';

/** Resolution of a page's picture on the review screen, in dots per inch. */
const SCREEN = 110;

/** Resolution at which a page is recognised, in dots per inch; the recogniser was taught at about 300. */
const RECOGNITION = 300;

/**
 * Resolution of the words that letters are learned from, in dots per inch: the recogniser scales each line to a height of
 * its own, and words of two hundred read as well as of three hundred for less than half of the drawing.
 */
const WORDS = 200;

/** Slant in degrees from which a person is told of it. */
const NOTABLE_SLANT = 0.5;

const textOf = (laid: LaidPage): string =>
  linesOfPage(laid)
    .map((line) => line.text)
    .join('\n');

interface Page extends ReadPage {
  readonly image: PagePicture;
  readonly codes: readonly DocumentNoteCode[];
  readonly unreadTables: number;
}

/** Opens the recogniser when the first page needs it, because most documents need none. */
const lazyRecogniser = () => {
  let opened: Promise<Recogniser> | undefined;
  return {
    get: (): Promise<Recogniser> => (opened ??= openRecogniser()),
    close: async (): Promise<void> => {
      await (await opened)?.close();
    },
  };
};

const visible = (page: PageContent): PageContent => ({
  ...page,
  glyphs: page.glyphs.filter(({ hidden }) => !hidden),
});

const hiddenOnly = (page: PageContent): PageContent => ({
  ...page,
  glyphs: page.glyphs.filter(({ hidden }) => hidden),
});

const quarter = (degrees: number): 0 | 90 | 180 | 270 =>
  degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0;

const readByOcr = async (
  number: number,
  rasteriser: Rasteriser,
  recogniser: Recogniser,
  signal: AbortSignal | undefined,
): Promise<Page> => {
  const scan = await readScan(await rasteriser.draw(number, RECOGNITION, 'grey'), recogniser, signal);
  // The places of lines are those of the levelled picture.
  const image = pagePicture(
    levelled(turnedBitmap(await rasteriser.draw(number, SCREEN, 'colour'), scan.turned), scan.slant),
  );
  return {
    number,
    width: scan.width,
    height: scan.height,
    readBy: 'ocr',
    laid: scan.laid,
    picture: image.sha256,
    pictures: scan.pictures,
    paragraphs: () => undefined,
    image,
    codes: [
      'read-as-picture',
      ...(scan.turned === 0 && Math.abs(scan.slant) < NOTABLE_SLANT ? [] : (['turned-page'] as const)),
      ...(scan.laid.columns ? (['columns'] as const) : []),
    ],
    unreadTables: scan.laid.unreadTables.length,
  };
};

const readPage = async (
  document: PDFDocumentProxy,
  painted: PageContent,
  number: number,
  rasteriser: Rasteriser,
  recogniser: () => Promise<Recogniser>,
  manner: Manner,
  learned: LearnedFonts | undefined,
  signal: AbortSignal | undefined,
): Promise<Page> => {
  const lettered = learned === undefined ? painted : { ...painted, glyphs: learned.complete(painted.glyphs) };
  const shown = turnedBitmap(await rasteriser.draw(number, SCREEN, 'colour'), backOf(painted.turned));
  const content = withoutUnseenLetters(lettered, shown);
  const seen = visible(content);
  const laid = layOutGlyphs(seen, manner);
  const hidden =
    seen.glyphs.length === content.glyphs.length ? undefined : layOutGlyphs(hiddenOnly(content), manner);
  const readable = readableLetters(content, {
    seen: looksLikeWords(textOf(laid)),
    hidden: hidden !== undefined && looksLikeWords(textOf(hidden)),
  });
  const comments = content.hasComments ? (['comments'] as const) : [];
  if (readable.by === 'picture') {
    const page = await readByOcr(number, rasteriser, await recogniser(), signal);
    return {
      ...page,
      codes: [...page.codes, ...(hidden === undefined ? [] : (['hidden-text'] as const)), ...comments],
    };
  }
  const ofScan = readable.by === 'hidden-letters' && hidden !== undefined;
  const image = pagePicture(shown);
  const chosen = ofScan ? withUnsureDigits(hidden) : laid;
  const whole = content.width * content.height;
  const pictures = content.pictures.filter(([, , width, height]) => width * height < 0.9 * whole);
  return {
    number,
    width: content.width,
    height: content.height,
    readBy: 'letters',
    laid: chosen,
    picture: image.sha256,
    pictures: [...pictures, ...content.furniture],
    paragraphs: await paragraphsOf(await document.getPage(number)),
    image,
    codes: [
      ...(content.turned === 0 ? [] : (['turned-page'] as const)),
      ...(hidden === undefined ? [] : (['hidden-text'] as const)),
      ...(chosen.columns ? (['columns'] as const) : []),
      ...(learned !== undefined && !ofScan && learned.hasLetters(seen.glyphs)
        ? (['letters-from-picture'] as const)
        : []),
      ...(pictures.length === 0 ? [] : (['pictures'] as const)),
      ...comments,
    ],
    unreadTables: chosen.unreadTables.length,
  };
};

/** Turn of a picture that brings letters painted at `degrees` clockwise to the upright. */
const backOf = (degrees: number): 0 | 90 | 180 | 270 => quarter((360 - degrees) % 360);

/** Whether Word made a file: it lays out numbers by rules of its own; others follow the bidirectional algorithm. */
const isByWord = async (document: PDFDocumentProxy): Promise<boolean> => {
  const { info }: { readonly info: object } = await document.getMetadata();
  return ['Producer', 'Creator'].some((name) => /microsoft|pdfmaker/iu.test(String(Reflect.get(info, name))));
};

/** Notes of pages, each code once. */
const notesOf = (pages: readonly Page[], embedded: number): DocumentEvidence['notes'] => {
  const byCode = Map.groupBy(
    pages.flatMap((page) => page.codes.map((code) => ({ code, page: page.number }))),
    ({ code }) => code,
  );
  const unread = pages.filter((page) => page.unreadTables > 0);
  return [
    ...[...byCode].map(([code, found]) => ({
      code,
      count: found.length,
      pages: found.map(({ page }) => page),
    })),
    ...(unread.length === 0
      ? []
      : [
          {
            code: 'unread-table' as const,
            count: unread.reduce((sum, page) => sum + page.unreadTables, 0),
            pages: unread.map((page) => page.number),
          },
        ]),
    ...(embedded === 0 ? [] : [{ code: 'embedded-files' as const, count: embedded }]),
  ];
};

/** Whether a picture box stands at one place of two pages or more: a letterhead, whose words are no text of the policy. */
const isRepeated = ([x, y, width]: PageBox, page: Page, pages: readonly Page[]): boolean =>
  pages.some(
    (other) =>
      other !== page &&
      other.pictures.some(
        ([left, top, wide]) => Math.abs(left - x) < 3 && Math.abs(top - y) < 3 && Math.abs(wide - width) < 3,
      ),
  );

const withoutLetterheads = (pages: readonly Page[]): Page[] =>
  pages.map((page) =>
    page.readBy === 'letters' && page.pictures.every((box) => isRepeated(box, page, pages))
      ? { ...page, codes: page.codes.filter((code) => code !== 'pictures') }
      : page,
  );

/** Whether more pages have no letters at all than OCR reads in the time of one file. */
const hasTooManyScans = async (
  document: PDFDocumentProxy,
  lettersOf: (number: number) => Promise<PageContent>,
  signal: AbortSignal | undefined,
): Promise<boolean> => {
  if (document.numPages <= documentLimits.scans) return false;
  let scans = 0;
  for (let number = 1; number <= document.numPages && scans <= documentLimits.scans; number += 1) {
    // The pages that are left are too few to be too many.
    if (scans + document.numPages - number < documentLimits.scans) return false;
    signal?.throwIfAborted();
    const { glyphs } = await lettersOf(number);
    if (glyphs.length === 0) scans += 1;
  }
  return scans > documentLimits.scans;
};

/**
 * Reads a PDF: pages with letters by their letters, the others by OCR. The file's bytes are those that were uploaded;
 * nothing is fetched from a network. Time and memory are the caller's to bound (`boundedReading`), because a hostile
 * file may keep the parser busy for any time.
 */
export const readPdf = async (bytes: Uint8Array, { onPage, signal }: ReadOptions = {}): Promise<Reading> => {
  const document = await openPdf(bytes);
  if (typeof document === 'string') return document;
  const recogniser = lazyRecogniser();
  const rasteriser = await openRasteriser(bytes);
  try {
    const manner = { direction: 'rtl', numbersByRun: await isByWord(document) } as const;
    const pages: Page[] = [];
    const lettersOf = keptLetters(document);
    if (await hasTooManyScans(document, lettersOf, signal)) return 'too-many-scans';
    // The first page may take long, and a person who waits sees how many there are.
    onPage?.(0, document.numPages);
    const learned = manner.numbersByRun
      ? await learnFonts({
          count: document.numPages,
          lettersOf,
          draw: (number) => rasteriser.draw(number, WORDS, 'grey'),
          recognise: async (picture) => (await recogniser.get()).recognise(picture, 'block'),
          signal,
        })
      : undefined;
    for (let number = 1; number <= document.numPages; number += 1) {
      signal?.throwIfAborted();
      pages.push(
        await readPage(
          document,
          await lettersOf(number),
          number,
          rasteriser,
          recogniser.get,
          manner,
          learned,
          signal,
        ),
      );
      onPage?.(number, document.numPages);
    }
    const attachments: unknown = await document.getAttachments();
    // pdf.js answers with a map, or with null for none.
    const embedded = attachments instanceof Map ? attachments.size : 0;
    const evidence = evidenceOfPages(
      { sha256: sha256Hex(bytes), kind: 'pdf', bytes: bytes.length },
      pages,
      notesOf(withoutLetterheads(pages), embedded),
    );
    if (typeof evidence === 'string') return evidence;
    if (evidence.lines.length === 0) return embedded > 0 ? 'only-attachments' : 'empty';
    const pictures = new Map(pages.map(({ image }) => [image.sha256, image]));
    return { evidence, pictures: [...pictures.values()] };
  } finally {
    rasteriser.close();
    await recogniser.close();
    await document.loadingTask.destroy();
  }
};
