import { foldedOrdinals, numberOfFolded } from '../../approval/number-in-minutes.ts';
import { foldArabic } from '../../text/fold.ts';
import { approvalWords } from './approval-words.ar.ts';

/** The place of a sentence, which decides how much it takes to believe that it is about this document. */
export type PlaceOfSentence = 'cover' | 'head' | 'approval' | 'text';

/**
 * Returns the words of a folded sentence that are about this document's own approval. A part about another body, another
 * document or an earlier one, from its first word to the next act of approval, is left out: its numbers and days are
 * not those of the approval.
 */
const withoutOthers = (folded: string): string => {
  const parts = folded.split(approvalWords.parts);
  let isOwn = true;
  return parts
    .filter((part) => {
      if (approvalWords.others.test(part)) isOwn = false;
      else if (approvalWords.acts.test(part)) isOwn = true;
      return isOwn;
    })
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
};

/** Returns a sentence about an act that was done without the parts behind it that tell of what is to come. */
const withoutFuture = (folded: string): string => {
  const [act = '', ...rest] = folded.split(/(?=[،؛])/u);
  if (!approvalWords.acts.test(act) || approvalWords.toCome.test(act)) return folded;
  return [act, ...rest.filter((part) => !approvalWords.toCome.test(part))].join('');
};

/** Words of a title that tell it from others: without the association's name at its end. */
const ownTitle = (title: string): string =>
  foldArabic(title)
    .replace(/\s(?:[لب]|في\s)(?:ال)?(?:جمعيه|مؤسسه)(?:\s.*)?$/u, '')
    .trim();

/** Tells whether a sentence says that the document of this title was approved: «تم اعتماد سياسة الوقف». */
const approvesTitle = (own: string, title: string): boolean => {
  const words = ownTitle(title);
  return (
    words.includes(' ') && approvalWords.approvesNext.test(own.split(words)[0] ?? '') && own.includes(words)
  );
};

/**
 * Returns the folded words of a sentence by which this document was approved, as far as they say it; undefined where
 * the sentence says nothing of it. The approval has been given, by the board, the trustees or the general assembly, and
 * its object is this document, which it names by its kind or its title: a sentence about what is to come, about a
 * draft, a recommendation, an example, an earlier issue or another matter that the board approved is none. On a cover
 * and in a section about the approval, the document need not be named again.
 */
export const approvingWords = (folded: string, place: PlaceOfSentence, title = ''): string | undefined => {
  const done = withoutFuture(folded);
  if (approvalWords.rules.test(done) || approvalWords.toCome.test(done)) return undefined;
  const own = withoutOthers(done);
  const hasNumbers = approvalWords.numbers.test(own);
  const approves = approvalWords.approves.test(own);
  const isNamed = approvalWords.thisDocument.test(own) || approvesTitle(own, title);
  const isBodys = approvalWords.body.test(own);
  if (place === 'cover' || place === 'approval') {
    const isOther = !isNamed && approvalWords.otherMatter.test(own);
    // The title of a book of minutes has a session, too.
    const hasAct = place === 'cover' ? approvalWords.decisions.test(own) : hasNumbers;
    return !isOther && (approves || hasAct) ? own : undefined;
  }
  if (!approves || !(isBodys || hasNumbers)) return undefined;
  // Behind words about another document, «وأقرتها» is said of that one.
  const meansOther = own !== done && !approvalWords.named.test(own) && approvalWords.others.test(done);
  if (meansOther && !approvesTitle(own, title)) return undefined;
  return isNamed || approvalWords.saysItself.test(own) ? own : undefined;
};

const issueNamed = new RegExp(
  `(?:^|\\s)(?:ب|ل|و)?(?:ال)?(?:اصدار|نسخه|طبعه)\\s+(?:رقم\\s+)?\\(?\\s*(?<number>\\d{1,3}|${foldedOrdinals
    .toSorted((one, other) => other.length - one.length)
    .join('|')})(?![\\p{L}\\d])`,
  'u',
);

/** Returns the parts of a sentence that names several issues, one for each: «الإصدار الأول …، الإصدار الثاني …». */
export const issuesApart = (sentence: string): readonly string[] => {
  const parts = sentence.split(/[،؛]\s*/u);
  return parts.filter((part) => issueNamedIn(part) !== undefined).length > 1 ? parts : [sentence];
};

/** Returns the number of the issue that a sentence names: «الإصدار الثاني»; undefined where it names none. */
export const issueNamedIn = (sentence: string): number | undefined => {
  const value = issueNamed.exec(foldArabic(sentence))?.groups?.['number'];
  return value === undefined ? undefined : numberOfFolded(value);
};
