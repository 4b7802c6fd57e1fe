import type { LineFate } from '../../contracts/document-reading.ts';
import { foldArabic } from '../../text/fold.ts';
import type { ReadLine } from '../draft.ts';
import { commentsOfSite, controlOfSite, pathOfSite } from './site-words.ar.ts';

/** Length of the first line that is a text and no part of a page's head; UTF-16 units. */
const LONG_LINE = 60;
/** Number of lines of a form for comments at most. */
const MOST_OF_COMMENTS = 15;

/**
 * Finds the lines that a site prints around the text of a page, where a page or a copy of it holds them, too: controls
 * and paths by their words, and the form for comments below the text. An address of e-mail may stand on a cover.
 */
export const siteLines = (lines: readonly ReadLine[]): ReadonlyMap<number, LineFate> => {
  const written = lines.filter(({ text }) => text !== '');
  const text = written.findIndex((line) => line.text.length > LONG_LINE);
  const comments = written.findIndex(
    (line, at) =>
      at > text && at >= written.length - MOST_OF_COMMENTS && commentsOfSite.test(foldArabic(line.text)),
  );
  return new Map(
    written.flatMap((line, at): (readonly [number, LineFate])[] => {
      if (comments >= 0 && at >= comments) return [[line.number, 'running-foot']];
      if (line.text.length > 2 * LONG_LINE || line.evidence.label !== undefined) return [];
      const folded = foldArabic(line.text);
      return controlOfSite.test(folded) || pathOfSite.test(folded)
        ? [[line.number, at < text ? 'running-head' : 'running-foot']]
        : [];
    }),
  );
};
