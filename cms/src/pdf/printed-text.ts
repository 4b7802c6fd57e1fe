import { fateLabels } from '@mithaq/domain/comparison/change-words.ar';
import type { ComparedClause } from '@mithaq/domain/comparison/compared';
import type { PolicyBlock, PolicyItem, PolicySection } from '@mithaq/domain/contracts/policy-text';
import { marginMarker } from '@mithaq/domain/policy/margin-marker';
import { headingLabel } from '@mithaq/domain/policy/outline';
import { printedRuns } from '@mithaq/domain/policy/printed-runs';
import { isLatinText } from '@mithaq/domain/text/latin-passage';
import { changedStretches, fateOf, withNotes, type PrintedStretch } from './changed-words.ts';
import type {
  PrintedBlock,
  PrintedDefinition,
  PrintedDivision,
  PrintedList,
  WithRemoved,
} from './printed-shapes.ts';
import { printedTable } from './printed-table.ts';
import { removedPart } from './removed-part.ts';

const stretchesOf = ({ text, notes }: PolicyItem): PrintedStretch[] =>
  printedRuns(text, [], notes).map((run) =>
    run.kind === 'note' ? { note: { marker: run.note.marker, text: run.note.text } } : { text: run.text },
  );

/** Says of a text in Latin letters that it is one. */
const latinOf = (text: string): { readonly latin?: true } => (isLatinText(text) ? { latin: true } : {});

/** Width of the margin for the markers of a list, in ems: that of a number or a bullet, unless a marker is longer. */
const marginOf = (markers: readonly string[]): number => {
  const longest = Math.max(0, ...markers.map((marker) => marker.length));
  return longest <= 4 ? 2.1 : Math.min(0.6 * longest, 8);
};

const removedRows = (compared: ComparedClause | undefined): WithRemoved => {
  const removed = compared?.items.filter(({ fate }) => fate === 'removed') ?? [];
  return removed.length === 0
    ? {}
    : {
        removed: removed.map((row) => ({
          fate: fateLabels(row).join('، '),
          stretches: changedStretches(row.words),
        })),
      };
};

const partOf = (compared: ComparedClause | undefined, id: string): ComparedClause | undefined =>
  compared?.items.find((item) => item.id === id && item.fate !== 'removed');

const printedDefinition = (
  { term, meaning }: { readonly term: string; readonly meaning: string },
  compared: ComparedClause | undefined,
): PrintedDefinition => {
  const cells = compared?.cells?.filter(({ fate }) => fate !== 'removed') ?? [];
  const printed = {
    term,
    meaning,
    ...(isLatinText(meaning) ? { 'latin-meaning': true as const } : {}),
    ...fateOf(compared),
  };
  if (compared === undefined || compared.fate === 'unchanged') return printed;
  return {
    ...printed,
    'term-words': changedStretches(cells[0]?.words ?? []),
    'meaning-words': changedStretches(cells[1]?.words ?? []),
  };
};

const printedBlock = (block: PolicyBlock, compared?: ComparedClause): PrintedBlock => {
  switch (block.kind) {
    case undefined:
      return {
        kind: 'clause',
        marker: block.marker === undefined ? null : marginMarker(block.marker),
        ...fateOf(compared),
        ...latinOf(block.text),
        stretches:
          compared === undefined || compared.fate === 'unchanged'
            ? stretchesOf(block)
            : withNotes(compared.words, block.notes ?? []),
        list: printedList(block.items, compared?.items),
      };
    case 'table':
      return { ...printedTable(block, compared), ...removedRows(compared) };
    case 'definitions':
      return {
        kind: 'definitions',
        entries: block.entries.map((entry) => printedDefinition(entry, partOf(compared, entry.id))),
        ...removedRows(compared),
      };
    case 'form':
      return {
        kind: 'form',
        caption: block.caption ?? null,
        fields: block.fields.map(({ id, label, blank }) => {
          const field = partOf(compared, id);
          return {
            label,
            blank,
            ...fateOf(field),
            ...(field === undefined ? {} : { stretches: changedStretches(field.words) }),
          };
        }),
        ...removedRows(compared),
      };
  }
};

/** Returns blocks in their order; with what a draft does to them, also the removed ones, each where it was. */
const printedBlocks = (
  items: readonly PolicyBlock[],
  compared: readonly ComparedClause[] | undefined,
): PrintedBlock[] => {
  if (compared === undefined) return items.map((item) => printedBlock(item));
  const byId = new Map(items.map((item) => [item.id, item]));
  return compared.flatMap((part) => {
    if (part.kind === 'division') return [];
    if (part.fate === 'removed') return [removedPart(part)];
    const block = byId.get(part.id);
    return block === undefined ? [] : [printedBlock(block, part)];
  });
};

const printedList = (items: readonly PolicyBlock[], compared?: readonly ComparedClause[]): PrintedList => {
  const blocks = printedBlocks(items, compared);
  const markers = blocks.flatMap((block) =>
    block.kind === 'clause' && block.marker !== null ? [block.marker] : [],
  );
  return { marked: markers.length > 0, margin: marginOf(markers), blocks };
};

const printedDivision = (
  section: PolicySection,
  level: number,
  compared?: ComparedClause,
): PrintedDivision[] => [
  {
    level,
    heading: section.heading,
    ...latinOf(section.heading),
    ...fateOf(compared),
    ...(compared?.fate === 'changed' ? { stretches: changedStretches(compared.words) } : {}),
    label: headingLabel(section.heading),
    list: printedList(section.items, compared?.items),
  },
  ...printedText(section.sections ?? [], level + 1, compared?.items),
];

/** Returns a division that a draft removes, with what goes with it; its heading is no entry of the contents. */
const removedDivision = (compared: ComparedClause, level: number): PrintedDivision => {
  const blocks = [removedPart(compared)];
  return { level, heading: '', label: '', list: { marked: false, margin: 0, blocks } };
};

/**
 * Returns the divisions of a text in reading order, each with the level of its heading. `compared` is the text compared
 * with another: with it each part says what happened to it, and removed parts are where they were.
 */
export const printedText = (
  sections: readonly PolicySection[],
  level = 1,
  compared?: readonly ComparedClause[],
): PrintedDivision[] => {
  if (compared === undefined) return sections.flatMap((section) => printedDivision(section, level));
  const byId = new Map(sections.map((section) => [section.id, section]));
  return compared.flatMap((part) => {
    if (part.kind !== 'division') return [];
    if (part.fate === 'removed') return [removedDivision(part, level)];
    const section = byId.get(part.id);
    return section === undefined ? [] : printedDivision(section, level, part);
  });
};
