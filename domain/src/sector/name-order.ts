import { foldArabic } from '../text/fold.ts';
import { article, generalCityWords, generalNameWords, nameLetters } from './name-words.ar.ts';

/** Letter of names that begin with another script, a digit or a sign. */
export const OTHER_LETTER = 'other';

const withoutArticle = (word: string): string =>
  word.startsWith(article.letters) && word.length >= article.letters.length + article.least
    ? word.slice(article.letters.length)
    : word;

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');

/**
 * Returns what an association is sorted by: the words of its name folded, without the general words at its beginning («جمعية»,
 * «مؤسسة») and without the article of its first word. A name of general words alone keeps the last of them.
 */
export const sortedName = (name: string): string => {
  const words = wordsOf(foldArabic(name));
  const own = words.findIndex((word) => !generalNameWords.has(word));
  const [first = '', ...rest] = words.slice(own === -1 ? words.length - 1 : own);
  return [withoutArticle(first), ...rest].join(' ');
};

/** Returns the letter under which a name stands: one of the alphabet, or `OTHER_LETTER`. */
export const letterOf = (name: string): string => {
  const first = sortedName(name).charAt(0);
  return first !== '' && nameLetters.includes(first) ? first : OTHER_LETTER;
};

const withoutGeneral = (words: readonly string[]): readonly string[] =>
  words.length > 1 && generalCityWords.has(foldArabic(words[0] ?? '')) ? words.slice(1) : words;

/** Returns the last part of a city's address, in the spelling given: its words, joined by hyphens. */
export const cityPath = (city: string): string => withoutGeneral(wordsOf(city)).join('-');

/** Returns what two spellings of a city have in common («مدينة الرياض», «الرياض»); empty for a text without letters. */
export const cityKey = (city: string): string => foldArabic(cityPath(city));
