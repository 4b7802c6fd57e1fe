import { plainTyped } from '../text/typed-code.ts';
import { foldForSearch } from '../text/fold.ts';
import { ARTICLE, joinedParts } from './name-parts.ar.ts';
import { parseReferenceNumber, partOfReferenceNumber } from './reference-number.ts';
import { parseSaudiMobile } from './saudi-mobile.ts';

/** Most words of a name that are kept for the search. */
const MOST_WORDS = 12;

/** Sign before a mobile's digits, last digit first, among the words: people remember how a number ends. */
const MOBILE = '#';

const reversed = (digits: string): string => Array.from(digits).reverse().join('');

/** Returns the national digits of a stored mobile (E.164), without country code and trunk zero: `512345678`. */
const nationalDigits = (mobile: string): string => mobile.replace(/^\+966/u, '').replace(/\D/gu, '');

const wordsIn = (name: string): string[] =>
  foldForSearch(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * Returns the words under which a request is found: the words of the beneficiary's name, folded as the public search
 * folds them, and her mobile from its end.
 */
export const wordsOfRequest = (request: { readonly name: string; readonly mobile: string }): string[] => [
  ...new Set([
    ...wordsIn(request.name).slice(0, MOST_WORDS),
    `${MOBILE}${reversed(nationalDigits(request.mobile))}`,
  ]),
];

/** A search as the desk understands it. */
export type DeskSearch =
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'mobile'; readonly mobile: string }
  /** Words, each of which the request has; of each the beginnings of the spellings in which it may have been written. */
  | { readonly kind: 'words'; readonly words: readonly (readonly string[])[] }
  | { readonly kind: 'too-short' };

/** Fewest letters of what follows such a part: a shorter rest is no word of its own. */
const LEAST_REST = 3;

/** Joins such parts to the words that follow them, as a name was typed. */
const unitsIn = (typed: string): string[] => {
  const units: string[] = [];
  let open = '';
  for (const word of wordsIn(typed)) {
    const isPart = joinedParts.some((part) => part === word);
    open += word;
    if (isPart) continue;
    units.push(open);
    open = '';
  }
  return open === '' ? units : [...units, open];
};

/** Returns the beginnings under which a unit of a name is found: joined, by what follows its part, with and without article. */
const spellingsOf = (unit: string): string[] => {
  if (/^\d{3,}$/u.test(unit)) return [unit, `${MOBILE}${reversed(unit)}`];
  const rests = joinedParts
    .filter((part) => part !== ARTICLE && unit.startsWith(part))
    .map((part) => unit.slice(part.length))
    .filter((rest) => rest.length >= LEAST_REST);
  const forms = [unit, ...rests];
  const bare = forms
    .filter((form) => form.startsWith(ARTICLE) && form.length >= ARTICLE.length + LEAST_REST)
    .map((form) => form.slice(ARTICLE.length));
  const withArticle = [unit, ...rests]
    .filter((form) => !form.startsWith(ARTICLE) && /^\p{Script=Arabic}/u.test(form))
    .map((form) => `${ARTICLE}${form}`);
  return [...new Set([...forms, ...bare, ...withArticle])];
};

/** Fewest digits of the end of a mobile that are looked for. */
const LEAST_DIGITS = 3;

/** Limit of a search as typed; UTF-16 units. */
export const SEARCH_LIMIT = 120;

/**
 * Reads a search as people type it: a number of a request, a mobile in any spelling, the last digits of a mobile, or
 * words of a name in any spelling of hamza, ya and ha, joined or apart, with or without article, and in any order.
 */
export const readDeskSearch = (typed: string): DeskSearch => {
  const text = typed.slice(0, SEARCH_LIMIT);
  const mobile = parseSaudiMobile(text);
  if (mobile !== undefined) return { kind: 'mobile', mobile };
  const reference = parseReferenceNumber(text);
  if (reference !== undefined) return { kind: 'reference', reference };
  const digits = plainTyped(text).replace(/[\s\p{P}\p{S}]/gu, '');
  if (/^\d+$/u.test(digits)) {
    const national = digits.replace(/^0(?=5)/u, '');
    return national.length < LEAST_DIGITS
      ? { kind: 'too-short' }
      : { kind: 'words', words: [[`${MOBILE}${reversed(national)}`]] };
  }
  const part = /[\p{Script=Arabic}]/u.test(text) ? undefined : partOfReferenceNumber(text);
  // A name in Latin letters has no digit; in a number I, L and O stand for some.
  if (part !== undefined && /\d/u.test(plainTyped(text))) return { kind: 'reference', reference: part };
  const units = [...new Set(unitsIn(text))].slice(0, MOST_WORDS);
  return units.every((word) => word.length < 2)
    ? { kind: 'too-short' }
    : { kind: 'words', words: units.map(spellingsOf) };
};

/** Whether a request with these words has each word of a search, in one of its spellings. */
export const hasWords = (ofRequest: readonly string[], words: readonly (readonly string[])[]): boolean =>
  words.every((spellings) => spellings.some((start) => ofRequest.some((word) => word.startsWith(start))));

/** Returns the first text after all that begin with this one, for a range over an index; texts are below U+FFFF. */
export const afterPrefix = (prefix: string): string => `${prefix}\uFFFF`;
