import { computedOnce } from '../table/computed-once.ts';
import type { GuardedVersion } from './guarded-version.ts';
import { comparable, headOf, nameFinder, namesOf, type KnownName } from './names.ts';
import {
  genericAfterHead,
  licensedCommittees,
  organisationHeads,
  publicBodies,
  wordsAfterName,
} from './organisation-words.ar.ts';
import { piecesOf, wordsOfPiece, type Piece } from './pieces.ts';
import { isSlipOf, printedWords, wordsAsPrinted, type PrintedWord } from './printed-words.ts';

/** No licensed name is longer, its head included; words beyond this belong to the sentence. */
const LONGEST_NAME = 8;
/**
 * A name of one word is searched for only if it has this many letters, because people write shorter ones by chance:
 * «كفل» is also a verb.
 */
const LEAST_LETTERS_OF_LONE_NAME = 6;

/** How a phrase of the text that names an organisation relates to the association whose policy it is. */
export interface OrganisationMention {
  readonly piece: Piece;
  /** The words as printed. */
  readonly words: string;
  readonly is:
    'licensed-name' | 'other-name' | 'misspelt-name' | 'served-association' | 'unknown-organisation';
}

const beginsWithSlip = (phrase: readonly string[], name: readonly string[]): boolean => {
  // No more than a single word may be wrong, so the first or the second is right.
  if (name.length < 2 || (phrase[0] !== name[0] && phrase[1] !== name[1])) return false;
  const wrong = name.filter((word, index) => phrase[index] !== word);
  if (wrong.length !== 1) return false;
  const at = name.findIndex((word, index) => phrase[index] !== word);
  const [word, meant] = [phrase[at], name[at]];
  return word !== undefined && meant !== undefined && isSlipOf(word, meant);
};

const longest = (names: readonly KnownName[]): KnownName | undefined =>
  names.toSorted(
    (left, right) =>
      right.words.length - left.words.length ||
      Number(right.kind === 'legal') - Number(left.kind === 'legal'),
  )[0];

/** Returns the words from here to the next mark. */
const phraseAt = (words: readonly PrintedWord[], start: number): PrintedWord[] => {
  const run = words.slice(start, start + LONGEST_NAME);
  const end = run.findIndex((word, index) => index > 0 && word.afterMark);
  return end < 0 ? run : run.slice(0, end);
};

/** Returns an unknown name, up to the word with which the sentence continues. */
const unknownName = (phrase: readonly PrintedWord[]): PrintedWord[] | undefined => {
  const [head, next] = comparable(phrase);
  if (head === undefined || next === undefined || headOf(head) === undefined) return undefined;
  if ([...genericAfterHead, ...publicBodies, ...wordsAfterName].includes(next)) return undefined;
  if (head === organisationHeads[2] && !licensedCommittees.includes(next)) return undefined;
  const end = phrase.findIndex(({ folded }, index) => index > 1 && wordsAfterName.includes(folded));
  return end < 0 ? [...phrase] : phrase.slice(0, end);
};

const isDistinct = ({ words }: KnownName): boolean =>
  words.length > 1 || (words[0]?.length ?? 0) >= LEAST_LETTERS_OF_LONE_NAME;

/** The names that a text is searched for. */
interface SearchedNames {
  readonly own: readonly KnownName[];
  readonly exact: (phrase: readonly string[]) => KnownName | undefined;
  readonly other: (phrase: readonly string[]) => KnownName | undefined;
}

const mentionAt = (
  piece: Piece,
  phrase: readonly PrintedWord[],
  names: SearchedNames,
): { readonly mention: OrganisationMention; readonly length: number } | undefined => {
  const folded = comparable(phrase);
  const exact = names.exact(folded);
  const slip = longest(names.own.filter(({ words }) => beginsWithSlip(folded, words)));
  const other = names.other(folded);
  const found = (is: OrganisationMention['is'], words: readonly PrintedWord[]) => ({
    mention: { piece, is, words: wordsAsPrinted(piece.text, words) },
    length: words.length,
  });
  const [ownLength, slipLength, otherLength] = [exact, slip, other].map((name) => name?.words.length ?? 0);
  if (other !== undefined && (otherLength ?? 0) > (ownLength ?? 0)) {
    return found('served-association', phrase.slice(0, otherLength));
  }
  if (slip !== undefined && (slipLength ?? 0) > (ownLength ?? 0)) {
    return found('misspelt-name', phrase.slice(0, slipLength));
  }
  if (exact !== undefined) {
    const said = headOf(folded[0] ?? '') !== undefined;
    const licensed = exact.kind === 'legal' || !said;
    return found(licensed ? 'licensed-name' : 'other-name', phrase.slice(0, ownLength));
  }
  const unknown = unknownName(phrase);
  return unknown === undefined ? undefined : found('unknown-organisation', unknown);
};

/** Returns whether a name may begin at a word, which few words of a text do. */
const beginningOf = (own: readonly KnownName[], others: readonly KnownName[]) => {
  const first = new Set([...own, ...others].map(({ words }) => words[0]));
  // The first word of the association's own name may be misspelt.
  const second = new Set(own.map(({ words }) => words[1]));
  return (words: readonly PrintedWord[], at: number): boolean => {
    const folded = words[at]?.folded ?? '';
    return headOf(folded) !== undefined || first.has(folded) || second.has(words[at + 1]?.folded ?? '');
  };
};

/** Finds every phrase of the text that names an organisation, in reading order. Two rules read the mentions. */
export const organisationMentions = computedOnce(
  ({ text, association, others }: GuardedVersion): readonly OrganisationMention[] => {
    const own = namesOf(association);
    const theirs = others.flatMap(namesOf).filter(isDistinct);
    const names = { own, exact: nameFinder(own), other: nameFinder(theirs) };
    const mayBegin = beginningOf(own, theirs);
    return piecesOf(text).flatMap((piece) => {
      const words = wordsOfPiece(piece);
      const mentions: OrganisationMention[] = [];
      for (let at = 0; at < words.length;) {
        const here = mayBegin(words, at) ? mentionAt(piece, phraseAt(words, at), names) : undefined;
        if (here !== undefined) mentions.push(here.mention);
        at += here?.length ?? 1;
      }
      return mentions;
    });
  },
);

/** Keeps the first mention of each spelling. */
export const oncePerSpelling = (mentions: readonly OrganisationMention[]): OrganisationMention[] => {
  const seen = new Set<string>();
  return mentions.filter(({ words }) => {
    const spelling = comparable(printedWords(words)).join(' ');
    const isFirst = !seen.has(spelling);
    seen.add(spelling);
    return isFirst;
  });
};
