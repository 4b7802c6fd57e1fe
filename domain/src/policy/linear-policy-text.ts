import type { PolicyItem, PolicyText, PrintedContents } from '../contracts/policy-text.ts';
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
    ...text.sections.flatMap((section) => [
      { place: section.id, pieces: [section.heading] },
      ...itemUnits(section.items, layout),
    ]),
  ];
}

function itemUnits(items: readonly PolicyItem[], layout: SourceLayout): PrintedUnit[] {
  return items.flatMap((item) => [
    { place: item.id, pieces: [...markerPieces(item.marker, layout), item.text] },
    ...itemUnits(item.items, layout),
  ]);
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
