import { attributeOf, type HtmlElement } from './parse-html.ts';

export const isElement = (node: { nodeName: string }): node is HtmlElement => 'tagName' in node;

const childElements = (element: HtmlElement): readonly HtmlElement[] => element.childNodes.filter(isElement);

const sections = ['thead', 'tbody', 'tfoot'];

interface HtmlRow {
  readonly element: HtmlElement;
  readonly isHead: boolean;
  readonly cells: readonly HtmlElement[];
}

/** Returns the rows of a table in the order in which they are drawn: heads first, feet last. */
export const rowsOf = (table: HtmlElement): readonly HtmlRow[] => {
  const groups = childElements(table).flatMap((element) =>
    sections.includes(element.tagName) ? [{ name: element.tagName, rows: childElements(element) }] : [],
  );
  return groups
    .toSorted((a, b) => sections.indexOf(a.name) - sections.indexOf(b.name))
    .flatMap(({ name, rows }) =>
      rows
        .filter(({ tagName }) => tagName === 'tr')
        .map((element) => {
          const cells = childElements(element).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
          const isHead =
            name === 'thead' || (cells.length > 0 && cells.every(({ tagName }) => tagName === 'th'));
          return { element, isHead, cells };
        }),
    );
};

const holds = (element: HtmlElement, names: readonly string[]): boolean =>
  childElements(element).some((child) => names.includes(child.tagName) || holds(child, names));

/**
 * Returns whether a table only arranges a page, as old sites do it: it says so, has one cell in each row and no heads,
 * or holds other tables and no heads.
 */
export const isLayout = (table: HtmlElement): boolean => {
  if (/^(?:presentation|none)$/iu.test(attributeOf(table, 'role') ?? '')) return true;
  const rows = rowsOf(table);
  if (rows.some(({ isHead }) => isHead) || holds(table, ['caption', 'th'])) return false;
  return rows.every(({ cells }) => cells.length <= 1) || holds(table, ['table']);
};

/** Returns `colspan` or `rowspan` of a cell, at most `limit`. */
export const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan', limit: number): number => {
  const span = Number.parseInt(attributeOf(cell, name) ?? '', 10);
  // A cell whose rowspan is 0 reaches to the last row.
  if (name === 'rowspan' && span === 0) return limit;
  return span > 0 ? Math.min(span, limit) : 1;
};

/** Terms with their meanings: one `dt` or several, and the `dd` elements behind them. */
export interface HtmlDefinition {
  readonly terms: readonly HtmlElement[];
  readonly meanings: readonly HtmlElement[];
}

/**
 * Returns the definitions of a `dl`, whose groups may stand in `div` elements. Undefined where it holds anything else, or
 * a term without a meaning: then its parts are paragraphs.
 */
export const definitionsIn = (list: HtmlElement): readonly HtmlDefinition[] | undefined => {
  const parts = childElements(list).flatMap((child) =>
    child.tagName === 'div' ? childElements(child) : [child],
  );
  const found: { readonly terms: HtmlElement[]; readonly meanings: HtmlElement[] }[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (part.tagName === 'dt') {
      if (last?.meanings.length === 0) last.terms.push(part);
      else found.push({ terms: [part], meanings: [] });
    } else if (part.tagName === 'dd' && last !== undefined) last.meanings.push(part);
    else return undefined;
  }
  return found.length > 0 && found.every(({ meanings }) => meanings.length > 0) ? found : undefined;
};
