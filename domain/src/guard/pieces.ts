import type { PolicyItem, PolicyText } from '../contracts/policy-text.ts';
import { allParts, type TextPart } from '../policy/text-parts.ts';
import { computedOnce } from '../table/computed-once.ts';
import type { GuardPlace } from './finding.ts';
import type { GuardedVersion } from './guarded-version.ts';
import { foldArabic } from '../text/fold.ts';
import { printedWords, type PrintedWord } from './printed-words.ts';

/** A printed stretch of a version, with its place. */
export interface Piece {
  readonly place: GuardPlace;
  readonly text: string;
  readonly code?: PolicyItem['code'];
}

/** Returns the same piece for a part in every list, so that its words are found once. */
const pieceOf = computedOnce(({ id, text, code }: TextPart): Piece => ({
  place: { clause: id },
  text,
  ...(code === undefined ? {} : { code }),
}));

const printedParts = computedOnce((sections: PolicyText['sections']): readonly TextPart[] =>
  allParts(sections).flatMap(({ part }) => (part.text === '' ? [] : [part])),
);

/** Returns all clauses, rows and other parts below the headings, nested ones included, in reading order. */
export const clausePieces = computedOnce(({ sections }: GuardedVersion['text']): readonly Piece[] =>
  printedParts(sections)
    .filter(({ kind }) => kind !== 'division')
    .map((part) => pieceOf(part)),
);

/** Returns every text that the PDF of a version prints. */
export const printedPieces = ({
  text,
  alsoPrinted,
}: Pick<GuardedVersion, 'text' | 'alsoPrinted'>): Piece[] => [
  { place: { field: 'title' }, text: text.title },
  ...printedParts(text.sections).flatMap((part) => [
    pieceOf(part),
    ...(part.marker === undefined ? [] : [{ place: { clause: part.id }, text: part.marker }]),
  ]),
  ...alsoPrinted,
];

/** Returns everything that the document prints, in reading order. */
export const piecesOf = computedOnce((text: GuardedVersion['text']): readonly Piece[] => [
  { place: { field: 'title' }, text: text.title },
  ...text.cover.map((line) => ({ place: { field: 'cover' }, text: line })),
  ...(text.contents?.entries ?? []).map(({ label }, index) => ({
    place: { field: `contents.entries.${String(index)}.label` },
    text: label,
  })),
  ...printedParts(text.sections).map((part) => pieceOf(part)),
]);

/** Returns the words of a piece, which several rules read. */
export const wordsOfPiece = computedOnce(({ text }: Piece): readonly PrintedWord[] => printedWords(text));

/** Returns the text of a piece in the form in which it is compared, which several rules read. */
export const foldedPiece = computedOnce(({ text }: Piece): string => foldArabic(text));
