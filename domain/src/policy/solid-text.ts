/**
 * A text without its white space that remembers where the space was and from which line each letter came. Line breaks
 * and runs of spaces are an accident of extraction; whether two letters belong to one word is not.
 */
export interface SolidText {
  readonly letters: string;
  /** Source line of each letter, counted from 1. */
  readonly lineOf: readonly number[];
  readonly gapBefore: readonly Gap[];
}

/** The white space between a letter and the one before it; a line break swallows the spaces around it. */
export type Gap = 'none' | 'space' | 'line';

/** A stretch of source text, or the replacement that a correction put there. */
export interface TextStretch {
  readonly text: string;
  /** The line on which the stretch starts. */
  readonly line: number;
  /** A replacement is on the first line of what it replaces, however long it is. */
  readonly replacement: boolean;
}

/** Joins stretches, in the order of the text and directly one after the other, into one solid text. */
export function solidify(stretches: readonly TextStretch[]): SolidText {
  const letters: string[] = [];
  const lineOf: number[] = [];
  const gapBefore: Gap[] = [];
  let gap: Gap = 'line';
  for (const stretch of stretches) {
    let line = stretch.line;
    // The loop goes by code unit, because every position is compared with `String.indexOf`, which counts the same
    // way.
    for (const letter of stretch.text.split('')) {
      if (letter === '\n' && !stretch.replacement) line += 1;
      if (/\s/u.test(letter)) {
        gap = gap === 'line' || letter === '\n' ? 'line' : 'space';
        continue;
      }
      letters.push(letter);
      lineOf.push(line);
      gapBefore.push(gap);
      gap = 'none';
    }
  }
  return { letters: letters.join(''), lineOf, gapBefore };
}

/** Returns the letters from `start` to before `end`, readable again: single spaces where there was white space. */
export function readable(solid: SolidText, start: number, end: number): string {
  const from = Math.max(start, 0);
  return solid.letters
    .slice(from, end)
    .split('')
    .map((letter, index) => (index > 0 && solid.gapBefore[from + index] !== 'none' ? ` ${letter}` : letter))
    .join('');
}
