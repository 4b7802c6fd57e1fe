import { foldArabic } from '../../text/fold.ts';
import {
  adjectivalOrdinals,
  adverbialOrdinals,
  after,
  cardinalsAfterHundred,
  definiteArticle,
  firstBeforeHundred,
  hundreds,
  looseAdverbials,
  looseOrdinals,
  mistakenOrdinals,
  wordAnd,
  type OrdinalWord,
} from './ordinal-words.ar.ts';

/**
 * The way in which words number: `adverb` stands before a heading by itself («أولاً»), `loose` also begins sentences
 * («أحد عشر»), `adjective` follows a noun («الأولى»).
 */
export type OrdinalForm = 'adverb' | 'loose' | 'adjective';

/** An ordinal at the beginning of a text. */
export interface OrdinalAt {
  /** The words as printed, without white space around them. */
  readonly printed: string;
  readonly value: number;
  readonly form: OrdinalForm;
}

/** Most words of an ordinal: «الحادية و العشرون بعد الثلاث مئة». */
const MOST_WORDS = 7;

const valuesOf = (list: readonly OrdinalWord[]): ReadonlyMap<string, number> =>
  new Map(list.map(({ words, value }) => [foldArabic(words), value]));

const adverbs = valuesOf(adverbialOrdinals);
const loose = valuesOf(looseAdverbials);
const adjectives = valuesOf([...looseOrdinals, ...mistakenOrdinals, ...adjectivalOrdinals]);
const ofHundreds = valuesOf(hundreds);
const cardinals = valuesOf(cardinalsAfterHundred);
const firstOfHundred = valuesOf(firstBeforeHundred);

const hundredWords = [...ofHundreds.keys()].toSorted((left, right) => right.length - left.length).join('|');
const hundredParts = new RegExp(
  `^(?:(?<before>.+?) (?:${after} |${wordAnd}))?(?:${definiteArticle})?(?<hundred>${hundredWords})(?: ${wordAnd}(?<after>.+))?$`,
  'u',
);

/** Returns the value of folded words with a hundred: «المائه», «الحاديه والعشرون بعد المائه», «المائه وواحد». */
const beyondHundred = (folded: string): number | undefined => {
  const parts = hundredParts.exec(folded)?.groups;
  const hundred = ofHundreds.get(parts?.['hundred'] ?? '');
  const { before, after: behind } = parts ?? {};
  if (hundred === undefined) return undefined;
  if (before !== undefined && behind !== undefined) return undefined;
  if (before === undefined && behind === undefined) return hundred;
  const small =
    before === undefined
      ? (adjectives.get(behind ?? '') ?? cardinals.get(behind ?? ''))
      : (adjectives.get(before) ?? firstOfHundred.get(before));
  return small === undefined ? undefined : hundred + small;
};

const valueOf = (folded: string): { readonly value: number; readonly form: OrdinalForm } | undefined => {
  const forms = [
    [adverbs.get(folded), 'adverb'],
    [adjectives.get(folded), 'adjective'],
    [loose.get(folded), 'loose'],
    [beyondHundred(folded), 'adjective'],
  ] as const;
  for (const [value, form] of forms) if (value !== undefined) return { value, form };
  return undefined;
};

const withoutArticle = (word: string): string =>
  word.startsWith(definiteArticle) ? word.slice(definiteArticle.length) : word;

/** Words that an ordinal may begin with, folded, without «ال»: a line that begins with another one has none. */
const firstWords: ReadonlySet<string> = new Set(
  [adverbs, loose, adjectives, ofHundreds, firstOfHundred]
    .flatMap((list) => [...list.keys()])
    .map((words) => withoutArticle(words.split(' ')[0] ?? '')),
);

const words = /[\p{L}\p{M}\u0640]+/gu;

/**
 * Reads the longest ordinal that a text begins with, from 1 to 999, in every spelling that `foldArabic` takes for one:
 * «أولاً», «الحادية و العشرون», «الثالثة بعد المائة». Undefined where it begins with none. `text` has no white space
 * before it. A table is looked up, because an expression with all ordinals took a second to compile.
 */
export const ordinalAt = (text: string): OrdinalAt | undefined => {
  const ends: number[] = [];
  let last = 0;
  for (const { index, 0: word } of text.matchAll(words)) {
    if (text.slice(last, index).trim() !== '' || (last === 0 && index > 0)) break;
    last = index + word.length;
    ends.push(last);
    if (ends.length === 1 && !firstWords.has(withoutArticle(foldArabic(word)))) return undefined;
    if (ends.length === MOST_WORDS) break;
  }
  for (const end of ends.toReversed()) {
    const printed = text.slice(0, end);
    // «و» stands apart from its word as often as not: «الحادية و العشرون».
    const found = valueOf(foldArabic(printed).replaceAll(` ${wordAnd} `, ` ${wordAnd}`));
    if (found !== undefined) return { printed, ...found };
  }
  return undefined;
};
