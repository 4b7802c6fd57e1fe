import { readMarker } from './marker.ts';

/** A part of a plain text from the clipboard: lines of words, or rows whose cells are parted by tabs. */
export type CopiedPart =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };

const digit = '[0-9٠-٩]';

/**
 * The time, the day and the sender that WhatsApp writes before each message when several are copied. They are about
 * the message and no words of a policy, and they name a person.
 */
const chatHeader = new RegExp(
  `^[\\u200e\\u200f]?\\[(?=[^\\]]*${digit}:${digit}{2})(?=[^\\]]*${digit}[/.-]${digit})[^\\]]{5,40}\\] [^:]{1,60}: `,
  'u',
);

/** Words between two signs by which a messenger makes them bold or slanted; a star with a space behind it is a bullet. */
const stressed = /(^|[\s\p{P}])([*_])(?=[^\s*_])([^*_\n]*[^\s*_])\2(?=$|[\s\p{P}])/gu;

/** Returns a line of a message without what the messenger adds to its words. */
const withoutChatSigns = (line: string): string => line.replace(chatHeader, '').replace(stressed, '$1$3');

const isMarker = (cell: string): boolean => readMarker(`${cell.trim()} بند`)?.printed === cell.trim();

/** Whether lines with tabs are rows of a table; a tab also parts the number of an item from its words, or indents. */
const areRows = (rows: readonly (readonly string[])[]): boolean =>
  rows.length > 1 &&
  rows.some(([first = '']) => first.trim() !== '') &&
  !(rows[0]?.length === 2 && rows.every(([first = '']) => first.trim() === '' || isMarker(first)));

/**
 * Returns the parts of a plain text as programs put it on the clipboard. A sheet, a table of a PDF and a page's table
 * come as rows of cells with tabs between them: neighbours with equally many cells are rows of one table.
 */
export const partsOfCopiedText = (text: string): CopiedPart[] => {
  const parts: CopiedPart[] = [];
  let lines: string[] = [];
  let rows: string[][] = [];
  const endLines = (): void => {
    if (lines.length > 0) parts.push({ kind: 'lines', lines });
    lines = [];
  };
  const endRows = (): void => {
    if (areRows(rows)) {
      endLines();
      parts.push({ kind: 'rows', rows: rows.map((cells) => cells.map((cell) => cell.trim())) });
    } else lines.push(...rows.map((cells) => cells.join('\t').trim()));
    rows = [];
  };
  for (const line of text.split(/\r\n?|\n/u)) {
    const cells = line.split('\t');
    if (rows.length > 0 && rows[0]?.length !== cells.length) endRows();
    if (cells.length > 1) rows.push(cells);
    else lines.push(withoutChatSigns(line).trim());
  }
  endRows();
  endLines();
  return parts;
};

/** Returns the parts as lines; the cells of a row have bars between them, of which the editor makes a table again. */
export const linesOfCopiedText = (text: string): string[] =>
  partsOfCopiedText(text).flatMap((part) =>
    part.kind === 'lines' ? part.lines : part.rows.map((cells) => cells.join(' | ')),
  );

/**
 * Returns the cells of a line that Markdown prints as a row of a table: «| الوثيقة | المدة |»; undefined for any other
 * line.
 */
export const cellsOfBars = (line: string): string[] | undefined => {
  const inner = /^\s*\|(?<cells>.+)\|\s*$/u.exec(line)?.groups?.['cells'];
  return inner?.split('|').map((cell) => cell.trim());
};

/** Tells whether a line is the rule that Markdown prints below the head of a table: «|---|:---:|». */
export const isRuleOfBars = (line: string): boolean =>
  cellsOfBars(line)?.every((cell) => /^:?-+:?$/u.test(cell)) === true;
