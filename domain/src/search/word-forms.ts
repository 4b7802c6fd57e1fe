/** Fewest letters that a word must keep for its prefix to count as attached. */
const LEFT_AFTER_ARTICLE = 2;
const LEFT_AFTER_LETTER = 3;

const withLetters = (word: string, least: number): string[] => (word.length >= least ? [word] : []);

/**
 * Returns a word without its article, when it has one: «ال», also behind و ف and ب ك ل, and «لل». After «لل» the word
 * may begin with a lam of its own («للجنة» is ل + اللجنة), so both readings are returned.
 */
const withoutArticle = (word: string): string[] => {
  const article = /^[وف]?[بك]?ال(?<rest>.+)$/u.exec(word)?.groups?.['rest'];
  if (article !== undefined) return withLetters(article, LEFT_AFTER_ARTICLE);
  const forArticle = /^[وف]?لل(?<rest>.+)$/u.exec(word)?.groups?.['rest'];
  return forArticle === undefined
    ? []
    : withLetters(forArticle, LEFT_AFTER_ARTICLE).flatMap((rest) => [rest, `ل${rest}`]);
};

/**
 * Returns a word without a letter attached before it: و ف, then ب ك ل. It may be a letter of the word itself
 * («لجنة»).
 */
const withoutLetter = (word: string): string[] => {
  const conjunction = /^[وف](?<rest>.+)$/u.exec(word)?.groups?.['rest'];
  const preposition = /^[وف]?[بكل](?<rest>.+)$/u.exec(word)?.groups?.['rest'];
  return [conjunction, preposition].flatMap((rest) =>
    rest === undefined ? [] : withLetters(rest, LEFT_AFTER_LETTER),
  );
};

/** No article and no attached letter begins a number or a Latin word. */
const isArabic = (word: string): boolean => /^[\u0621-\u064a]/u.test(word);

/**
 * Returns the forms under which a folded word of a text is found, itself first: «وللمستفيدين» also as «مستفيدين»,
 * «بطلب» also as «طلب». Light on purpose: a root («كتب») or a plural finds only itself and words that begin with it.
 */
export const indexForms = (word: string): string[] => {
  if (!isArabic(word)) return [word];
  const articled = withoutArticle(word);
  return [...new Set([word, ...(articled.length > 0 ? articled : withoutLetter(word))])];
};

/**
 * Returns the forms that a folded word of a query stands for: itself, and itself without the article. No single
 * letter is taken off what a reader typed: «لجنة» is not a query for «جنة».
 */
export const queryForms = (word: string): string[] =>
  isArabic(word) ? [...new Set([word, ...withoutArticle(word)])] : [word];
