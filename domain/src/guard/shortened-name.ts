import { headOf, type KnownName } from './names.ts';
import {
  biWithoutPlace,
  definiteBehindPreposition,
  DEFINITE_HEAD,
  idleAdjectives,
  organisationHeads,
  prefixesOfDefinite,
  verbsWithBi,
} from './organisation-words.ar.ts';
import { isIdleInPlace, isRegion, saysWhere } from './place-names.ar.ts';

const definiteHeads: ReadonlySet<string> = new Set([
  ...prefixesOfDefinite.map((prefix) => prefix + DEFINITE_HEAD),
  ...definiteBehindPreposition,
]);

/** Returns whether a folded word is «the association» with or without a prefix: «الجمعية», «للجمعية». */
export const isDefiniteHead = (folded: string): boolean => definiteHeads.has(folded);

const headWord = (folded: string): string =>
  headOf(folded) ?? (isDefiniteHead(folded) ? organisationHeads[0] : folded);

/** The forms in which a word may stand in a name: «لتحفيظ» and «تحفيظ», «ببريدة» and «بريدة». */
const formsOf = (folded: string): readonly string[] => [
  folded,
  folded.replace(/^(?:بال|لل|ال|ب|ل)(?=\p{L}{3})/u, ''),
];

const isSame = (left: string, right: string): boolean => {
  const forms = new Set(formsOf(left));
  return formsOf(right).some((form) => forms.has(form));
};

const isIdle = (folded: string): boolean => idleAdjectives.includes(folded) || isIdleInPlace(folded);

/** The place in which an association's name says that it is: «بالرياض». */
const placeOf = ({ words }: KnownName): string | undefined => words.find(saysWhere);

const hasWord = (own: readonly KnownName[], word: string): boolean =>
  own.some(({ words }) => words.some((one) => isSame(one, word)));

/**
 * Tells whether a phrase that begins with this association's short name goes on with a place that its licence does not
 * name: «جمعية النور بالدمام» is not «جمعية النور الخيرية بالرياض».
 */
export const isElsewhere = (rest: readonly string[], own: readonly KnownName[]): boolean => {
  const at = rest.findIndex((word) => !idleAdjectives.includes(word));
  const [word = '', next] = rest.slice(Math.max(0, at));
  const place = isRegion(word) ? next : saysWhere(word) && !isIdleInPlace(word) ? word : undefined;
  if (place === undefined) return false;
  return own.some((name) => placeOf(name) !== undefined) && !hasWord(own, place);
};

/** Returns the number of words with which a phrase goes on with a name, and the number of those that tell it from others. */
const partOfName = (phrase: readonly string[], { words }: KnownName) => {
  let [at, end, read, telling] = [1, 1, 1, 0];
  for (; read < phrase.length; read += 1) {
    const word = phrase[read] ?? '';
    const found = words.findIndex((own, index) => index >= at && isSame(own, word));
    // A name is shortened at its end and by its adjectives, and keeps the word that tells it from others.
    const skips = telling === 0 && words.slice(at, found).some((own) => !isIdle(own));
    if (found < 0 || skips) {
      if (isIdle(word)) continue;
      break;
    }
    at = found + 1;
    end = read + 1;
    if (!isIdle(word)) telling += 1;
  }
  // A kind of place goes on with the name of a place, which is not this association's.
  return { end, telling, next: phrase[read], isInPlace: read > 1 && isIdleInPlace(phrase[read - 1] ?? '') };
};

/**
 * Returns how many words of a phrase are this association's licensed name as people shorten it: without its place,
 * without «الخيرية», without its last words. 0 where the phrase goes on as another's name does: «جمعية البر بالدمام»
 * beside «جمعية البر الخيرية ببريدة», «جمعية إحسان الطبية» beside «جمعية إحسان للإسكان». `before` is the word before it.
 */
export const shortenedNameAt = (
  phrase: readonly string[],
  own: readonly KnownName[],
  before: string | undefined,
): number => {
  const parts = own
    .filter(({ words: [head = ''] }) => headWord(head) === headWord(phrase[0] ?? ''))
    .map((name) => partOfName(phrase, name))
    .filter(({ telling, next, isInPlace }) => {
      if (telling === 0 || isInPlace || (next !== undefined && saysWhere(next))) return false;
      if (telling > 1 || next === undefined || biWithoutPlace.test(next)) return true;
      if (next.startsWith('ب')) return verbsWithBi.test(before ?? '');
      return !/^(?:ال|ل)\p{L}{2}/u.test(next);
    });
  return Math.max(0, ...parts.map(({ end }) => end));
};
