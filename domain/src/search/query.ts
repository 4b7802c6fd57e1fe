import { smallWords } from './small-words.ar.ts';
import { indexForms, queryForms } from './word-forms.ts';
import { searchWordsOf, type SearchWord } from './words.ts';

/** A longer query is cut; UTF-16 units. */
export const QUERY_LIMIT = 100;

/** Words beyond these are not looked for. */
const QUERY_WORDS = 8;

/** One word that is looked for. */
export interface QueryTerm {
  readonly forms: readonly string[];
  /** Whether it also stands for every word that begins with it. Numbers and single letters stand for themselves. */
  readonly prefix: boolean;
}

export interface SearchQuery {
  /** As typed, cut to `QUERY_LIMIT`, without unseen characters. */
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  /** What was in quotes: words (folded) that must follow each other. Their words are not among `terms`. */
  readonly phrases: readonly (readonly string[])[];
}

const termOf = (folded: string): QueryTerm => ({
  forms: queryForms(folded),
  prefix: folded.length > 1 && !/\p{N}/u.test(folded),
});

const foldedWords = (text: string): string[] => searchWordsOf(text).map(({ folded }) => folded);

/** Controls, and what turns the direction of the text behind it: it would reach beyond the query where that is shown. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const quoted = /[«"“„](?<phrase>[^«»"“”„]+)[»"”]/gu;

/** What a reader asks for. No terms and no phrases: nothing that can be looked for was typed. */
export const parseSearchQuery = (typed: string): SearchQuery => {
  const text = typed.slice(0, QUERY_LIMIT).toWellFormed().replace(unseen, ' ').trim();
  const phrases: string[][] = [];
  const loose = text.replace(quoted, (_whole, phrase: string) => {
    const words = foldedWords(phrase).slice(0, QUERY_WORDS);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const words = [...new Set(foldedWords(loose))];
  const weighty = words.filter((word) => !smallWords.has(word));
  const kept = weighty.length > 0 || phrases.length > 0 ? weighty : words;
  const room = Math.max(0, QUERY_WORDS - phrases.flat().length);
  return { text, terms: kept.slice(0, room).map(termOf), phrases };
};

/** Nothing that can be looked for. */
export const isEmptyQuery = ({ terms, phrases }: SearchQuery): boolean =>
  terms.length === 0 && phrases.length === 0;

/** All words of a query for an index, which knows no order: those in quotes count as whole words. */
export const allTermsOf = ({ terms, phrases }: SearchQuery): QueryTerm[] => [
  ...terms,
  ...phrases.flat().map((word) => ({ forms: [word], prefix: false })),
];

/** Whether a word in one of its forms is what the term asks for. */
export const matchesTerm = (forms: readonly string[], term: QueryTerm): boolean =>
  term.forms.some((asked) => forms.some((form) => (term.prefix ? form.startsWith(asked) : form === asked)));

/** Where in a text the words of a phrase follow each other: the numbers of its words there. */
const phrasePlaces = (forms: readonly (readonly string[])[], phrase: readonly string[]): number[] =>
  forms.flatMap((_, from) =>
    phrase.every((word, step) => forms[from + step]?.includes(word) === true)
      ? phrase.map((_word, step) => from + step)
      : [],
  );

export interface Found {
  /** The words of the text that answer the query, in order. */
  readonly words: readonly SearchWord[];
  /** Whether each phrase stands in the text. */
  readonly phrases: boolean;
}

/** What in a text answers a query: whole printed words, so that a mark never cuts a joined word in two. */
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
