import type { DocumentEvidence } from '@mithaq/domain/contracts/document-evidence';
import type { DocumentReading } from '@mithaq/domain/contracts/document-reading';
import type { PolicyBlock, PolicySection } from '@mithaq/domain/contracts/policy-text';
import { accountDifferences } from '@mithaq/domain/reading/dossier/account-differences';
import { statedFact } from '../../../domain/test/support/stated-fact.ts';
import { printed, type Block, type Cell, type CorpusDocument, type Division } from './document.ts';

/** A heading or clause, as a row that two structures are compared by. */
interface Part {
  readonly kind: 'heading' | 'clause';
  readonly text: string;
  readonly marker: string;
  /** Words of the heading or clause that holds it. */
  readonly parent: string;
}

/** Everything that a structure holds, without its order. */
interface Structure {
  readonly parts: Part[];
  /** A cell with its spans; a definition, a field and a footnote. */
  readonly cells: string[];
  readonly others: string[];
}

/** Tatweel stretches lines; PDFs lose it, and so it counts for nothing. */
const solid = (text: string): string => text.replace(/[\s\u0640]/gu, '');

const cellKey = (text: string, columns = 1, rows = 1): string =>
  `${text.split('\n').map(solid).join('⏎')}${columns === 1 ? '' : `→${String(columns)}`}${rows === 1 ? '' : `↓${String(rows)}`}`;

const goldCell = (one: Cell): string =>
  typeof one === 'string' ? cellKey(one) : cellKey(one.text, one.columns, one.rows);

const goldBlock = (block: Block, parent: string, into: Structure): void => {
  switch (block.kind) {
    case 'clause': {
      const text = solid(block.text);
      into.parts.push({ kind: 'clause', text, marker: solid(block.marker ?? ''), parent });
      if (block.note !== undefined) into.others.push(`note ${solid(block.note)}`);
      for (const inner of block.items ?? []) goldBlock(inner, text, into);
      return;
    }
    case 'table':
      if (block.caption !== undefined) into.others.push(`caption ${solid(block.caption)}`);
      into.cells.push(...block.rows.flatMap((cells) => cells.map(goldCell)));
      return;
    case 'definitions':
      into.others.push(
        ...block.entries.map(([term, meaning]) => `definition ${solid(term)}=${solid(meaning)}`),
      );
      return;
    case 'form':
      into.others.push(...block.fields.map(({ label, blank }) => `field ${solid(label)} ${blank}`));
      return;
    case 'broken':
      for (const line of block.lines) goldBlock(line, parent, into);
      return;
    case 'form-table':
      for (const { caption, rows } of block.groups) {
        into.others.push(`caption ${solid(caption)}`);
        into.others.push(
          ...rows
            .flat()
            .map((label) => `field ${solid(label)} ${label.startsWith('توقيع') ? 'signature' : 'line'}`),
        );
      }
  }
};

const goldDivision = (division: Division, parent: string, into: Structure): void => {
  const text = solid(printed(division));
  into.parts.push({ kind: 'heading', text, marker: solid(division.marker ?? ''), parent });
  for (const block of division.blocks ?? []) goldBlock(block, text, into);
  for (const inner of division.divisions ?? []) goldDivision(inner, text, into);
};

const readBlock = (block: PolicyBlock, parent: string, into: Structure): void => {
  switch (block.kind) {
    case undefined: {
      const text = solid(block.text);
      into.parts.push({ kind: 'clause', text, marker: solid(block.marker ?? ''), parent });
      into.others.push(...(block.notes ?? []).map((note) => `note ${solid(note.text)}`));
      for (const inner of block.items) readBlock(inner, text, into);
      return;
    }
    case 'table':
      if (block.caption !== undefined) into.others.push(`caption ${solid(block.caption)}`);
      into.cells.push(
        ...block.rows.flatMap(({ cells }) =>
          cells.map(({ text, columns, rows }) => cellKey(text, columns, rows)),
        ),
      );
      return;
    case 'definitions':
      into.others.push(
        ...block.entries.map(({ term, meaning }) => `definition ${solid(term)}=${solid(meaning)}`),
      );
      return;
    case 'form':
      if (block.caption !== undefined) into.others.push(`caption ${solid(block.caption)}`);
      into.others.push(...block.fields.map(({ label, blank }) => `field ${solid(label)} ${blank}`));
  }
};

const readSection = (section: PolicySection, parent: string, into: Structure): void => {
  const text = solid(section.heading);
  into.parts.push({ kind: 'heading', text, marker: solid(section.marker ?? ''), parent });
  for (const block of section.items) readBlock(block, text, into);
  for (const inner of section.sections ?? []) readSection(inner, text, into);
};

const structure = (): Structure => ({ parts: [], cells: [], others: [] });

/** Returns what two lists have in common, each member as often as both have it, and what each has alone. */
const compared = (gold: readonly string[], read: readonly string[]) => {
  const left = [...read];
  const missed: string[] = [];
  for (const one of gold) {
    const at = left.indexOf(one);
    if (at < 0) missed.push(one);
    else left.splice(at, 1);
  }
  return { found: gold.length - missed.length, missed, invented: left };
};

const lettersOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
};

/** Returns the part of the letters of the longer text that the other has, too. */
export const likeness = (left: string, right: string): number => {
  const [one, other] = [lettersOf(left), lettersOf(right)];
  let same = 0;
  for (const [letter, count] of one) same += Math.min(count, other.get(letter) ?? 0);
  return same / Math.max(left.length, right.length, 1);
};

