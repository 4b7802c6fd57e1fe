import { foldArabic } from '../text/fold.ts';
import { addressWords } from './address-words.ar.ts';
import { latinLetters, wordsWithoutAddress, writtenTogether } from './latin-letters.ar.ts';

/** Longest proposed address and most of its words; an address may have 40 letters. */
const LONGEST = 36;
const MOST_WORDS = 5;

/** The address of a title without one letter that Latin has. */
const NAMELESS = 'policy';

const latin = (word: string): string =>
  Array.from(word, (letter) => latinLetters[letter] ?? letter)
    .join('')
    .replace(/[^a-z0-9]/gu, '');

interface AddressWord {
  readonly latin: string;
  /** Ending at the end of a phrase, where the word has a usual English one. */
  readonly ending: string | undefined;
  /** Whether «و» joins it to the words before, so that a new phrase begins. */
  readonly joins: boolean;
}

/** Reads a folded word: its usual English one, else its letters in Latin ones. */
const addressWord = (word: string): AddressWord => {
  const bare = word.replace(writtenTogether, '');
  const english = addressWords.get(word) ?? addressWords.get(bare);
  const joins = word.startsWith('و') && !addressWords.has(word) && bare !== word;
  if (english === undefined) return { latin: latin(bare), ending: undefined, joins };
  const [stem = '', ending = ''] = english.split('+');
  return { latin: stem, ending, joins };
};

/**
 * Returns the words of a phrase in the order of English, in which the noun comes last: «إدارة المخاطر» is
 * risk-management. A phrase with a word that has no usual English one keeps the printed order.
 */
const inEnglishOrder = (phrase: readonly AddressWord[]): string[] => {
  if (phrase.some(({ ending }) => ending === undefined)) return phrase.map(({ latin: letters }) => letters);
  return phrase
    .toReversed()
    .map(({ latin: stem, ending = '' }, place) => (place === phrase.length - 1 ? `${stem}${ending}` : stem));
};

const phrasesOf = (words: readonly AddressWord[]): AddressWord[][] => {
  const phrases: AddressWord[][] = [];
  for (const word of words) {
    const last = phrases.at(-1);
    if (last === undefined || word.joins) phrases.push([word]);
    else last.push(word);
  }
  return phrases;
};

const joined = (words: readonly string[]): string => {
  let address = '';
  for (const word of words.slice(0, MOST_WORDS)) {
    const longer = address === '' ? word.slice(0, LONGEST) : `${address}-${word}`;
    if (longer.length > LONGEST) break;
    address = longer;
  }
  return address;
};

/**
 * Proposes the address of a new policy: that of its kind in the catalogue where it has one, else its title in the usual
 * English words (`address-words.ar.ts`) and, for other words, in Latin letters, without the words that most titles
 * have. `taken` are the addresses of the association's policies; a second
 * policy of a title gets a number. A person may change it until the policy is made.
 */
export const proposeAddress = (
  { title, catalogueEntry }: { readonly title: string; readonly catalogueEntry?: string | undefined },
  taken: ReadonlySet<string>,
): string => {
  const words = foldArabic(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !wordsWithoutAddress.has(word))
    .map(addressWord)
    .filter((word) => word.latin !== '');
  // An address begins with a letter.
  const address =
    catalogueEntry ?? joined(phrasesOf(words).flatMap(inEnglishOrder)).replace(/^(?=\d)/u, `${NAMELESS}-`);
  const first = address === '' ? NAMELESS : address;
  let number = 1;
  let unique = first;
  while (taken.has(unique)) {
    number += 1;
    unique = `${first}-${String(number)}`;
  }
  return unique;
};
