/** The most UTF-8 bytes of a version's printed text: some half a million Arabic letters. */
export const MOST_TEXT_BYTES = 1_000_000;

/** The most clauses of a version, headings and nested clauses included. */
export const MOST_CLAUSES = 6000;

/** A heading or clause with the clauses below it, whichever shape they are kept in. */
export interface SizedClause {
  readonly text: string;
  readonly items: readonly SizedClause[];
}

export type TextSizeGap = 'text.too-long' | 'text.too-many-clauses';

/** Counts the bytes of a text in UTF-8; half of a surrogate pair counts two. */
const utf8Bytes = (text: string): number => {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
};

/**
 * Returns why a version's text is larger than its limits allow; undefined where it is not. Everything that is done
 * with a text on demand (comparison, guard, search, print) takes time that grows with its size.
 */
export const textSizeGap = (sections: readonly SizedClause[]): TextSizeGap | undefined => {
  let bytes = 0;
  let clauses = 0;
  const open = [...sections];
  for (let clause = open.pop(); clause !== undefined; clause = open.pop()) {
    bytes += utf8Bytes(clause.text);
    clauses += 1;
    if (clauses > MOST_CLAUSES) return 'text.too-many-clauses';
    for (const item of clause.items) open.push(item);
  }
  return bytes > MOST_TEXT_BYTES ? 'text.too-long' : undefined;
};
