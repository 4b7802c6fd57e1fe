import { numberedPartsOf } from './numbered-part.ts';
import { smallWords } from './small-words.ar.ts';
import { indexForms, queryForms } from './word-forms.ts';
import { searchWordsOf, type SearchWord } from './words.ts';

/** A longer query is cut; UTF-16 units. */
export const QUERY_LIMIT = 100;

/** Words beyond this number are ignored. */
const QUERY_WORDS = 8;

/** A word to search for. */
export interface QueryTerm {
  readonly forms: readonly string[];
  /** Whether the term also matches every word that begins with it. Numbers and single letters match only themselves. */
  readonly prefix: boolean;
}

export interface SearchQuery {
  /** The query as typed, cut to `QUERY_LIMIT`, without invisible characters. */
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  /** Quoted phrases: words (folded) that must follow each other. Their words are not among `terms`. */
  readonly phrases: readonly (readonly string[])[];
}

const termOf = (folded: string): QueryTerm => ({
  forms: queryForms(folded),
  prefix: folded.length > 1 && !/\p{N}/u.test(folded),
});

const foldedWords = (text: string): string[] => searchWordsOf(text).map(({ folded }) => folded);

/** Signs that show nothing. They would reach beyond the query wherever it is shown, and end no word. */
const unseen = /\p{Cf}/gu;
const control = /\p{Cc}/gu;

const quoted = /[«"“„](?<phrase>[^«»"“”„]+)[»"”]/gu;

/** Parses a reader's query. No terms and no phrases mean that nothing searchable was typed. */
export const parseSearchQuery = (typed: string): SearchQuery => {
  const text = typed
    .slice(0, 2 * QUERY_LIMIT)
    .toWellFormed()
    .replace(unseen, '')
    .slice(0, QUERY_LIMIT)
    .toWellFormed()
    .replace(control, ' ')
    .trim();
  const phrases: string[][] = [];
  const loose = text.replace(quoted, (_whole, phrase: string) => {
    const words = foldedWords(phrase).slice(0, QUERY_WORDS);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const parts = numberedPartsOf(loose);
  const words = [...new Set(foldedWords(parts.rest))];
  const weighty = words.filter((word) => !smallWords.has(word));
  const kept = weighty.length > 0 || phrases.length > 0 ? weighty : words;
  const room = Math.max(0, QUERY_WORDS - phrases.flat().length);
  const numbers = parts.terms.map((forms) => ({ forms, prefix: false }));
  return { text, terms: [...kept.map(termOf), ...numbers].slice(0, room), phrases };
};

/** Whether a query has nothing to search for. */
export const isEmptyQuery = ({ terms, phrases }: SearchQuery): boolean =>
  terms.length === 0 && phrases.length === 0;

/** Returns all words of a query for an index, which keeps no order; quoted words count as whole words. */
export const allTermsOf = ({ terms, phrases }: SearchQuery): QueryTerm[] => [
  ...terms,
  ...phrases.flat().map((word) => ({ forms: [word], prefix: false })),
];

/** Whether a word in one of its forms matches the term. */
export const matchesTerm = (forms: readonly string[], term: QueryTerm): boolean =>
  term.forms.some((asked) => forms.some((form) => (term.prefix ? form.startsWith(asked) : form === asked)));

/** Returns the numbers of the words in a text that make up a phrase, one directly after the other. */
const phrasePlaces = (forms: readonly (readonly string[])[], phrase: readonly string[]): number[] =>
  forms.flatMap((_, from) =>
    phrase.every((word, step) => forms[from + step]?.includes(word) === true)
      ? phrase.map((_word, step) => from + step)
      : [],
  );

export interface Found {
  /** The words of the text that match the query, in order. */
  readonly words: readonly SearchWord[];
  /** Whether each phrase occurs in the text. */
  readonly phrases: boolean;
}

/**
 * Finds the words of a text that match a query: whole printed words, so that a mark never cuts a joined word in two.
 */
export const foundIn = (text: string, query: SearchQuery): Found => {
  const words = searchWordsOf(text);
  const forms = words.map(({ folded }) => indexForms(folded));
  const ofPhrases = query.phrases.map((phrase) => phrasePlaces(forms, phrase));
  const inPhrase = new Set(ofPhrases.flat());
  return {
    words: words.filter(
      (_, place) => inPhrase.has(place) || query.terms.some((term) => matchesTerm(forms[place] ?? [], term)),
    ),
    phrases: ofPhrases.every((places) => places.length > 0),
  };
};
