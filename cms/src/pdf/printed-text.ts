import type { PolicyBlock, PolicyItem, PolicySection } from '@mithaq/domain/contracts/policy-text';
import { marginMarker } from '@mithaq/domain/policy/margin-marker';
import { headingLabel } from '@mithaq/domain/policy/outline';
import { printedRuns } from '@mithaq/domain/policy/printed-runs';
import { printedTable } from './printed-table.ts';

/** A stretch of a clause's words, or the sign of a footnote with its words. */
type PrintedStretch =
  { readonly text: string } | { readonly note: { readonly marker: string; readonly text: string } };

const stretchesOf = ({ text, notes }: PolicyItem): PrintedStretch[] =>
  printedRuns(text, [], notes).map((run) =>
    run.kind === 'note' ? { note: { marker: run.note.marker, text: run.note.text } } : { text: run.text },
  );

/** Width of the margin for the markers of a list, in ems: that of a number or a bullet, unless a marker is longer. */
const marginOf = (markers: readonly string[]): number => {
  const longest = Math.max(0, ...markers.map((marker) => marker.length));
  return longest <= 4 ? 2.1 : Math.min(0.6 * longest, 8);
};

interface PrintedClause {
  readonly kind: 'clause';
  readonly marker: string | null;
  readonly stretches: readonly PrintedStretch[];
  readonly list: PrintedList;
}

/** Blocks beside one another; their markers have one margin. */
export interface PrintedList {
  /** Whether one of the clauses has a marker: those without one are then aligned with it. */
  readonly marked: boolean;
  readonly margin: number;
  readonly blocks: readonly PrintedBlock[];
}

type PrintedBlock =
  | PrintedClause
  | ReturnType<typeof printedTable>
  | { readonly kind: 'definitions'; readonly entries: readonly { term: string; meaning: string }[] }
  | {
      readonly kind: 'form';
      readonly caption: string | null;
      readonly fields: readonly { label: string; blank: string }[];
    };

const printedBlock = (block: PolicyBlock): PrintedBlock => {
  switch (block.kind) {
    case undefined:
      return {
        kind: 'clause',
        marker: block.marker === undefined ? null : marginMarker(block.marker),
        stretches: stretchesOf(block),
        list: printedList(block.items),
      };
    case 'table':
      return printedTable(block);
    case 'definitions':
      return { kind: 'definitions', entries: block.entries.map(({ term, meaning }) => ({ term, meaning })) };
    case 'form':
      return {
        kind: 'form',
        caption: block.caption ?? null,
        fields: block.fields.map(({ label, blank }) => ({ label, blank })),
      };
  }
};

const printedList = (items: readonly PolicyBlock[]): PrintedList => {
  const blocks = items.map(printedBlock);
  const markers = blocks.flatMap((block) =>
    block.kind === 'clause' && block.marker !== null ? [block.marker] : [],
  );
  return { marked: markers.length > 0, margin: marginOf(markers), blocks };
};

export interface PrintedDivision {
  /** Level of the heading, from 1. */
  readonly level: number;
  readonly heading: string;
  /** Heading in the table of contents. */
  readonly label: string;
  readonly list: PrintedList;
}

/** Returns the divisions of a text in reading order, each with the level of its heading. */
export const printedText = (sections: readonly PolicySection[], level = 1): PrintedDivision[] =>
  sections.flatMap((section) => [
    {
      level,
      heading: section.heading,
      label: headingLabel(section.heading),
      list: printedList(section.items),
    },
    ...printedText(section.sections ?? [], level + 1),
  ]);
