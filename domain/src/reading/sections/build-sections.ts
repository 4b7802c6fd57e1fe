import { textDepth, type SectionRole } from '../../contracts/policy-text.ts';
import type { Correction, SourceRemark } from '../../contracts/source-document.ts';
import type { DraftBlock, DraftItem, DraftNote, DraftSection, Flow, Paragraph } from '../draft.ts';
import { withoutUnsureNumber } from '../facts/unsure-values.ts';
import type { Heading } from '../headings/find-headings.ts';
import { roleOfHeading } from '../headings/heading-signs.ts';
import { bareHeading } from '../numbering/heading-key.ts';
import { definitionHeading, documentRemarks, formHeading } from '../reading-words.ar.ts';
import { isCaption } from '../tables/caption.ts';
import { announcesThem, withDefinitions, withForms } from '../tables/read-forms.ts';
import { blocksOfTable, type ReadTable } from '../tables/read-tables.ts';
import { withCodes } from './codes-of-items.ts';
import { nestItems } from './nest-items.ts';

/** Limits of the text model. */
const LONGEST_HEADING = 300;
const LONGEST_MARKER = 60;
const MOST_ORDINAL = 999;
const LONGEST_NOTE = 8000;
const MOST_BLOCKS = 1000;
const MOST_DIVISIONS = 300;
/** Weight of a division that every heading closes. */
const NARROWEST = 100;

/** A paragraph or a table, in the order of the document. */
export type FlowPart =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph; readonly index: number }
  | { readonly kind: 'table'; readonly table: ReadTable };

/** The words of a footnote; empty where another clause has it already. */
export interface NoteText {
  readonly text: string;
  readonly lines: readonly number[];
  readonly label: string | undefined;
}

interface Context {
  /** Heading of the division that holds the paragraphs above the first heading. */
  readonly untitled: string;
  readonly roleOf: (heading: string) => SectionRole;
  readonly isCopied: boolean;
  readonly noteText: (line: number) => NoteText;
}

export interface BuiltSections {
  readonly sections: DraftSection[];
  readonly remarks: SourceRemark[];
  readonly corrections: Correction[];
  /** Lines of heads of definitions. */
  readonly columnHeads: number[];
  /** Paragraphs below the heading of an approval. */
  readonly approval: ReadonlySet<Paragraph>;
  readonly gap: (before: number, found: number) => string;
}

interface OpenSection {
  readonly section: DraftSection;
  readonly weight: number;
  readonly isApproval: boolean;
  readonly flow: (FlowPart | { readonly kind: 'rest'; readonly paragraph: Paragraph })[];
}

/**
 * Divides divisions that hold more than the text model allows, because any document has a structure: the blocks and
 * divisions beyond the limit come under the title of the document, below the division that holds them.
 */
const withinLimits = (sections: readonly DraftSection[], untitled: string, depth = 1): DraftSection[] => {
  const under = (blocks: DraftBlock[], inner: DraftSection[]): DraftSection => ({
    lines: [],
    heading: untitled,
    role: 'other',
    blocks,
    sections: inner,
  });
  const hasRoom = depth < textDepth.divisions;
  const fitting = sections.flatMap((section): DraftSection[] => {
    const inner = withinLimits(section.sections, untitled, depth + 1);
    if (section.blocks.length <= MOST_BLOCKS) return [{ ...section, sections: inner }];
    const rest = chunks(section.blocks.slice(MOST_BLOCKS), MOST_BLOCKS).map((blocks) => under(blocks, []));
    const own = { ...section, blocks: section.blocks.slice(0, MOST_BLOCKS) };
    return hasRoom ? [{ ...own, sections: [...rest, ...inner] }] : [own, ...rest];
  });
  return fitting.length <= MOST_DIVISIONS || !hasRoom
    ? fitting
    : chunks(fitting, MOST_DIVISIONS).map((some) => under([], some));
};

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );

const sectionOf = (
  heading: Heading,
  printed: readonly Paragraph[],
  roleOf: Context['roleOf'],
): DraftSection => {
  const { marker, kind, isNumberAlone } = heading;
  const whole = printed
    .map((one) => (heading.isBulleted ? (one.marker?.rest ?? one.printed) : one.printed))
    .join(' ');
  const words = isNumberAlone ? (marker?.printed ?? '') : whole;
  return {
    lines: printed.flatMap(({ lines }) => lines),
    heading: words.slice(0, LONGEST_HEADING),
    ...(marker === undefined || marker.printed.length > LONGEST_MARKER ? {} : { marker: marker.printed }),
    ...(marker?.ordinal === undefined || marker.ordinal > MOST_ORDINAL ? {} : { ordinal: marker.ordinal }),
    ...(kind === undefined ? {} : { kind }),
    role: roleOf(words),
    blocks: [],
    sections: [],
  };
};

/** The text behind the number of an article, as a paragraph of its own. */
const textBehind = (paragraph: Paragraph): Paragraph => {
  const rest = paragraph.marker?.rest ?? '';
  const moved = paragraph.text.length - rest.length;
  return {
    ...paragraph,
    text: rest,
    printed: rest,
    marker: undefined,
    notes: paragraph.notes.map(({ at, line }) => ({ at: Math.max(0, at - moved), line })),
  };
};

