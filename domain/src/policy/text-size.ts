import { textDepth, type PolicyText } from '../contracts/policy-text.ts';
import { divisionPart } from './text-parts.ts';

/** The most UTF-8 bytes of a version's printed text: some half a million Arabic letters. */
export const MOST_TEXT_BYTES = 1_000_000;

/** The most clauses of a version; headings, nested clauses, rows of tables, terms and fields count as one each. */
export const MOST_CLAUSES = 6000;

/** The most tables of a version. */
export const MOST_TABLES = 300;

export type TextSizeGap =
  'text.too-long' | 'text.too-many-clauses' | 'text.too-many-tables' | 'text.too-deep';

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
export const textSizeGap = (sections: PolicyText['sections']): TextSizeGap | undefined => {
  const open = sections.map((section) => ({ part: divisionPart(section), divisions: 1, items: 0 }));
  let bytes = 0;
  let clauses = 0;
  let tables = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, divisions, items } = next;
    bytes += utf8Bytes(part.text);
    clauses += 1;
    if (part.kind === 'table') tables += 1;
    if (clauses > MOST_CLAUSES) return 'text.too-many-clauses';
    if (tables > MOST_TABLES) return 'text.too-many-tables';
    if (divisions > textDepth.divisions || items > textDepth.items) return 'text.too-deep';
    for (const inner of part.parts) {
      open.push({
        part: inner,
        divisions: divisions + (inner.kind === 'division' ? 1 : 0),
        items: items + (inner.kind === 'clause' ? 1 : 0),
      });
    }
  }
  return bytes > MOST_TEXT_BYTES ? 'text.too-long' : undefined;
};
