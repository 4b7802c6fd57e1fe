import { foldArabic } from '../text/fold.ts';
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
 * Proposes the address of a new policy: that of its kind in the catalogue where it has one, else its title in Latin
 * letters, without the words that most titles have. `taken` are the addresses of the association's policies; a second
 * policy of a title gets a number. A person may change it until the policy is made.
 */
export const proposeAddress = (
  { title, catalogueEntry }: { readonly title: string; readonly catalogueEntry?: string | undefined },
  taken: ReadonlySet<string>,
): string => {
  const words = foldArabic(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !wordsWithoutAddress.has(word))
    .map((word) => latin(word.replace(writtenTogether, '')))
    .filter((word) => word !== '');
  // An address begins with a letter.
  const address = catalogueEntry ?? joined(words).replace(/^(?=\d)/u, `${NAMELESS}-`);
  const first = address === '' ? NAMELESS : address;
  let number = 1;
  let unique = first;
  while (taken.has(unique)) {
    number += 1;
    unique = `${first}-${String(number)}`;
  }
  return unique;
};
