import { catalogueEntryOf, titleKey } from '../catalogue/catalogue-entry-of.ts';
import type { CatalogueEntry } from '../contracts/catalogue.ts';
import type { PolicyProposal } from '../contracts/document-reading.ts';
import type { DocumentType } from '../contracts/policy-text.ts';
import { foldArabic } from '../text/fold.ts';
import { documentTypeWords, generalStems, smallWords } from './propose-words.ar.ts';
import { kindsInTitle, titleOfPolicy } from './title-words.ar.ts';

/** Part of the words of an entry's title that a title has, at least, to be one of its kind. */
const ENOUGH_WORDS = 0.75;
/** Words of a title of which one alone names its kind, at most. */
const FEW_WORDS = 3;
/** Part of the words of a title that are those of its kind, at least. */
const LEAST_SHARE = 0.25;
/** Times that a body says the subject of another policy, at least, before it is taken for that policy's. */
const OFTEN = 4;
/** A body says the other subject this many times as often as its own. */
const MORE_OFTEN = 4;

const withoutPrefix = (word: string): string => word.replace(/^(?:وال|بال|لل|ال|و|ب|ل)(?=\p{L}{3})/u, '');

/** Undoes what copies of PDFs make of an article and its letter: «املخاطر», «األموال»; lam and alef are one order. */
const asCopied = (word: string): string => word.replace(/^امل/u, 'الم').replace(/^اال/u, 'الا');
const inOneOrder = (word: string): string => word.replace(/لا/gu, 'ال');

const keyWords = (title: string): string[] =>
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

const occurrences = (text: string, phrase: string): number => text.split(phrase).length - 1;

/** Times that a body says two words of another policy's subject, at least, and the part of its words that they are. */
const OFTEN_IN_WORDS = 6;
const DENSE = 0.02;
/** A subject rules a body that says it this many times as often as the next. */
const RULES = 2;

const article = /^(?:[وفبك]?ال|و?لل)(?=\p{L}{3})/u;
const withoutSuffix = (word: string): string => word.replace(/(?<=\p{L}{3})(?:ات|ين|ون|يه|ها|هم|ه|ي)$/u, '');
/** The stems that a word of a body may have: «بلاغات» begins with its root, «بسلامة» with a preposition. */
const stemsOfWord = (word: string): string[] => {
  const bare = word.replace(article, '');
  if (bare !== word) return [withoutSuffix(bare)];
  return [word, ...(/^[وفبل]\p{L}{3}/u.test(word) ? [word.slice(1)] : [])].map(withoutSuffix);
};
/** The stems of titles that no other policy needs, without their kinds. */
const stemsOf = (titles: readonly string[]): string[] => [
  ...new Set(
    titles
      .flatMap((title) => titleKey(title).split(' '))
      .map((word) => word.replace(article, ''))
      .map((word) => word.replace(/^و(?=[اتم]\p{L}{2})/u, ''))
      .map(withoutSuffix)
      .filter((stem) => stem.length > 2 && !generalStems.has(stem) && !smallWords.has(stem)),
  ),
];

/**
 * Returns the entry whose words rule a body that hardly says those of its own title: «المتطوع», «التطوع» under «سياسة
 * الاحتفاظ بالوثائق». A guide of many subjects says none of them so much more often than the next.
 */
const entryOfWords = (
  title: string,
  body: string,
  own: CatalogueEntry | undefined,
  entries: readonly CatalogueEntry[],
): CatalogueEntry | undefined => {
  const counts = new Map<string, number>();
  // The body prints its title, too.
  const words =
    foldArabic(body)
      .replace(foldArabic(title), '')
      .match(/\p{L}{3,}/gu) ?? [];
  for (const stem of words.flatMap(stemsOfWord)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const times = (stems: readonly string[]): number =>
    stems.reduce((sum, stem) => sum + (counts.get(stem) ?? 0), 0);
  const ownStems = stemsOf([title, ...(own === undefined ? [] : [own.title, ...own.aliases])]);
  const scores = entries
    .filter(({ kind, code }) => kind === 'policy' && code !== own?.code)
    .map((entry) => {
      const stems = stemsOf([entry.title, ...entry.aliases]);
      return { entry, stems, said: stems.filter((stem) => counts.has(stem)).length, times: times(stems) };
    })
    .filter(({ stems }) => !stems.some((stem) => ownStems.includes(stem)))
    .toSorted((left, right) => right.times - left.times);
  const [first] = scores;
  if (first === undefined || first.said < 2 || first.times < OFTEN_IN_WORDS) return undefined;
  const next = scores.find(({ stems }) => !stems.some((stem) => first.stems.includes(stem)));
  const isRuled =
    first.times >= words.length * DENSE &&
    first.times >= times(ownStems) * MORE_OFTEN &&
    first.times >= (next?.times ?? 0) * RULES;
  return isRuled ? first.entry : undefined;
};

/**
 * Returns the entry whose subject a body says over and over while it hardly says its own: the body of another policy
 * under this title. A subject is the title of an entry without its kind («تعارض المصالح»), of two words or more, or the
 * words of a title that others lack.
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
  const entry = entries.find(({ code }) => code === own);
  return subjects[0]?.entry ?? entryOfWords(title, body, entry, entries);
};
