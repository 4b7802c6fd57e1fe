import type { DocumentKind } from '../../contracts/document-evidence.ts';
import type { ReadLine } from '../draft.ts';
import { readMarker } from '../numbering/marker.ts';
import { ends } from './sentence-ends.ts';

/** A text that was wrapped at a width has this part of its lines near that width. */
const WRAPPED_PART = 0.2;
export const NEAR_WIDTH = 0.8;
/** Lines from which on their lengths alone tell, and the fewest of a pasted paragraph. */
const LINES_OF_A_PAGE = 10;
const FEWEST_WRAPPED = 3;
/** Width of a text that was wrapped, at most and at least; UTF-16 units. */
const WIDEST_WRAP = 160;
const NARROWEST_WRAP = 60;
/** A line of at least this length without an end may have been wrapped. */
const LONG_LINE = 50;
/** Lines that were wrapped at one width differ at most by this part of it; and the fewest of them that show it. */
const SAME_WIDTH = 0.8;
const FEWEST_OF_ONE_WIDTH = 2;
/** Part of the lines of a text that have an empty line before them, where empty lines part its paragraphs. */
const MOSTLY_PARTED = 0.5;
const LEAST_LINES = 3;

const isUnmarked = ({ text, evidence: { label } }: ReadLine): boolean =>
  label === undefined && readMarker(text) === undefined;

/** Tells whether empty lines stand between most lines of a text, or between most of those that begin no item. */
export const isParted = (lines: readonly ReadLine[]): boolean => {
  const written = lines.slice(1).filter(({ text }) => text !== '');
  return [written, written.filter(isUnmarked)].some(
    (own) =>
      own.length >= LEAST_LINES && own.filter(({ gap }) => gap > 0).length >= own.length * MOSTLY_PARTED,
  );
};

/** Tells whether the line after one may go on with it: no empty line, no marker and no cell of a table is there. */
export const mayGoOn = (next: ReadLine | undefined): next is ReadLine =>
  next?.gap === 0 && next.text !== '' && !next.text.includes(' | ') && isUnmarked(next);

/** A day at the end of a line, with which most sentences about an approval end. */
const endsWithDay = /[0-9٠-٩]\s*(?:هـ?|م)?\s*\)?$/u;

/** Tells whether a line may have been broken within a sentence. */
export const isLongAndOpen = ({ text }: ReadLine): boolean =>
  text.length >= LONG_LINE && !ends.test(text) && !endsWithDay.test(text) && !text.includes(' | ');

/**
 * Returns the length of the shortest of the long lines without an end that stand above a line without a marker, where
 * they are of nearly one length and a line with an end follows each run of them: a program wrapped them.
 */
export const shortestWrapped = (lines: readonly ReadLine[]): number | undefined => {
  let [least, most, count] = [Infinity, 0, 0];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!isLongAndOpen(line) || !mayGoOn(next)) continue;
    count += 1;
    least = Math.min(least, line.text.length);
    most = Math.max(most, line.text.length);
    const goesFurther = isLongAndOpen(next) && mayGoOn(lines[index + 2]);
    if (!goesFurther && !ends.test(next.text)) return undefined;
  }
  return count >= FEWEST_OF_ONE_WIDTH && least >= most * SAME_WIDTH ? least : undefined;
};

/**
 * Tells whether the few lines of a plain text were broken where a page was full: each line that breaks a sentence is
 * nearly as long as the longest, and its paragraph ends with the end of a sentence, which a list of names does not.
 */
const isBrokenByPage = (lines: readonly ReadLine[], widest: number): boolean => {
  let broken = 0;
  let isOpen = false;
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1];
    const isLast = next === undefined || next.gap > 0 || readMarker(next.text) !== undefined;
    const isFullLine = text.length >= widest * NEAR_WIDTH;
    if (ends.test(text)) isOpen = false;
    else if (isOpen && (isLast || !isFullLine)) return false;
    else if (!isLast && isFullLine) {
      isOpen = true;
      broken += 1;
    }
  }
  return broken > 0;
};

/**
 * Returns the width at which a text without places was wrapped, in UTF-16 units; undefined where it was not. From ten
 * lines on their lengths tell it, of a shorter paste only where a page was full.
 */
export const wrapOf = (lines: readonly ReadLine[], kind: DocumentKind): number | undefined => {
  const lengths = lines.map(({ text }) => text.length).toSorted((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (widest < NARROWEST_WRAP || longest > WIDEST_WRAP) return undefined;
  const near = lengths.filter((length) => length >= widest * NEAR_WIDTH).length;
  const isWrapped =
    lengths.length >= LINES_OF_A_PAGE
      ? ['text', 'doc', 'image', 'pdf'].includes(kind) && near >= lengths.length * WRAPPED_PART
      : kind === 'text' && lengths.length >= FEWEST_WRAPPED && isBrokenByPage(lines, longest);
  return isWrapped ? widest : undefined;
};
