import type { PolicyItem } from '../contracts/policy-text.ts';
import type { GuardPlace } from './finding.ts';
import type { GuardedVersion } from './guarded-version.ts';

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

/** Returns all clauses, nested ones included, in reading order. */
export const clausePieces = ({ sections }: GuardedVersion['text']): Piece[] =>
  sections.flatMap(({ items }) => itemPieces(items));

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
export const piecesOf = (text: GuardedVersion['text']): Piece[] => [
  { place: { field: 'title' }, text: text.title },
  ...text.cover.map((line) => ({ place: { field: 'cover' }, text: line })),
  ...(text.contents?.entries ?? []).map(({ label }, index) => ({
    place: { field: `contents.entries.${String(index)}.label` },
    text: label,
  })),
  ...text.sections.flatMap(({ id, heading, items }) => [
    { place: { clause: id }, text: heading },
    ...itemPieces(items),
  ]),
];
