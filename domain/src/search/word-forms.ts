/** Fewest letters that a word must keep for its prefix to count as attached. */
const LEFT_AFTER_ARTICLE = 2;
const LEFT_AFTER_LETTER = 3;

/** Returns the place behind one of some letters; the place itself where another letter stands there. */
const behind = (word: string, at: number, letters: string): number =>
  at < word.length && letters.includes(word.charAt(at)) ? at + 1 : at;

const CONJUNCTIONS = 'وف';

/**
 * Returns a word without its article, when it has one: «ال», also behind و ف and ب ك ل, and «لل». After «لل» the word
 * may begin with a lam of its own («للجنة» is ل + اللجنة), so both readings are returned. Written without expressions,
 * because it is asked of every word of every text that is searched.
 */
const withoutArticle = (word: string): string[] => {
  const conjoined = behind(word, 0, CONJUNCTIONS);
  const article = behind(word, conjoined, 'بك');
  const isArticle = word.startsWith('ال', article);
  if (!isArticle && !word.startsWith('لل', conjoined)) return [];
  const rest = word.slice((isArticle ? article : conjoined) + 2);
  if (rest.length < LEFT_AFTER_ARTICLE) return [];
  return isArticle ? [rest] : [rest, `ل${rest}`];
};

/**
 * Returns a word without a letter attached before it: و ف, then ب ك ل. It may be a letter of the word itself
 * («لجنة»).
 */
const withoutLetter = (word: string): string[] => {
  const conjoined = behind(word, 0, CONJUNCTIONS);
  const attached = behind(word, conjoined, 'بكل');
  return [
    ...(conjoined > 0 && word.length - conjoined >= LEFT_AFTER_LETTER ? [word.slice(conjoined)] : []),
    ...(attached > conjoined && word.length - attached >= LEFT_AFTER_LETTER ? [word.slice(attached)] : []),
  ];
};

/** No article and no attached letter begins a number or a Latin word. */
const isArabic = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first >= 0x621 && first <= 0x64a;
};

/**
 * Returns the forms under which a folded word of a text is found, itself first: «وللمستفيدين» also as «مستفيدين»,
 * «بطلب» also as «طلب». Light on purpose: a root («كتب») or a plural finds only itself and words that begin with it.
 */
export const indexForms = (word: string): string[] => {
  if (!isArabic(word)) return [word];
  const articled = withoutArticle(word);
  return [word, ...(articled.length > 0 ? articled : withoutLetter(word))];
};

/**
 * Returns the forms that a folded word of a query stands for: itself, and itself without the article. No single
 * letter is taken off what a reader typed: «لجنة» is not a query for «جنة».
 */
export const queryForms = (word: string): string[] =>
  isArabic(word) ? [word, ...withoutArticle(word)] : [word];
