import { brokenByTags, withoutMarkdown } from '../lines/markdown-signs.ts';
import { readMarker } from '../numbering/marker.ts';
import { halvesOfDay, messageChanged } from '../reading-words.ar.ts';
import { linesOfBars, tableOfBarsAt } from '../tables/tables-of-bars.ts';

/** A part of a plain text from the clipboard: lines of words, or the rows of a table. */
export type CopiedPart =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | {
      readonly kind: 'rows';
      readonly rows: readonly (readonly string[])[];
      /** Whether the text itself says that the first row names the columns. */
      readonly hasHead: boolean;
    };

const digit = '[0-9٠-٩]';
const time = `${digit}{1,2}:${digit}{2}`;
const day = `${digit}{1,4}[/.-]${digit}{1,2}`;

/**
 * The time, the day and the sender that WhatsApp writes before each message when several are copied, in brackets or, in
 * a chat that was exported, before a dash. They are about the message and no words of a policy, and they name a person.
 */
const chatHeader = new RegExp(
  `^(?:\\[(?=[^\\]]*${time})(?=[^\\]]*${day})[^\\]]{5,40}\\] [^:]{1,60}: |(?=[^:]{0,30}${day})${digit}[^:]{5,22}${time}(?::${digit}{2})?(?:\\s?[${halvesOfDay}]|\\s?[AP]M)?\\s-\\s[^:]{1,60}: )`,
  'u',
);
/** Signs without a width that set the direction of a message's parts. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Words between two signs by which a messenger makes them bold or slanted; a star with a space behind it is a bullet. */
const stressed =
  /(^|(?![*_])[\s\p{P}])(?<![*_])([*_])(?=[^\s*_])([^*_\n]*[^\s*_])\2(?![*_])(?=$|[\s\p{P}])/gu;

/** Returns a line of a message without what the messenger adds to its words. */
const withoutChatSigns = (line: string): string => {
  const bare = line.replace(directions, '');
  const message = chatHeader.test(bare) ? bare.replace(chatHeader, '') : line;
  return message.replace(messageChanged, '').replace(stressed, '$1$3');
};

const isMarker = (cell: string): boolean => readMarker(`${cell.trim()} بند`)?.printed === cell.trim();

/** Whether lines with tabs are rows of a table; a tab also parts the number of an item from its words, or indents. */
const areRows = (rows: readonly (readonly string[])[]): boolean =>
  rows.length > 1 &&
  rows.some(([first = '']) => first.trim() !== '') &&
  !(rows[0]?.length === 2 && rows.every(([first = '']) => first.trim() === '' || isMarker(first)));

/** A cell of a sheet that holds several lines, between the quotation marks that sheets put around it. */
const quotedCell = /(?<=^|\t|\n)"((?:[^"]|"")*)"(?=\t|\n|$)/gu;
/** Sign for a line end in a cell; no keyboard has it. */
const IN_CELL = '\uFFFC';

/** Returns a text whose cells of several lines are each on one line; quotation marks elsewhere are words. */
const withCellsOnOneLine = (text: string): string =>
  text.includes('\t')
    ? text.replace(quotedCell, (all, inner: string) =>
        inner.includes('\n') ? inner.replaceAll('""', '"').replaceAll('\n', IN_CELL) : all,
      )
    : text;

/** Returns a line without spaces around it; those before an item say how deep it is. */
const trimmed = (line: string): string =>
  readMarker(line.trim()) === undefined ? line.trim() : line.replace(/^\t+/u, '').trimEnd();

/**
 * Returns the parts of a plain text as programs put it on the clipboard. A sheet, a table of a PDF and a page's table
 * come as rows of cells with tabs between them: neighbours with equally many cells are rows of one table. Chat
 * assistants print tables with bars.
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
      parts.push({
        kind: 'rows',
        rows: rows.map((cells) => cells.map((cell) => cell.trim().replaceAll(IN_CELL, '\n'))),
        hasHead: false,
      });
    } else lines.push(...rows.map((cells) => trimmed(cells.join('\t'))));
    rows = [];
  };
  const all = withCellsOnOneLine(text.replaceAll(/\r\n?/gu, '\n')).split('\n');
  for (let at = 0; at < all.length; at += 1) {
    const line = all[at] ?? '';
    const table = tableOfBarsAt(all, at);
    if (table !== undefined) {
      endRows();
      endLines();
      parts.push({
        kind: 'rows',
        rows: table.rows.map((cells) => cells.map(withoutMarkdown)),
        hasHead: table.headerRows !== undefined,
      });
      at += table.lines - 1;
      continue;
    }
    const cells = line.split('\t');
    if (rows.length > 0 && rows[0]?.length !== cells.length) endRows();
    if (cells.length > 1) rows.push(cells);
    else lines.push(...brokenByTags(withoutChatSigns(line)).map(trimmed));
  }
  endRows();
  endLines();
  return parts;
};

/** Returns the parts as lines; the cells of a row have bars around them, by which they become a table again. */
export const linesOfCopiedText = (text: string): string[] =>
  partsOfCopiedText(text).flatMap((part) =>
    part.kind === 'lines' ? part.lines : linesOfBars(part.rows, part.hasHead),
  );
