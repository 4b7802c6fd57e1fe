import { titleKey } from '../../catalogue/catalogue-entry-of.ts';
import type { CatalogueEntry } from '../../contracts/catalogue.ts';
import { foldArabic } from '../../text/fold.ts';
import { keyWords, proposePolicy, withoutPrefix } from './propose-policy.ts';
import { generalStems, smallWords } from './propose-words.ar.ts';

/** Times that a body says the subject of another policy, at least, before it is taken for that policy's. */
const OFTEN = 4;
/** A body says the other subject this many times as often as its own. */
const MORE_OFTEN = 4;

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
