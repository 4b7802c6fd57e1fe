import type { PolicyBlock, PolicySection, PolicyText, PrintedContents } from '../contracts/policy-text.ts';
import type { SourceLayout } from '../contracts/source-document.ts';

/**
 * A piece that a document prints in one go: a heading, an item with its marker, a line of the contents. The piece
 * begins on a line of its own. White space between pieces is free («2-الاتصالات» and «1- المقابلة» are the same
 * shape).
 */
export interface PrintedUnit {
  /** Place in the structure: a clause id, `title`, `cover`, `contents`. */
  readonly place: string;
  readonly pieces: readonly string[];
}

/** Puts the structured text back into the order in which its document prints it. */
export function linearise(text: PolicyText, layout: SourceLayout): PrintedUnit[] {
  const cover = text.cover.map((line) => ({ place: 'cover', pieces: [line] }));
  return [
    ...cover.slice(0, layout.coverLinesBeforeTitle),
    { place: 'title', pieces: [text.title] },
    ...cover.slice(layout.coverLinesBeforeTitle),
    ...(text.contents === undefined ? [] : contentsUnits(text.contents, layout)),
    ...text.sections.flatMap((section) => sectionUnits(section, layout)),
  ];
}

function sectionUnits(section: PolicySection, layout: SourceLayout): PrintedUnit[] {
  return [
    { place: section.id, pieces: [section.heading] },
    ...section.items.flatMap((block) => blockUnits(block, layout)),
    ...(section.sections ?? []).flatMap((inner) => sectionUnits(inner, layout)),
  ];
}

const captionUnit = ({ id, caption }: { id: string; caption?: string | undefined }): PrintedUnit[] =>
  caption === undefined ? [] : [{ place: id, pieces: [caption] }];

function blockUnits(block: PolicyBlock, layout: SourceLayout): PrintedUnit[] {
  switch (block.kind) {
    case undefined:
      return [
        { place: block.id, pieces: [...markerPieces(block.marker, layout), block.text] },
        ...(block.notes ?? []).map(({ id, marker, text }) => ({ place: id, pieces: [marker, text] })),
        ...block.items.flatMap((item) => blockUnits(item, layout)),
      ];
    case 'table':
      return [
        ...captionUnit(block),
        ...block.rows.map(({ id, cells }) => ({
          place: id,
          pieces: cells.map(({ text }) => text).filter((text) => text !== ''),
        })),
      ];
    case 'definitions':
      return block.entries.map(({ id, term, meaning }) => ({ place: id, pieces: [term, meaning] }));
    case 'form':
      return [
        ...captionUnit(block),
        ...block.fields.map(({ id, label }) => ({ place: id, pieces: [label] })),
      ];
  }
}

function markerPieces(marker: string | undefined, { bullet }: SourceLayout): string[] {
  if (marker === undefined) return [];
  return bullet === undefined || marker === bullet ? [marker] : [bullet, marker];
}

function contentsUnits(contents: PrintedContents, layout: SourceLayout): PrintedUnit[] {
  const order = layout.contentsEntry ?? ['label', 'leader', 'page'];
  return [
    { place: 'contents', pieces: [contents.heading] },
    ...(contents.columns === undefined ? [] : [{ place: 'contents', pieces: contents.columns }]),
    ...contents.entries.map(({ label, page }) => {
      const parts = { label, leader: layout.contentsLeader, page: page?.toString() };
      return {
        place: 'contents',
        pieces: order.flatMap((part) => parts[part] ?? []),
      };
    }),
  ];
}
