import { foldArabic } from '@mithaq/domain/text/fold';
import { Fragment, Slice } from 'prosemirror-model';
import { SearchQuery, type SearchResult } from 'prosemirror-search';
import type { EditorState } from 'prosemirror-state';

/** Words that a person looks for, and those that take their place. */
export interface Wanted {
  readonly find: string;
  readonly replacement: string;
  /** Whether marks, hamzas and the shape of letters count. */
  readonly exact: boolean;
}

/** Blocks of Unicode that hold Arabic letters and their printed shapes. */
const arabic: readonly (readonly [number, number])[] = [
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
];

/** Signs that stand on or beside letters and count for nothing: marks, tatweel, and what is unseen. */
const BESIDE = '[\\p{M}\\p{Cf}\\u0640]*';

let shapes: ReadonlyMap<string, string> | undefined;

/** Returns for each folded letter all letters that are folded to it. Made at the first search. */
const shapesOf = (): ReadonlyMap<string, string> => {
  if (shapes !== undefined) return shapes;
  const all = new Map<string, string>();
  for (const [first, last] of arabic)
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      const folded = foldArabic(letter);
      if (/^[\p{L}\p{Nd}]$/u.test(folded)) all.set(folded, `${all.get(folded) ?? ''}${letter}`);
    }
  shapes = all;
  return all;
};

const escaped = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

const patternOf = (folded: string): string =>
  Array.from(folded)
    .map((letter) => {
      if (letter === ' ') return `(?:\\s${BESIDE})+`;
      const others = shapesOf().get(letter);
      return `${others === undefined ? escaped(letter) : `[${escaped(letter)}${others}]`}${BESIDE}`;
    })
    .join('');

/** A query whose replacement is words and no pattern: `$1` is written as it stands. */
class PlainQuery extends SearchQuery {
  override getReplacements({ schema }: EditorState, { from, to }: SearchResult) {
    const words = this.replace === '' ? Fragment.empty : Fragment.from(schema.text(this.replace));
    return [{ from, to, insert: new Slice(words, 0, 0) }];
  }
}

/**
 * Returns the query for what a person typed. Unless it is to be exact, words are found as search finds them: whatever
 * their marks, hamzas, kind of digits and tatweel (`foldArabic`). A text of nothing but such signs is looked for as it is.
 */
export const queryOf = ({ find, replacement, exact }: Wanted): SearchQuery => {
  const folded = exact ? '' : foldArabic(find);
  return folded === ''
    ? new PlainQuery({ search: find, replace: replacement, literal: true, caseSensitive: exact })
    : new PlainQuery({ search: patternOf(folded), replace: replacement, literal: true, regexp: true });
};