const noteOf = (
  { at, line }: Paragraph['notes'][number],
  moved: number,
  text: string,
  { noteText }: Context,
): DraftNote | undefined => {
  const note = noteText(line);
  const marker = note.label ?? /^\s*[([]?[\d٠-٩*]{1,4}[)\]]?/u.exec(note.text)?.[0].trim();
  const words =
    note.label === undefined && marker !== undefined
      ? note.text.slice(note.text.indexOf(marker) + marker.length)
      : note.text;
  if (words.trim() === '') return undefined;
  return {
    marker: (marker ?? '*').slice(0, 20),
    text: words.trim().slice(0, LONGEST_NOTE),
    at: Math.max(0, Math.min(at - moved, text.length)),
    lines: note.lines,
  };
};

/** Makes the blocks of one division of its paragraphs and tables. */
const blocksOf = ({ section, flow }: OpenSection, context: Context, built: BuiltSections): DraftBlock[] => {
  const bare = bareHeading(section.heading);
  const isUnderDefinitions = definitionHeading.test(bare);
  const isForm = formHeading.test(bare) || section.kind === 'form' || section.kind === 'annex';
  const parts: Flow[] = [];
  for (const part of flow) {
    if (part.kind !== 'table') {
      parts.push({ kind: 'paragraph', paragraph: part.paragraph });
      continue;
    }
    const before = parts.at(-1);
    const caption =
      before?.kind === 'paragraph' && isCaption(before.paragraph) ? before.paragraph : undefined;
    if (caption !== undefined) parts.pop();
    const { blocks, head } = blocksOfTable(part.table, {
      isUnderDefinitions: isUnderDefinitions || (before !== undefined && announcesThem(before)),
      caption: caption?.printed,
      captionLines: caption?.lines ?? [],
    });
    built.columnHeads.push(...head);
    parts.push(...blocks.map((block): Flow => ({ kind: 'block', block })));
  }
  const defined = withDefinitions(parts, isUnderDefinitions);
  const noteFor = (item: DraftItem, paragraph: Paragraph): void => {
    const whole = item.marker === undefined ? paragraph.printed : paragraph.text;
    const moved =
      item.marker === undefined
        ? paragraph.text.length - whole.length
        : whole.length - (paragraph.marker?.rest.length ?? whole.length);
    for (const note of paragraph.notes) {
      const found = noteOf(note, moved, item.text, context);
      if (found !== undefined && item.notes.length < 50) item.notes.push(found);
    }
  };
  const nested = nestItems(withForms(defined, isForm), context.isCopied, noteFor);
  built.remarks.push(...nested.remarks);
  built.corrections.push(...nested.corrections);
  return withCodes(nested.blocks, section.role);
};

/**
 * Builds the tree of divisions: a heading closes every open division that is not wider than its own. Paragraphs above
 * the first heading come under the title. Divisions nest to six levels; a deeper one becomes a neighbour of the sixth.
 */
export const buildSections = (
  parts: readonly FlowPart[],
  headings: readonly Heading[],
  context: Context,
): BuiltSections => {
  const approval = new Set<Paragraph>();
  const built: BuiltSections = {
    sections: [],
    remarks: [],
    corrections: [],
    columnHeads: [],
    approval,
    gap: documentRemarks.gap,
  };
  const byIndex = new Map(headings.map((heading) => [heading.index, heading]));
  const all: OpenSection[] = [];
  let open: OpenSection[] = [];
  const begin = (section: DraftSection, weight: number, words = section.heading): OpenSection => {
    open = open.slice(
      0,
      open.findIndex((one) => one.weight >= weight) < 0
        ? open.length
        : open.findIndex((one) => one.weight >= weight),
    );
    open = open.slice(0, textDepth.divisions - 1);
    const parent = open.at(-1);
    (parent?.section.sections ?? built.sections).push(section);
    const opened = { section, weight, isApproval: roleOfHeading(words) === 'approval', flow: [] };
    open.push(opened);
    all.push(opened);
    return opened;
  };
  let skipped = 0;
  for (const [at, part] of parts.entries()) {
    if (skipped > 0) {
      skipped -= 1;
      continue;
    }
    const heading = part.kind === 'paragraph' ? byIndex.get(part.index) : undefined;
    if (heading !== undefined && part.kind === 'paragraph') {
      const more = parts
        .slice(at + 1, at + 1 + heading.more)
        .flatMap((one) => (one.kind === 'paragraph' ? [one.paragraph] : []));
      skipped = more.length;
      const section = sectionOf(heading, [part.paragraph, ...more], context.roleOf);
      const words = withoutUnsureNumber(section.heading, part.paragraph.first.evidence);
      const opened = begin(section, heading.weight, words);
      const [bullet] = heading.isBulleted
        ? (/^\s*\S+\s+\S+(?:\s+\S+)?/u.exec(part.paragraph.first.raw) ?? [])
        : [];
      if (bullet !== undefined && context.isCopied) {
        built.corrections.push({
          code: 'list.headingAsBullet',
          line: part.paragraph.first.number,
          printed: bullet,
          corrected: bullet.replace(/^\s*\S+\s+/u, ''),
        });
      }
      if (heading.isNumberAlone) opened.flow.push({ kind: 'rest', paragraph: textBehind(part.paragraph) });
      continue;
    }
    const current =
      open.at(-1) ??
      begin({ lines: [], heading: context.untitled, role: 'other', blocks: [], sections: [] }, NARROWEST);
    current.flow.push(part);
    if (part.kind === 'paragraph' && current.isApproval) approval.add(part.paragraph);
  }
  // A document of a cover alone has a division without clauses, because a text has one at least.
  if (all.length === 0)
    begin({ lines: [], heading: context.untitled, role: 'other', blocks: [], sections: [] }, NARROWEST);
  for (const one of all) one.section.blocks = blocksOf(one, context, built);
  return { ...built, sections: withinLimits(built.sections, context.untitled) };
};
