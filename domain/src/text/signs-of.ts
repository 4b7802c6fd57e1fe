import { madeOnce } from '../table/made-once.ts';

const segmenter = madeOnce(() => new Intl.Segmenter('ar', { granularity: 'grapheme' }));

/** Returns the signs of a text as a reader counts them: a letter with its marks, an emoji of several parts. */
export const signsOf = (text: string): string[] =>
  Array.from(segmenter().segment(text), ({ segment }) => segment);
