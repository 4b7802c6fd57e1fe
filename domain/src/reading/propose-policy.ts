import { catalogueEntryOf, titleKey } from '../catalogue/catalogue-entry-of.ts';
import type { CatalogueEntry } from '../contracts/catalogue.ts';
import type { PolicyProposal } from '../contracts/document-reading.ts';
import type { DocumentType } from '../contracts/policy-text.ts';
import { foldArabic } from '../text/fold.ts';
import { documentTypeWords, smallWords } from './propose-words.ar.ts';

/** Part of the words of an entry's title that a title has, at least, to be one of its kind. */
const ENOUGH_WORDS = 0.75;
/** Times that a body says the subject of another policy, at least, before it is taken for that policy's. */
const OFTEN = 4;
/** A body says the other subject this many times as often as its own. */
const MORE_OFTEN = 4;

const withoutPrefix = (word: string): string => word.replace(/^(?:وال|بال|لل|ال|و|ب|ل)(?=\p{L}{3})/u, '');

const keyWords = (title: string): string[] =>
  titleKey(title)
    .split(' ')
    .map(withoutPrefix)
    .filter((word) => word.length > 2 && !smallWords.has(word));

/** Returns the type of document that a title names first: سياسة، لائحة، آلية، دليل. */
export const documentTypeOf = (title: string): DocumentType | undefined => {
  for (const word of foldArabic(title).split(' ').slice(0, 3)) {
    const type = documentTypeWords.get(word) ?? documentTypeWords.get(word.replace(/^ال/u, ''));
    if (type !== undefined) return type;
  }
  return undefined;
};

/** Returns the entry whose title has nearly all of its words in this one; undefined where two have as many. */
const likeliestEntry = (entries: readonly CatalogueEntry[], title: string): CatalogueEntry | undefined => {
  const words = new Set(keyWords(title));
  const scores = entries
    .filter(({ kind }) => kind === 'policy')
    .map((entry) => ({
      entry,
      score: Math.max(
        ...[entry.title, ...entry.aliases].map((name) => {
          const wanted = keyWords(name);
          const has = wanted.filter((word) => words.has(word)).length;
          return has === 0
            ? 0
            : Math.min(has / wanted.length, 1) *
                (has / Math.max(words.size, 1)) ** 0.25 *
                (has >= wanted.length * ENOUGH_WORDS ? 1 : 0);
        }),
      ),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
  const [first, second] = scores;
  return first === undefined || first.score === second?.score ? undefined : first.entry;
};

/** Proposes type and catalogue entry of a document by its title. */
export const proposePolicy = (title: string, entries: readonly CatalogueEntry[]): PolicyProposal => {
  const entry =
    catalogueEntryOf(
      entries.filter(({ kind }) => kind === 'policy'),
      { title },
    ) ?? likeliestEntry(entries, title);
  const documentType = documentTypeOf(title) ?? entry?.documentType;
  return {
    title,
    ...(documentType === undefined ? {} : { documentType }),
    ...(entry === undefined ? {} : { catalogueEntry: entry.code }),
  };
};

const occurrences = (text: string, phrase: string): number => text.split(phrase).length - 1;

/**
 * Returns the entry whose subject a body says over and over while it hardly says its own: the body of another policy
 * under this title. A subject is the title of an entry without its kind («تعارض المصالح»), of two words or more.
 */
export const otherPolicyOfBody = (
  title: string,
  body: string,
  entries: readonly CatalogueEntry[],
): CatalogueEntry | undefined => {
  const own = proposePolicy(title, entries).catalogueEntry;
  const ownKey = new Set(keyWords(title));
  const plain = ` ${foldArabic(body)
    .split(/[^\p{L}\p{N}]+/u)
    .map(withoutPrefix)
    .join(' ')} `;
  const ownTimes = Math.max(0, ...[...ownKey].map((word) => occurrences(plain, ` ${word} `)));
  const subjects = entries
    .filter(({ kind, code }) => kind === 'policy' && code !== own)
    .flatMap((entry) =>
      [entry.title, ...entry.aliases].map((name) => ({
        entry,
        words: titleKey(name).split(' ').map(withoutPrefix),
      })),
    )
    .filter(({ words }) => words.length >= 2 && words.length <= 4 && !words.some((word) => ownKey.has(word)))
    .map(({ entry, words }) => ({ entry, times: occurrences(plain, ` ${words.join(' ')} `) }))
    .filter(({ times }) => times >= OFTEN && times >= ownTimes * MORE_OFTEN)
    .toSorted((left, right) => right.times - left.times);
  return subjects[0]?.entry;
};
