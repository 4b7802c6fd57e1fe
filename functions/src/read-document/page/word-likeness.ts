/** Words that stand in every Arabic text, a fifth of its words. */
const commonWords: ReadonlySet<string> = new Set(
  'في من على إلى أو أن عن مع لا ما هذا هذه ذلك التي الذي أي كل بين بعد قبل عند أن إن كما حيث غير خلال وفق ثم قد كان تكون يكون'.split(
    ' ',
  ),
);

const article = /^[وبفكل]{0,2}(?:ال|لل)\p{L}{2}/u;

/** Letters that end a word; inside one they show that the letters are in a wrong order or are others. */
const endsInside = /[ةى]\p{L}/u;

/**
 * Whether letters look like Arabic (or Latin) words. Fonts whose map is missing or wrong give letters that are no
 * words, and a text layer under a scan may be of any quality. Too few words to judge by are believed.
 */
export const looksLikeWords = (text: string): boolean => {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const signs = text.replace(/\s/gu, '').length;
  const letters = words.join('').length;
  if (signs < 40) return true;
  if (letters < 0.4 * signs && words.length < 0.1 * signs) return false;
  const arabic = words.filter((word) => /^\p{Script=Arabic}/u.test(word));
  if (arabic.length < 12) return looksLikeLatinWords(words, arabic.length);
  const share = (test: (word: string) => boolean): number => arabic.filter(test).length / arabic.length;
  const known = share((word) => commonWords.has(word) || article.test(word));
  const broken = share((word) => endsInside.test(word.replace(/\p{M}/gu, '')));
  const single = share((word) => word.replace(/\p{M}/gu, '').length === 1 && word !== 'و');
  return known >= 0.12 && broken <= 0.08 && single <= 0.3;
};

const looksLikeLatinWords = (words: readonly string[], arabic: number): boolean => {
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word)).join('');
  if (latin.length < 40 || arabic > 0) return words.length - arabic < 40;
  const vowels = (latin.match(/[aeiouyàâéèêëîïôöûüäAEIOUY]/gu) ?? []).length / latin.length;
  const plain = (latin.match(/[a-zA-Z]/gu) ?? []).length / latin.length;
  return vowels > 0.25 && vowels < 0.6 && plain > 0.9;
};
