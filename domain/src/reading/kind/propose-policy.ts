import { catalogueEntryOf, titleKey } from '../../catalogue/catalogue-entry-of.ts';
import type { CatalogueEntry } from '../../contracts/catalogue.ts';
import type { PolicyProposal } from '../../contracts/document-reading.ts';
import type { DocumentType } from '../../contracts/policy-text.ts';
import { foldArabic } from '../../text/fold.ts';
import { kindsInTitle, titleOfPolicy } from '../headings/title-words.ar.ts';
import { documentTypeWords, smallWords } from './propose-words.ar.ts';

/** Part of the words of an entry's title that a title has, at least, to be one of its kind. */
const ENOUGH_WORDS = 0.75;
/** Words of a title of which one alone names its kind, at most. */
const FEW_WORDS = 3;
/** Part of the words of a title that are those of its kind, at least. */
const LEAST_SHARE = 0.25;

/** Returns a word without its article and one-letter prefixes. */
export const withoutPrefix = (word: string): string =>
  word.replace(/^(?:وال|بال|لل|ال|و|ب|ل)(?=\p{L}{3})/u, '');

/** Undoes what copies of PDFs make of an article and its letter: «املخاطر», «األموال»; lam and alef are one order. */
const asCopied = (word: string): string => word.replace(/^امل/u, 'الم').replace(/^اال/u, 'الا');
const inOneOrder = (word: string): string => word.replace(/لا/gu, 'ال');

/** Returns the words by which a title is compared with the titles of the catalogue. */
export const keyWords = (title: string): string[] =>
  titleKey(title)
    .split(' ')
    .map((word) => inOneOrder(withoutPrefix(asCopied(word))))
    .filter((word) => word.length > 2 && !smallWords.has(word));

/** Returns the type of document that a title names first: سياسة، لائحة، آلية، دليل. */
export const documentTypeOf = (title: string): DocumentType | undefined => {
  for (const word of foldArabic(title).split(' ').slice(0, 3)) {
    const type = documentTypeWords.get(word) ?? documentTypeWords.get(word.replace(/^ال/u, ''));
    if (type !== undefined) return type;
  }
  return undefined;
};

/**
 * Returns the entry whose title has nearly all of its words in this one; undefined where two have as many, and where the
 * title names two of them whole: «سياسة العلاقة مع المستفيدين وآلية التأكد من استحقاقهم».
 */
const likeliestEntry = (entries: readonly CatalogueEntry[], title: string): CatalogueEntry | undefined => {
  const words = new Set(keyWords(title));
  const scores = entries
    .filter(({ kind }) => kind === 'policy')
    .map((entry) => {
      const names = [entry.title, ...entry.aliases].map((name) => {
        const wanted = keyWords(name);
        const has = wanted.filter((word) => words.has(word)).length;
        // A lone word names a kind in a title of few words, and none in a sentence.
        const isEnough =
          has > 0 &&
          has >= wanted.length * ENOUGH_WORDS &&
          has >= words.size * LEAST_SHARE &&
          (wanted.length > 1 || words.size <= FEW_WORDS);
        const score = isEnough ? (has / wanted.length) * (has / Math.max(words.size, 1)) ** 0.25 : 0;
        return { wanted, score, isWhole: has > 0 && has === wanted.length };
      });
      return { entry, names, score: Math.max(...names.map(({ score }) => score)) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
  const [first, second] = scores;
  const whole = scores.flatMap(({ entry, names }) =>
    names.filter(({ isWhole }) => isWhole).map(({ wanted }) => ({ entry, wanted })),
  );
  const namesTwo = whole.some((one) =>
    whole.some(
      (other) =>
        one.entry !== other.entry &&
        !one.wanted.some((word) => other.wanted.includes(word)) &&
        one.wanted.length > 1 &&
        other.wanted.length > 1,
    ),
  );
  return first === undefined || first.score === second?.score || namesTwo ? undefined : first.entry;
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

/** Number of the first paragraphs of a text in which it says its own name. */
const NAMED_WITHIN = 8;

/** Words before a subject of the catalogue, as expressions for folded text; a name without a kind is no name. */
const nameIn = (name: string): RegExp | undefined => {
  const folded = foldArabic(name);
  const [kind = '', ...subject] = folded.split(' ');
  return titleOfPolicy.test(folded)
    ? new RegExp(`(?<!\\p{L})[وبل]?${kind}${kindsInTitle}\\s+${subject.join('\\s+')}(?!\\p{L})`, 'u')
    : undefined;
};

/**
 * Returns the name by which the first paragraphs of a text call their policy, as the catalogue spells it: «توجب سياسة
 * خصوصية البيانات على …»; undefined where they name none, or several.
 */
export const policyNamedIn = (
  texts: readonly string[],
  entries: readonly CatalogueEntry[],
): string | undefined => {
  const folded = texts.slice(0, NAMED_WITHIN).map(foldArabic);
  const found = entries
    .filter(({ kind }) => kind === 'policy')
    .flatMap(({ code, title, aliases }) =>
      [title, ...aliases]
        .filter((name) => {
          const pattern = nameIn(name);
          return pattern !== undefined && folded.some((text) => pattern.test(text));
        })
        .map((name) => ({ code, name })),
    );
  const longest = found.toSorted((left, right) => right.name.length - left.name.length)[0];
  return new Set(found.map(({ code }) => code)).size === 1 ? longest?.name : undefined;
};
