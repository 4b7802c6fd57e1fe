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

/** A thing that was typed: a request has it where it has one of these. */
export interface SearchedWord {
  /** Beginnings of the words of a request, in the spellings in which they may have been written. */
  readonly words: readonly string[];
  /** Beginnings of its mobile, E.164. */
  readonly mobiles: readonly string[];
}

/** A search as the desk understands it. */
export type DeskSearch =
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'mobile'; readonly mobile: string }
  /** Words, each of which the request has. */
  | { readonly kind: 'words'; readonly words: readonly SearchedWord[] }
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

/** Fewest digits of the end of a mobile that are looked for. */
const LEAST_DIGITS = 3;

/** Fewest national digits of the beginning of a mobile that are looked for: two of them are the operator's. */
const LEAST_BEGINNING = 4;

/**
 * Returns what digits of a mobile may be: its end, as they stand, and its beginning, with or without country code and
 * trunk zero (national numbering plan, CST: nine national digits, the first of which is 5).
 */
const partOfMobile = (digits: string): SearchedWord => {
  const national = digits.replace(/^(?:(?:00)?966)?0?(?=5)/u, '');
  const isBeginning = national.startsWith('5') && national.length >= LEAST_BEGINNING;
  return {
    words: [`${MOBILE}${reversed(digits)}`],
    mobiles: isBeginning ? [`+966${national}`] : [],
  };
};

/** Returns the beginnings under which a unit of a name is found: joined, by what follows its part, with and without article. */
const spellingsOf = (unit: string): string[] => {
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

const searchedWord = (unit: string): SearchedWord => {
  if (!/^\d+$/u.test(unit) || unit.length < LEAST_DIGITS) return { words: spellingsOf(unit), mobiles: [] };
  const { words, mobiles } = partOfMobile(unit);
  return { words: [unit, ...words], mobiles };
};

/** Limit of a search as typed; UTF-16 units. */
export const SEARCH_LIMIT = 120;

/**
 * Reads a search as people type it: a number of a request, a mobile in any spelling, its first or its last digits, or
 * words of a name in any spelling of hamza, ya and ha, joined or apart, with or without article, and in any order.
 */
export const readDeskSearch = (typed: string): DeskSearch => {
  const text = typed.slice(0, SEARCH_LIMIT);
  const mobile = parseSaudiMobile(text);
  if (mobile !== undefined) return { kind: 'mobile', mobile };
  const reference = parseReferenceNumber(text);
  if (reference !== undefined) return { kind: 'reference', reference };
  const digits = plainTyped(text).replace(/[\s\p{P}\p{S}]/gu, '');
  if (/^\d+$/u.test(digits))
    return digits.length < LEAST_DIGITS
      ? { kind: 'too-short' }
      : { kind: 'words', words: [partOfMobile(digits)] };
  const part = /[\p{Script=Arabic}]/u.test(text) ? undefined : partOfReferenceNumber(text);
  // A name in Latin letters has no digit; in a number I, L and O stand for some.
  if (part !== undefined && /\d/u.test(plainTyped(text))) return { kind: 'reference', reference: part };
  const units = [...new Set(unitsIn(text))].slice(0, MOST_WORDS);
  return units.every((word) => word.length < 2)
    ? { kind: 'too-short' }
    : { kind: 'words', words: units.map(searchedWord) };
};

/** Returns the first text after all that begin with this one, for a range over an index; texts are below U+FFFF. */
export const afterPrefix = (prefix: string): string => `${prefix}\uFFFF`;
