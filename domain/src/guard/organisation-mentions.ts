import type { AssociationName } from '../contracts/association.ts';
import type { GuardedVersion, NamedAssociation } from './guarded-version.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { isSlipOf, printedWords, wordsAsPrinted, type PrintedWord } from './printed-words.ts';
import {
  genericAfterHead,
  licensedCommittees,
  organisationHeads,
  prefixesOfHead,
  publicBodies,
  wordsAfterName,
} from './organisation-words.ar.ts';

/** No licensed name is longer, its head included; words beyond this belong to the sentence. */
const LONGEST_NAME = 8;
/**
 * A name of one word is searched for only if it has this many letters, because people write shorter ones by chance:
 * «كفل» is also a verb.
 */
const LEAST_LETTERS_OF_LONE_NAME = 6;

type NameKind = AssociationName['kind'];

interface KnownName {
  readonly words: readonly string[];
  readonly kind: NameKind;
}

/** How a phrase of the text that names an organisation relates to the association whose policy it is. */
export interface OrganisationMention {
  readonly piece: Piece;
  /** The words as printed. */
  readonly words: string;
  readonly is:
    'licensed-name' | 'other-name' | 'misspelt-name' | 'served-association' | 'unknown-organisation';
}

const headOf = (folded: string): (typeof organisationHeads)[number] | undefined =>
  organisationHeads.find((head) => prefixesOfHead.some((prefix) => folded === prefix + head));

/** Folds words for comparison and strips the prefixes of the head. */
const comparable = (words: readonly PrintedWord[]): string[] =>
  words.map(({ folded }, index) => (index === 0 ? (headOf(folded) ?? folded) : folded));

const namesOf = ({ name, shortName, names }: NamedAssociation): KnownName[] => {
  const all = [{ text: name, kind: 'legal' as const }, ...names, { text: shortName, kind: 'short' as const }];
  return all.flatMap(({ text, kind }) => {
    const words = comparable(printedWords(text));
    const [first] = words;
    if (first === undefined) return [];
    // People put «جمعية» before a name that is known without it.
    return headOf(first) === undefined
      ? [
          { words, kind },
          { words: [organisationHeads[0], ...words], kind },
        ]
      : [{ words, kind }];
  });
};

const begins = (phrase: readonly string[], name: readonly string[]): boolean =>
  name.length > 0 && name.every((word, index) => phrase[index] === word);

const beginsWithSlip = (phrase: readonly string[], name: readonly string[]): boolean => {
  const wrong = name.filter((word, index) => phrase[index] !== word);
  if (wrong.length !== 1 || name.length < 2) return false;
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

const mentionAt = (
  piece: Piece,
  phrase: readonly PrintedWord[],
  own: readonly KnownName[],
  others: readonly KnownName[],
): { readonly mention: OrganisationMention; readonly length: number } | undefined => {
  const folded = comparable(phrase);
  const exact = longest(own.filter(({ words }) => begins(folded, words)));
  const slip = longest(own.filter(({ words }) => beginsWithSlip(folded, words)));
  const other = longest(others.filter((name) => isDistinct(name) && begins(folded, name.words)));
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

/** Finds every phrase of the text that names an organisation, in reading order. */
export const organisationMentions = ({
  text,
  association,
  others,
}: GuardedVersion): OrganisationMention[] => {
  const own = namesOf(association);
  const theirs = others.flatMap(namesOf);
  return piecesOf(text).flatMap((piece) => {
    const words = printedWords(piece.text);
    const mentions: OrganisationMention[] = [];
    for (let at = 0; at < words.length;) {
      const here = mentionAt(piece, phraseAt(words, at), own, theirs);
      if (here !== undefined) mentions.push(here.mention);
      at += here?.length ?? 1;
    }
    return mentions;
  });
};

/** Keeps the first mention of each spelling. */
export const oncePerSpelling = (mentions: readonly OrganisationMention[]): OrganisationMention[] => {
  const spelling = ({ words }: OrganisationMention): string => comparable(printedWords(words)).join(' ');
  return mentions.filter(
    (mention, index) => mentions.findIndex((earlier) => spelling(earlier) === spelling(mention)) === index,
  );
};
