import type { DocumentEvidence } from '../../contracts/document-evidence.ts';
import { isInText, type DocumentReading } from '../../contracts/document-reading.ts';
import type { PolicyBlock, PolicySection } from '../../contracts/policy-text.ts';
import { printedOf, readLines } from '../lines/read-lines.ts';
import { repairLines } from './repair.ts';

/** A place where a reading does not account for its document. */
export interface AccountDifference {
  readonly reason:
    /** The line has no fate, more than one, or one of a line that the document has not. */
    | 'unaccounted'
    | 'accounted-twice'
    | 'no-such-line'
    /** The words of a part are others than those of its lines. */
    | 'wording'
    /** The part has no line, or the line names a part that is not there. */
    | 'invented'
    | 'no-such-part';
  readonly line?: number;
  readonly part?: string;
  readonly document?: string;
  readonly structure?: string;
}

/** The words alone: a form has blanks, and a definition the place of its term, instead of the signs around them. */
const withoutBlanks = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]|ـ/gu, '');
/** Bullets and dashes are layout: some documents print one before an item that has a marker of its own. */
const solid = (text: string): string =>
  text.replace(/[\s\p{Pd}\u2212•▪●○◦■□▫◄►▶❖➢➤✓✔]|\p{Extended_Pictographic}|\uFE0F/gu, '');

interface PrintedPart {
  readonly id: string;
  readonly text: string;
  /** Whether the part prints its words without the signs between and behind them. */
  readonly isLoose: boolean;
}

const cellPart = (row: string, cell: number): string => `${row} ${String(cell)}`;

const partsOfBlock = (block: PolicyBlock): PrintedPart[] => {
  const part = (id: string, text: string, isLoose = false): PrintedPart => ({ id, text, isLoose });
  switch (block.kind) {
    case undefined:
      return [
        part(block.id, `${block.marker ?? ''} ${block.text}`),
        ...(block.notes ?? []).map(({ id, marker, text }) =>
          part(id, marker === '*' ? text : `${marker} ${text}`, marker === '*'),
        ),
        ...block.items.flatMap(partsOfBlock),
      ];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [part(block.id, block.caption)]),
        ...block.rows.flatMap(({ id, cells }) =>
          cells.map(({ text }, index) => part(cellPart(id, index), text)),
        ),
      ];
    case 'definitions':
      return block.entries.map(({ id, term, meaning }) => part(id, `${term} ${meaning}`, true));
    case 'form':
      return [
        ...(block.caption === undefined ? [] : [part(block.id, block.caption)]),
        ...block.fields.map(({ id, label }) => part(id, label, true)),
      ];
  }
};

const partsOfSection = (section: PolicySection): PrintedPart[] => [
  { id: section.id, text: section.heading, isLoose: false },
  ...section.items.flatMap(partsOfBlock),
  ...(section.sections ?? []).flatMap(partsOfSection),
];

/**
 * Proves a reading against its document: every line has exactly one fate, every part of the text prints exactly the
 * words of its lines, in their order, and no part prints words that no line has. An empty list is the proof. White
 * space means nothing, as in `differencesFromSource`; lines are compared as the mechanical codes repaired them.
 */
export const accountDifferences = (
  evidence: DocumentEvidence,
  { text, account }: DocumentReading,
  changes: 'accepted' | 'rejected',
): AccountDifference[] => {
  const differences: AccountDifference[] = [];
  const fates = Map.groupBy(account, ({ line }) => line);
  const { lines } = readLines(evidence, changes);
  for (const { number } of lines) {
    const times = fates.get(number)?.length ?? 0;
    if (times === 0) differences.push({ reason: 'unaccounted', line: number });
    if (times > 1) differences.push({ reason: 'accounted-twice', line: number });
  }
  const numbers = new Set(lines.map(({ number }) => number));
  for (const { line } of account) if (!numbers.has(line)) differences.push({ reason: 'no-such-line', line });

  const repaired = repairLines(
    lines.filter(
      ({ number }) =>
        fates
          .get(number)
          ?.every(({ fate }) => isInText[fate] || fate === 'approval' || fate === 'column-head') === true,
    ),
    evidence.file.kind,
  );
  const words = new Map(repaired.lines.map((line) => [line.number, printedOf(line)]));
  const printed = new Map(text.sections.flatMap(partsOfSection).map((part) => [part.id, part]));

  // Lines and parts that belong together: a part has several lines, and a line may have two parts.
  const groupOf = new Map<string, { readonly lines: number[]; readonly parts: string[] }>();
  for (const { line, fate, parts = [], cell } of account) {
    if (!isInText[fate]) continue;
    if (fate === 'cover' || fate === 'title' || fate === 'contents') continue;
    const names = cell === undefined ? parts : parts.map((part) => cellPart(part, cell));
    const known = names.map((name) => groupOf.get(name)).find((group) => group !== undefined);
    const group = known ?? { lines: [], parts: [] };
    group.lines.push(line);
    for (const name of names) {
      if (!groupOf.has(name)) {
        groupOf.set(name, group);
        group.parts.push(name);
      }
      if (!printed.has(name)) differences.push({ reason: 'no-such-part', line, part: name });
    }
    if (names.length === 0) differences.push({ reason: 'no-such-part', line });
  }
  for (const group of new Set(groupOf.values())) {
    const own = group.parts.flatMap((name) => printed.get(name) ?? []);
    const clean = own.some(({ isLoose }) => isLoose) ? withoutBlanks : solid;
    const structure = clean(own.map((part) => part.text).join(' '));
    const document = clean(group.lines.map((line) => words.get(line) ?? '').join(' '));
    const [line, part] = [group.lines[0], group.parts[0]];
    if (structure !== document) {
      differences.push({
        reason: 'wording',
        ...(line === undefined ? {} : { line }),
        ...(part === undefined ? {} : { part }),
        document,
        structure,
      });
    }
  }
  for (const { id, text: own } of printed.values()) {
    // A text without a heading has its title for one.
    if (own === '' || groupOf.has(id) || own === text.title) continue;
    differences.push({ reason: 'invented', part: id, structure: own });
  }
  const linesWith = (fate: 'cover' | 'title'): string =>
    solid(
      account
        .filter((one) => one.fate === fate)
        .map(({ line }) => words.get(line) ?? '')
        .join(' '),
    );
  if (linesWith('cover') !== solid(text.cover.join(' '))) {
    differences.push({
      reason: 'wording',
      part: 'cover',
      document: linesWith('cover'),
      structure: solid(text.cover.join(' ')),
    });
  }
  const title = linesWith('title');
  if (title !== '' && title !== solid(text.title)) {
    differences.push({ reason: 'wording', part: 'title', document: title, structure: solid(text.title) });
  }
  const contents = account.filter(({ fate }) => fate === 'contents').map(({ line }) => words.get(line) ?? '');
  const inContents = withoutBlanks(contents.join(' '));
  for (const { label } of text.contents?.entries ?? []) {
    if (!inContents.includes(withoutBlanks(label)))
      differences.push({ reason: 'invented', part: 'contents', structure: label });
  }
  return differences;
};
