import type { DocumentEvidence } from '../../contracts/document-evidence.ts';
import type { LineFate } from '../../contracts/document-reading.ts';
import { toLatinDigits } from '../../text/digits.ts';
import { foldArabic } from '../../text/fold.ts';
import type { ReadLine } from '../draft.ts';
import { isAboutDocument, isIssueLabel, readTables, type ReadTable } from '../tables/read-tables.ts';
import { isApprovalLabel, isIssueItself } from './label-facts.ts';
import type { Labelled } from './passage.ts';

/** The number of an issue, for comparing it: «1.10» comes after «1.9». */
const issueParts = (text: string): readonly number[] =>
  (toLatinDigits(text).match(/\d+/gu) ?? []).slice(0, 4).map(Number);

/**
 * Returns the rows of a table about the document that say how it is now: of a list of its issues the head and the
 * latest one, by its number, or the last that is filled.
 */
const currentRows = (rows: ReadTable['rows']): ReadTable['rows'] => {
  const [head, ...issues] = rows;
  const filled = issues.filter((cells) => cells.some(({ text }) => text !== ''));
  const isList =
    head !== undefined &&
    filled.length > 1 &&
    head.filter(({ text }) => isIssueLabel(text)).length >= 2 &&
    filled.every((cells) => cells.length === head.length && !cells.some(({ text }) => isIssueLabel(text)));
  if (!isList) return rows;
  const column = head.findIndex(({ text }) => /اصدار|نسخه/u.test(foldArabic(text)) && !/تاريخ/u.test(text));
  const later = (one: readonly number[], other: readonly number[]): number => {
    const at = one.findIndex((part, index) => part !== other[index]);
    return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
  };
  const parts = (cells: (typeof filled)[number]): readonly number[] => issueParts(cells[column]?.text ?? '');
  const latest = filled.reduce((last, cells) => (later(parts(cells), parts(last)) >= 0 ? cells : last));
  return [head, latest];
};

/** Tells whether a cell holds both, its label and its value: «رقم الإصدار: 2.0». */
const isWhole = (text: string): boolean => /^[^:：\d]{2,40}[:：]\s*\S/u.test(text);

/** Labels and values of a table about the document: beside one another in a row, or one below the other. */
export const labelledIn = (table: ReadTable, isOcr: (line: number) => boolean): Labelled[] => {
  const rows = currentRows(table.rows);
  // A list of issues is cut to the latest one, whose approval is that of the document.
  const isOfIssues = rows.length < table.rows.length;
  const namesIssue = rows.some((cells) => cells.some(({ text }) => isIssueItself(text)));
  const pairs = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const next = rows[row + 1] ?? [];
      // A row with labels of its own holds no values of the row above it.
      const hasLabels = next.some(({ text }) => isIssueLabel(text));
      // A list of meetings or resolutions says of none of them that it approved this document.
      const isOfList = table.rows.length > 2 && !isOfIssues && isApprovalLabel(cell.text);
      const below = hasLabels || isOfList ? undefined : next[column];
      const beside = cells[column + 1];
      return [beside, below].flatMap((value): Labelled[] => {
        const line = value?.lines[0];
        return cell.text === '' || isWhole(cell.text) || value === undefined || line === undefined
          ? []
          : [
              {
                label: cell.text,
                value: value.text.replace(/\n/gu, ' '),
                line,
                readByOcr: isOcr(line),
                namesIssue,
              },
            ];
      });
    }),
  );
  return pairs;
};

/** Places at which a label may begin behind the value of another. */
const betweenLabels =
  /\s*[|؛،]\s*(?=[^:：|]{2,40}[:：])|\s+[-–—]\s+(?=[^:：|]{2,40}[:：])|\s+(?=(?:رقم|تاريخ|موعد|رمز)\s+\p{L}+\s*[:：])/u;

/** The labels of a line with their values: «رقم الإصدار: 2», «تاريخ الإعداد: … - تاريخ الاعتماد: …». */
export const labelledLine = ({ raw, number }: ReadLine, readByOcr: boolean): Labelled[] =>
  raw.split(betweenLabels).flatMap((part): Labelled[] => {
    const groups = /^\s*(?<label>[^:：\t/]{2,40})(?:\s*[:：\t]|\s\/\s)\s*(?<value>\S.*)$/u.exec(part)?.groups;
    return groups === undefined
      ? []
      : [{ label: groups['label'] ?? '', value: groups['value'] ?? '', line: number, readByOcr }];
  });

/** Letterheads print labels in one line and their values in the next: «رقم الإصدار | تاريخ الإصدار». */
export const labelledHeads = (heads: readonly ReadLine[], isOcr: (line: number) => boolean): Labelled[] =>
  heads.flatMap((line, index) => {
    const next = heads[index + 1];
    const [labels, values] = [line, next].map((one) => one?.raw.trim().split(/\t+/u) ?? []);
    const isPair =
      next?.number === line.number + 1 &&
      labels !== undefined &&
      labels.length > 1 &&
      labels.length === values?.length;
    return isPair
      ? labels.map((label, column) => ({
          label,
          value: values[column] ?? '',
          line: next.number,
          readByOcr: isOcr(next.number),
        }))
      : labelledLine(line, isOcr(line.number));
  });

/** Labels and values of the tables that pages repeat at their head or foot: the logo, the document's number, its issue. */
export const labelledInHeads = (
  evidence: DocumentEvidence,
  lines: readonly ReadLine[],
  margins: ReadonlyMap<number, LineFate>,
  isOcr: (line: number) => boolean,
): Labelled[] =>
  readTables(
    evidence,
    // A number alone in a cell is no number of a page.
    new Map(lines.filter(({ number }) => margins.has(number)).map((line) => [line.number, line])),
  )
    .filter((table) => table.lines.length > 0 && isAboutDocument(table))
    .flatMap((table) => labelledIn(table, isOcr));
