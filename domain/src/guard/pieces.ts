import type { PolicyItem, PolicySection } from '../contracts/policy-text.ts';
import { computedOnce } from '../table/computed-once.ts';
import type { GuardPlace } from './finding.ts';
import type { GuardedVersion } from './guarded-version.ts';
import { printedWords, type PrintedWord } from './printed-words.ts';

/** A printed stretch of a version, with its place. */
export interface Piece {
  readonly place: GuardPlace;
  readonly text: string;
  readonly code?: PolicyItem['code'];
}

const itemPieces = (items: readonly PolicyItem[]): Piece[] =>
  items.flatMap(({ id, text, code, items: nested }) => [
    { place: { clause: id }, text, ...(code === undefined ? {} : { code }) },
    ...itemPieces(nested),
  ]);

const piecesOfSection = computedOnce(({ items }: PolicySection): readonly Piece[] => itemPieces(items));

/** Returns all clauses, nested ones included, in reading order. */
export const clausePieces = computedOnce(({ sections }: GuardedVersion['text']): readonly Piece[] =>
  sections.flatMap(piecesOfSection),
);

const markers = (items: readonly PolicyItem[]): Piece[] =>
  items.flatMap(({ id, marker, items: nested }) => [
    ...(marker === undefined ? [] : [{ place: { clause: id }, text: marker }]),
    ...markers(nested),
  ]);

/** Returns every text that the PDF of a version prints. */
export const printedPieces = ({
  text,
  alsoPrinted,
}: Pick<GuardedVersion, 'text' | 'alsoPrinted'>): Piece[] => [
  { place: { field: 'title' }, text: text.title },
  ...text.sections.flatMap(({ id, heading, items }) => [
    { place: { clause: id }, text: heading },
    ...itemPieces(items),
    ...markers(items),
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
  ...text.sections.flatMap((section) => [
    { place: { clause: section.id }, text: section.heading },
    ...piecesOfSection(section),
  ]),
]);

/** Returns the words of a piece, which several rules read. */
export const wordsOfPiece = computedOnce(({ text }: Piece): readonly PrintedWord[] => printedWords(text));
