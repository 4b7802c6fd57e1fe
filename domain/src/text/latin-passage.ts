/**
 * A piece of a text: its own language, words in Latin letters, which a screen reader speaks with another voice, or an
 * address, whose signs keep their order in a right-to-left line only where they are set apart.
 */
export interface Passage {
  readonly text: string;
  readonly kind: 'own' | 'latin' | 'address';
}

const latinLetter = /\p{Script=Latin}/u;
const otherLetter = /[^\P{L}\p{Script=Latin}]/u;

/** An address of the web or of e-mail within a word, without the signs of the sentence around it. */
const address = /(?:https?:\/\/|www\.)[!-~]*[\w/#=&]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/iu;

/** Fewest words of a passage: a single one is a name or an abbreviation, which belongs to no language. */
const LEAST_WORDS = 2;

const isLatinWord = (word: string): boolean => latinLetter.test(word) && !otherLetter.test(word);

interface Found {
  readonly begin: number;
  readonly end: number;
  readonly kind: 'latin' | 'address';
}

const foundIn = (text: string): Found[] => {
  const found: Found[] = [];
  let begin = 0;
  let end = 0;
  let words = 0;
  const close = (): void => {
    if (words >= LEAST_WORDS) found.push({ begin, end, kind: 'latin' });
    words = 0;
  };
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    const shown = address.exec(word);
    if (shown !== null) {
      close();
      found.push({ begin: index + shown.index, end: index + shown.index + shown[0].length, kind: 'address' });
    } else if (isLatinWord(word)) {
      if (words === 0) begin = index;
      end = index + word.length;
      words += 1;
    } else if (/\p{L}/u.test(word)) close();
  }
  close();
  return found;
};

/**
 * Cuts a text where another language begins and ends: at least two words in Latin letters, with the numbers between
 * them, or an address. A name of one word stays with its neighbours. Joined, the pieces are the text.
 */
export const passagesOf = (text: string): Passage[] => {
  if (!latinLetter.test(text)) return text === '' ? [] : [{ text, kind: 'own' }];
  const passages: Passage[] = [];
  let done = 0;
  for (const { begin, end, kind } of foundIn(text)) {
    if (begin > done) passages.push({ text: text.slice(done, begin), kind: 'own' });
    passages.push({ text: text.slice(begin, end), kind });
    done = end;
  }
  if (done < text.length) passages.push({ text: text.slice(done), kind: 'own' });
  return passages;
};

/** Returns whether a text is in Latin letters alone, which run from left to right: «Annex A: Definitions». */
export const isLatinText = (text: string): boolean =>
  latinLetter.test(text) && !otherLetter.test(text) && foundIn(text).some(({ kind }) => kind === 'latin');