/** The figures of one document that was read. */
export interface Figures {
  readonly headings: { readonly gold: number; readonly found: number; readonly invented: number };
  readonly clauses: {
    readonly gold: number;
    /** With the words, the marker and the place that the document prints. */
    readonly right: number;
    readonly missed: number;
    readonly invented: number;
  };
  /** Headings and clauses that were found below another part than the document's. */
  readonly otherPlace: number;
  readonly cells: { readonly gold: number; readonly found: number; readonly invented: number };
  /** Definitions, fields of forms, footnotes and captions. */
  readonly others: { readonly gold: number; readonly found: number; readonly invented: number };
  /** Lines of the evidence that the dossier accounts for, in percent. */
  readonly accounted: number;
  readonly facts: number;
  readonly factsMissed: number;
  readonly factsInvented: number;
  /** Every difference, as a line for a person. */
  readonly differences: readonly string[];
}

/**
 * Compares what was read of a document with the structure that it was made from. `alike` is the part of its letters by
 * which a clause is found: 1 for letters, less for OCR.
 */
export const figuresOf = (
  document: CorpusDocument,
  evidence: DocumentEvidence,
  reading: DocumentReading,
  alike = 1,
): Figures => {
  const [gold, read] = [structure(), structure()];
  for (const division of document.divisions) goldDivision(division, '', gold);
  for (const section of reading.text.sections) readSection(section, '', read);

  const free = new Set(read.parts);
  const pairs = new Map<Part, Part>();
  const passes: ((part: Part, one: Part) => boolean)[] = [
    (part, one) => one.text === part.text && one.parent === part.parent && one.marker === part.marker,
    (part, one) => one.text === part.text,
  ];
  if (alike < 1) passes.push((part, one) => likeness(one.text, part.text) >= alike);
  for (const isPair of passes) {
    for (const part of gold.parts) {
      if (pairs.has(part)) continue;
      const one = [...free].find((other) => other.kind === part.kind && isPair(part, other));
      if (one === undefined) continue;
      pairs.set(part, one);
      free.delete(one);
    }
  }
  const isSame = (left: string, right: string): boolean =>
    left === right || (alike < 1 && likeness(left, right) >= alike);
  const of = (kind: Part['kind']) => gold.parts.filter((part) => part.kind === kind);
  const found = (kind: Part['kind']) => of(kind).filter((part) => pairs.has(part));
  const inOtherPlace = gold.parts.filter((part) => {
    const one = pairs.get(part);
    return one !== undefined && !isSame(part.parent, one.parent);
  });
  const otherMarker = gold.parts.filter((part) => {
    const one = pairs.get(part);
    return one !== undefined && one.marker !== part.marker;
  });
  const right = found('clause').filter(
    (part) => !inOtherPlace.includes(part) && (alike < 1 || !otherMarker.includes(part)),
  );
  const [cells, others] = [compared(gold.cells, read.cells), compared(gold.others, read.others)];
  const facts = compared(
    (document.facts ?? []).map(([kind, value]) => `${kind} ${value}`.trim()),
    reading.facts.filter(({ kind }) => kind !== 'association').map((fact) => statedFact(fact).trim()),
  );
  const unaccounted = new Set(
    accountDifferences(evidence, reading, 'accepted').map((difference) => JSON.stringify(difference)),
  );
  const drawn = ({ marker, text, parent }: Part): string => `«${marker}» ${text} (in ${parent.slice(0, 40)})`;
  return {
    headings: {
      gold: of('heading').length,
      found: found('heading').length,
      invented: [...free].filter(({ kind }) => kind === 'heading').length,
    },
    clauses: {
      gold: of('clause').length,
      right: right.length,
      missed: of('clause').length - found('clause').length,
      invented: [...free].filter(({ kind }) => kind === 'clause').length,
    },
    otherPlace: inOtherPlace.length,
    cells: { gold: gold.cells.length, found: cells.found, invented: cells.invented.length },
    others: { gold: gold.others.length, found: others.found, invented: others.invented.length },
    accounted: Math.max(0, 100 * (1 - unaccounted.size / Math.max(1, evidence.lines.length))),
    facts: (document.facts ?? []).length,
    factsMissed: facts.missed.length,
    factsInvented: facts.invented.length,
    differences: [
      ...(solid(reading.text.title) === solid(document.title) ? [] : [`title: ${reading.text.title}`]),
      ...gold.parts.filter((part) => !pairs.has(part)).map((part) => `missed ${part.kind}: ${drawn(part)}`),
      ...[...free].map((part) => `invented ${part.kind}: ${drawn(part)}`),
      ...inOtherPlace.map(
        (part) => `other place: ${drawn(part)} → ${pairs.get(part)?.parent.slice(0, 40) ?? ''}`,
      ),
      ...otherMarker.map((part) => `other marker: ${drawn(part)} → ${pairs.get(part)?.marker ?? ''}`),
      ...cells.missed.map((one) => `missed cell: ${one}`),
      ...cells.invented.map((one) => `invented cell: ${one}`),
      ...others.missed.map((one) => `missed: ${one}`),
      ...others.invented.map((one) => `invented: ${one}`),
      ...facts.missed.map((one) => `missed fact: ${one}`),
      ...facts.invented.map((one) => `invented fact: ${one}`),
      ...unaccounted,
    ],
  };
};
