import type { CatalogueEntry } from '../contracts/catalogue.ts';
import type { PolicySection, PolicyText } from '../contracts/policy-text.ts';
import type { Correction, SourceLineReading } from '../contracts/source-document.ts';
import type { NamedAssociation } from '../guard/guarded-version.ts';
import { evidenceOfLines } from './lines/evidence-of-lines.ts';
import { readDocument } from './read-document.ts';

/** A source document with everything that people list about it. */
export interface ListedSource {
  /** The document as it came. */
  readonly source: string;
  readonly corrections: readonly Correction[];
  readonly lines: readonly SourceLineReading[];
  readonly association: NamedAssociation;
  readonly entries: readonly CatalogueEntry[];
  /** SHA-256 and length of the document's bytes. */
  readonly file: { readonly sha256: string; readonly bytes: number };
}

/** A source document whose list does not fit it, or that the rules cannot read. */
export class SourceNotRead extends Error {
  override readonly name = 'SourceNotRead';
}

/** Returns the lines of a document with its corrections applied, the last one first, so that line numbers hold. */
const correctedLines = (source: string, corrections: readonly Correction[]): string[] => {
  let lines = source.split('\n');
  for (const { line, printed, corrected } of corrections.toReversed()) {
    const [first, last] = typeof line === 'number' ? [line, line] : line;
    const own = lines.slice(first - 1, last).join('\n');
    if (own.split(printed).length !== 2)
      throw new SourceNotRead(`line ${String(first)} does not print once what a correction of it quotes`);
    lines = [
      ...lines.slice(0, first - 1),
      ...own.replace(printed, () => corrected).split('\n'),
      ...lines.slice(last),
    ];
  }
  return lines;
};

/** Joins a line with the next one that has words. */
const joined = (lines: readonly string[], at: number): string[] => {
  const next = lines.findIndex((text, index) => index > at && text.trim() !== '');
  return lines.map((text, index) =>
    index === at ? `${text.trim()} ${(lines[next] ?? '').trim()}` : index > at && index <= next ? '' : text,
  );
};

/** The five were published in format 1, whose divisions have their number in the heading alone. */
const withoutNumbers = ({ marker: _marker, ordinal: _ordinal, ...section }: PolicySection): PolicySection =>
  section;

/**
 * Returns the text of a source document: what the rules of the import read of its lines, once the listed corrections
 * have undone what a machine did to them, and once it is said of the listed lines where paragraphs end and which of
 * them head divisions. Throws `SourceNotRead`.
 */
export const readSource = ({
  source,
  corrections,
  lines: listed,
  file,
  ...known
}: ListedSource): PolicyText => {
  let lines = correctedLines(source, corrections);
  for (const { line, is } of listed) if (is === 'joined') lines = joined(lines, line - 1);
  const isListed = (number: number, as: SourceLineReading['is']): boolean =>
    listed.some(({ line, is }) => line === number && is === as);
  const evidence = evidenceOfLines(
    lines.map((text) => ({ text, isHeading: false })),
    file,
  );
  const outcome = readDocument(
    {
      ...evidence,
      lines: evidence.lines.map((line) => ({
        ...line,
        ...(isListed(line.number, 'end') ? { endsParagraph: true } : {}),
        ...(isListed(line.number, 'heading') ? { heading: 1 } : {}),
      })),
    },
    { ...known, changes: 'accepted' },
  );
  if (outcome.kind !== 'read') throw new SourceNotRead(`the document is ${outcome.kind}`);
  const { text } = outcome.reading;
  return { ...text, sections: text.sections.map(withoutNumbers) };
};
