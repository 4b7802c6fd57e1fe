import type { IndexedDisclosure } from '../contracts/disclosure.ts';
import { printedPeriod } from '../disclosure/disclosure-words.ar.ts';
import { disclosuresIn, type DisclosureInIndex } from '../register/disclosures-in-register.ts';
import { indexTermsOf } from './passages.ts';
import { allTermsOf, foundIn, type QueryTerm, type SearchQuery } from './query.ts';

/** The words of an association's disclosures in force: what the directory has to know about them. */
export interface DisclosureWords {
  /** Index forms of the words in titles, each preceded by a space, with a space at the end. */
  readonly titleWords: string;
  /** Index forms of all words, those of titles included. */
  readonly words: string;
}

/** Returns the text by which a disclosure is found: its title, what it fulfils and its years. The file itself is not read. */
const searchedText = ({ title, entryTitle, period }: IndexedDisclosure): string =>
  [title, entryTitle, ...(period === undefined ? [] : [printedPeriod(period)])].join(' ');

const inForce = (entries: readonly IndexedDisclosure[]): DisclosureInIndex[] =>
  disclosuresIn(entries).filter(({ shown: { status } }) => status === 'in-force');

const wordList = (texts: readonly string[]): string =>
  ` ${[...new Set(texts.flatMap(indexTermsOf))].sort().join(' ')} `;

/** Returns the words of the disclosures of an index; undefined where none is in force. */
export const disclosureWordsOf = (
  entries: readonly IndexedDisclosure[] = [],
): DisclosureWords | undefined => {
  const shown = inForce(entries).map((disclosure) => disclosure.shown);
  if (shown.length === 0) return undefined;
  return {
    titleWords: wordList(shown.map(({ title }) => title)),
    words: wordList(shown.map(searchedText)),
  };
};

const hasTerm = (forms: ReadonlySet<string>, { forms: asked, prefix }: QueryTerm): boolean =>
  asked.some((form) => (prefix ? [...forms].some((own) => own.startsWith(form)) : forms.has(form)));

/**
 * Returns the disclosures in force whose title, kind or years have all words of a query, or one of them, those with a
 * word in the title first. An index lists at most 600 versions, which are looked through one by one.
 */
export const findDisclosures = (
  entries: readonly IndexedDisclosure[] | undefined,
  query: SearchQuery,
  words: 'all' | 'any',
): DisclosureInIndex[] => {
  const terms = allTermsOf(query);
  if (terms.length === 0) return [];
  const found = inForce(entries ?? []).flatMap((disclosure) => {
    const text = searchedText(disclosure.shown);
    const forms = new Set(indexTermsOf(text));
    const matches =
      words === 'all'
        ? terms.every((term) => hasTerm(forms, term)) && foundIn(text, query).phrases
        : terms.some((term) => hasTerm(forms, term));
    return matches ? [{ disclosure, inTitle: foundIn(disclosure.shown.title, query).words.length > 0 }] : [];
  });
  return found
    .sort((one, other) => Number(other.inTitle) - Number(one.inTitle))
    .map(({ disclosure }) => disclosure);
};
