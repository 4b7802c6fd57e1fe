import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

const item = z.object({
  str: z.string(),
  height: z.number(),
  transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
});

interface Run {
  readonly text: string;
  /** Left edge of the run; marks have no width of their own. */
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
}

/**
 * Returns the letters of a text. pdf.js ignores ActualText, by which a PDF marks a tanwin and its alef as one unit,
 * and returns the alef a second time. (Poppler and readers that support ActualText do not.) Amiri draws a lam before
 * a kaf with a tatweel.
 */
const letters = (text: string): string => text.replace(/\u064Bا/gu, '').replace(/[\p{M}ـ]/gu, '');

const runOf = ({ str, height, transform }: z.infer<typeof item>): Run => ({
  text: letters(str),
  left: transform[4],
  baseline: transform[5],
  size: height,
});

/**
 * Joins the runs of one line from right to left, the reading direction of Arabic; a stretch of Latin letters from
 * left to right.
 */
const lineOf = (runs: readonly Run[]): string => {
  const read: string[] = [];
  let latin: string[] = [];
  for (const { text } of runs.toSorted((one, other) => other.left - one.left)) {
    if (/\p{Script=Latin}/u.test(text)) latin.unshift(text);
    else {
      read.push(...latin, text);
      latin = [];
    }
  }
  return [...read, ...latin].join('');
};

/** Joins the runs that a PDF draws, in reading order: lines down the page. */
const pageText = (runs: readonly Run[]): string => {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((one, other) => other.baseline - one.baseline)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && first.baseline - run.baseline < run.size * 0.5)
      line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf).join('\n');
};

/** Returns whether a run is between the running head and the foot of a page; points from its lower edge. */
const isBody = ({ baseline }: Run): boolean => baseline > 62 && baseline < 745;

const link = z.object({ url: z.url() });

/** Returns the text of a PDF as a reader finds it. */
export const readPdf = async (pdf: Uint8Array) => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  const bodies: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items
      .map((found) => item.parse(found))
      .filter(({ str }) => str.trim() !== '')
      .map(runOf);
    for (const annotation of await page.getAnnotations()) {
      const outward = link.safeParse(annotation);
      if (outward.success) links.push(outward.data.url);
    }
    pages.push(pageText(runs));
    bodies.push(pageText(runs.filter(isBody)));
  }
  const { info } = await document.getMetadata();
  const outline = await document.getOutline();
  return { pages, text: pages.join('\n'), bodies: bodies.join('\n'), info, outline, links };
};
