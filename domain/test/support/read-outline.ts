import { expect } from 'vitest';
import { currentCatalogue } from '../../src/catalogue/current-catalogue.ts';
import type { DocumentEvidence, EvidenceLine } from '../../src/contracts/document-evidence.ts';
import type { DocumentReading } from '../../src/contracts/document-reading.ts';
import type { PolicyBlock, PolicySection } from '../../src/contracts/policy-text.ts';
import { accountDifferences } from '../../src/reading/dossier/account-differences.ts';
import { readDocument, type KnownDocument } from '../../src/reading/read-document.ts';
import { evidenceOfText, evidenceWith } from './evidence.ts';

export const known: KnownDocument = { entries: currentCatalogue.entries, changes: 'accepted' };

export const readingOf = (evidence: DocumentEvidence, more: Partial<KnownDocument> = {}): DocumentReading => {
  const all = { ...known, ...more };
  const outcome = readDocument(evidence, all);
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  expect(accountDifferences(evidence, outcome.reading, all.changes)).toEqual([]);
  return outcome.reading;
};

const drawnBlock = (block: PolicyBlock, indent: string): string[] => {
  switch (block.kind) {
    case undefined:
      return [
        `${indent}${block.marker ?? '¶'} ${block.text}`,
        ...(block.notes ?? []).map(({ marker, text, at }) => `${indent}  ^${marker}@${String(at)} ${text}`),
        ...block.items.flatMap((item) => drawnBlock(item, `${indent}  `)),
      ];
    case 'table':
      return [
        `${indent}[${block.caption ?? ''}] ${String(block.headerRows)}×${String(block.headerColumns)}`,
        ...block.rows.map(({ cells }) =>
          `${indent}| ${cells
            .map(
              ({ text, columns, rows }) =>
                `${text.replace(/\n/gu, ' ⏎ ')}${columns === undefined ? '' : `→${String(columns)}`}${rows === undefined ? '' : `↓${String(rows)}`}`,
            )
            .join(' | ')}`.trimEnd(),
        ),
      ];
    case 'definitions':
      return block.entries.map(({ term, meaning }) => `${indent}${term} = ${meaning}`);
    case 'form':
      return [
        ...(block.caption === undefined ? [] : [`${indent}<${block.caption}>`]),
        ...block.fields.map(({ label, blank }) => `${indent}_${blank}_ ${label}`),
      ];
  }
};

export const drawn = (sections: readonly PolicySection[], indent = ''): string[] =>
  sections.flatMap(({ heading, items, sections: inner = [] }) => [
    `${indent}# ${heading}`,
    ...items.flatMap((item) => drawnBlock(item, `${indent}  `)),
    ...drawn(inner, `${indent}  `),
  ]);

export const outline = (evidence: DocumentEvidence, more: Partial<KnownDocument> = {}): string[] =>
  drawn(readingOf(evidence, more).text.sections);
export const ofText = (text: string): string[] => outline(evidenceOfText(text));

export type StyledLine = Partial<EvidenceLine> & { readonly text: string };
export type Line = string | StyledLine;
export const strong = (text: string, size?: number): StyledLine => ({
  text,
  bold: true,
  ...(size === undefined ? {} : { size }),
});
export const lined = (lines: readonly Line[]): EvidenceLine[] =>
  lines.map((line, index) => ({
    number: index + 1,
    place: 'body',
    ...(typeof line === 'string' ? { text: line } : line),
  }));

/** Evidence of a Word file: each line is a paragraph. */
export const word = (lines: readonly Line[], more: Partial<DocumentEvidence> = {}): DocumentEvidence =>
  evidenceWith({ lines: lined(lines).map((line) => ({ endsParagraph: true, ...line })), ...more });

/** Evidence with a table after its lines; each cell is a list of lines. */
export const withTable = (
  before: readonly Line[],
  rows: readonly (readonly (readonly string[])[])[],
  after: readonly Line[] = [],
  table: Partial<DocumentEvidence['tables'][number]> = {},
): DocumentEvidence => {
  const lines: Line[] = [...before];
  const cells = rows.map((row) =>
    row.map((cell) => ({
      lines: cell.map((text) => {
        lines.push(text);
        return lines.length;
      }),
    })),
  );
  return word([...lines, ...after], { tables: [{ rows: cells.map((row) => ({ cells: row })), ...table }] });
};
