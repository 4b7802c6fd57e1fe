import { computedOnce } from '../table/computed-once.ts';
import type { GuardedVersion } from './guarded-version.ts';
import { comparable, headOf, nameFinder, namesOf, type KnownName } from './names.ts';
import {
  adjectivesOfNames,
  genericAfterHead,
  genericBeforeHead,
  licensedCommittees,
  NATIONAL,
  organisationHeads,
  publicBodies,
  purposesOfNames,
  subjectsOfCommittees,
  wordsAfterName,
  wordsOfPartners,
} from './organisation-words.ar.ts';
import { saysWhere } from './place-names.ar.ts';
import { isDefiniteHead, isElsewhere, shortenedNameAt } from './shortened-name.ts';
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
  /** Whether the words before it make it a partner, a donor or an example: «بالشراكة مع جمعية البر». */
  readonly inPassing: boolean;
}

/** Number of words before a name among which a word says that it is a partner's. */
const PARTNER_WITHIN = 5;

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

/**
 * Tells whether words that begin with «the association» are another's licensed name: its adjective and a place, or a
 * purpose that only names have. On a cover and in a title no sentence goes on, so that any place or purpose tells.
 */
const isDefiniteName = ([head, adjective, ...rest]: readonly string[], isApart: boolean): boolean => {
  if (head === undefined || adjective === undefined || !isDefiniteHead(head)) return false;
  if (!adjectivesOfNames.includes(adjective)) return false;
  const next = rest.find((word) => !adjectivesOfNames.includes(word)) ?? '';
  if (saysWhere(next) || purposesOfNames.includes(next)) return true;
  const isPurpose = /^ل\p{L}{3}/u.test(next);
  if (adjective === NATIONAL && isPurpose) return true;
  // «الجمعية الخيرية لرعاية الأيتام بمنطقة الرياض»
  const end = rest.findIndex((word) => wordsAfterName.includes(word));
  if (isPurpose && rest.slice(0, end < 0 ? rest.length : end).some(saysWhere)) return true;
  return isApart && /^[بل]\p{L}{3}/u.test(next);
};

/** Returns an unknown name, up to the word with which the sentence continues. */
const unknownName = (
  phrase: readonly PrintedWord[],
  before: string | undefined,
  isApart: boolean,
): PrintedWord[] | undefined => {
  const folded = comparable(phrase);
  const [head, next, third] = folded;
  if (head === undefined || next === undefined) return undefined;
  if (headOf(head) === undefined && !isDefiniteName(folded, isApart)) return undefined;
  if ([...genericAfterHead, ...publicBodies, ...wordsAfterName].includes(next)) return undefined;
  if (genericBeforeHead.includes(before ?? '')) return undefined;
  if (head === organisationHeads[2]) {
    if (!licensedCommittees.includes(next) || !subjectsOfCommittees.includes(third ?? '')) return undefined;
  }
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
  before: readonly string[],
  names: SearchedNames,
): { readonly mention: OrganisationMention; readonly length: number } | undefined => {
  const folded = comparable(phrase);
  const inPassing = before.some((word) => wordsOfPartners.test(word));
  const exact = names.exact(folded);
  const slip = longest(names.own.filter(({ words }) => beginsWithSlip(folded, words)));
  const other = names.other(folded);
  const found = (is: OrganisationMention['is'], words: readonly PrintedWord[]) => ({
    mention: { piece, is, inPassing, words: wordsAsPrinted(piece.text, words) },
    length: words.length,
  });
  const [ownLength, slipLength, otherLength] = [exact, slip, other].map((name) => name?.words.length ?? 0);
  if (other !== undefined && (otherLength ?? 0) > (ownLength ?? 0)) {
    return found('served-association', phrase.slice(0, otherLength));
  }
  if (slip !== undefined && (slipLength ?? 0) > (ownLength ?? 0)) {
    return found('misspelt-name', phrase.slice(0, slipLength));
  }
  const said = headOf(folded[0] ?? '') !== undefined;
  const isOwn = !said || exact?.kind === 'legal' || !isElsewhere(folded.slice(ownLength ?? 0), names.own);
  if (exact !== undefined && isOwn) {
    const licensed = exact.kind === 'legal' || !said;
    return found(licensed ? 'licensed-name' : 'other-name', phrase.slice(0, ownLength));
  }
  const shortened = exact === undefined ? shortenedNameAt(folded, names.own, before.at(-1)) : 0;
  if (shortened > 0) return found('other-name', phrase.slice(0, shortened));
  const isApart = 'field' in piece.place;
  const unknown = unknownName(phrase, before.at(-1), isApart);
  return unknown === undefined ? undefined : found('unknown-organisation', unknown);
};

/** Returns whether a name may begin at a word, which few words of a text do. */
const beginningOf = (own: readonly KnownName[], others: readonly KnownName[]) => {
  const first = new Set([...own, ...others].map(({ words }) => words[0]));
  // The first word of the association's own name may be misspelt.
  const second = new Set(own.map(({ words }) => words[1]));
  return (words: readonly PrintedWord[], at: number): boolean => {
    const folded = words[at]?.folded ?? '';
    const isHead = headOf(folded) !== undefined || isDefiniteHead(folded);
    return isHead || first.has(folded) || second.has(words[at + 1]?.folded ?? '');
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
        const before = words.slice(Math.max(0, at - PARTNER_WITHIN), at).map(({ folded }) => folded);
        const here = mayBegin(words, at) ? mentionAt(piece, phraseAt(words, at), before, names) : undefined;
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
