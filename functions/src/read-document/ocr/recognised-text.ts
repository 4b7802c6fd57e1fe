import type { PlacedText } from '../page/lay-out.ts';
import type { TextLine } from '../page/text-line.ts';

/** Confidence in percent under which a word is unsure. */
const SURE = 70;

/** A recognised word with its place in points. */
export interface PlacedWord {
  readonly text: string;
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Identity of the recognised line. */
  readonly line: number;
  readonly baseline: number;
}

/** Words of one recognised line that stand in one region. */
export interface WordFragment extends PlacedText {
  readonly words: readonly PlacedWord[];
}

/** Gap after which words of one line are a fragment of their own, in letter heights. */
const APART = 1.6;

/** Returns recognised words in fragments, from top to bottom. */
export const fragmentsOfWords = (words: readonly PlacedWord[]): WordFragment[] =>
  [...Map.groupBy(words, ({ line }) => line).values()]
    .flatMap((line) => {
      const height = Math.max(...line.map(({ top, bottom }) => bottom - top));
      const parts: PlacedWord[][] = [];
      let edge = -Infinity;
      for (const word of line.toSorted((a, b) => a.left - b.left)) {
        const last = parts.at(-1);
        if (last !== undefined && word.left - edge <= APART * height) last.push(word);
        else parts.push([word]);
        edge = Math.max(edge, word.right);
      }
      return parts;
    })
    .map((part) => {
      const top = Math.min(...part.map((word) => word.top));
      const bottom = Math.max(...part.map((word) => word.bottom));
      return {
        words: part,
        left: Math.min(...part.map((word) => word.left)),
        right: Math.max(...part.map((word) => word.right)),
        top,
        bottom,
        baseline: part[0]?.baseline ?? bottom,
        size: bottom - top,
      };
    })
    .toSorted((a, b) => a.top - b.top);

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

const digit = /\p{Nd}/u;

/** Two letters in a row, or one that is a word or a label of its own; anything else may be a misread digit. */
const wordLike = /\p{L}\p{M}*\p{L}|^و$|^[أبجدهوزحطيكلمن]ـ?[.)\-:]$|^[-•●▪–]$/u;

/**
 * Whether a person must look at a word before it counts: the recogniser is unsure of it; it holds a digit, because a
 * digit that is read wrongly is read with high confidence («٠» for «١٠»); or it is a sign that may be a digit.
 */
const isUnsure = ({ text, confidence }: PlacedWord): boolean =>
  confidence < SURE || digit.test(text) || (!wordLike.test(text) && /[^.,:;،؛()«»"!؟?]/u.test(text));

/** A lone sign in place of a number: «؛ سنوات» for «٥ سنوات». */
const isLoneSign = ({ text }: PlacedWord): boolean =>
  !/[\p{L}\p{Nd}]/u.test(text) && !/^[-•●▪–:،.()«»"]+$/u.test(text);

/**
 * Returns the words of a line in the order in which they are read, by their places: the recogniser orders a line of
 * few words from left to right. Words of Latin letters that follow one another keep their own direction.
 */
const inOrder = (words: readonly PlacedWord[], direction: 'rtl' | 'ltr'): PlacedWord[] => {
  const seen = words.toSorted((a, b) => a.left + a.right - (b.left + b.right));
  if (direction === 'ltr') return seen;
  const read: PlacedWord[] = [];
  let latin: PlacedWord[] = [];
  for (const word of seen.toReversed()) {
    if (/\p{Script=Latin}/u.test(word.text) && !isArabic(word.text)) latin.unshift(word);
    else {
      read.push(...latin, word);
      latin = [];
    }
  }
  return [...read, ...latin];
};

/** Returns the words of fragments on one baseline as a line in the order in which they are read. */
export const lineOfWords = (fragments: readonly WordFragment[]): TextLine => {
  const all = fragments.flatMap(({ words }) => words);
  const direction =
    all.filter(({ text }) => /\p{Script=Latin}/u.test(text) && !isArabic(text)).length * 2 <= all.length
      ? 'rtl'
      : 'ltr';
  const words = inOrder(all, direction);
  let text = '';
  const unsure: { from: number; to: number; confidence: number }[] = [];
  for (const word of words) {
    if (text !== '') text += ' ';
    const from = text.length;
    text += word.text;
    if (isUnsure(word) || isLoneSign(word)) {
      unsure.push({
        from,
        to: text.length,
        confidence: Math.min(100, Math.max(0, Math.round(word.confidence))),
      });
    }
  }
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const [first] = words;
  return {
    text,
    direction,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
    baseline: fragments[0]?.baseline ?? 0,
    size: Math.max(1, ...fragments.map(({ size }) => size * 0.75)),
    bold: false,
    artifact: false,
    hidden: false,
    firstWordWidth: first === undefined ? 0 : first.right - first.left,
    contents: [],
    raised: [],
    unmapped: 0,
    unsure,
    confidence:
      letters === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters,
  };
};
