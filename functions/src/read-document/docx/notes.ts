import { formatNumber } from '../number-format.ts';
import type { Part } from './word-package.ts';
import { Story, type DocumentParts } from './story.ts';
import { unchanged } from './tracked-changes.ts';
import { childOf, childrenOf, valueOf, wholeOf, type XmlElement } from './xml.ts';

const kinds = {
  footnote: { element: 'w:footnote', properties: 'w:footnotePr', format: 'decimal' },
  endnote: { element: 'w:endnote', properties: 'w:endnotePr', format: 'lowerRoman' },
} as const;

/** Parts that hold the notes, and where the document says how they are numbered, the most special first. */
export interface NoteParts {
  readonly footnote: Part | undefined;
  readonly endnote: Part | undefined;
  readonly properties: readonly (XmlElement | undefined)[];
}

/**
 * Reads the footnotes and endnotes that the text refers to, in the order of their references, and names their first
 * lines in the lines that refer to them. A note is labelled by its number, counted through the document: numbers that
 * restart on each page depend on where pages end.
 */
export const readNotes = (parts: DocumentParts, notes: NoteParts): void => {
  const counts = { footnote: 0, endnote: 0 };
  const byLine = new Map<number, { at: number; line: number }[]>();
  const read = new Map<string, number>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const { element, properties, format } = kinds[kind];
    const root = notes[kind]?.root;
    const said = (name: string): string | undefined =>
      notes.properties
        .map((place) => valueOf(childOf(place, properties), name))
        .find((value) => value !== undefined);
    const start = wholeOf(said('w:numStart')) ?? 1;
    const elements = new Map(childrenOf(root, element).map((note) => [note.attributes['w:id'], note]));
    const story = root === undefined ? undefined : new Story({ ...parts, drawnTexts: new Map() }, root);
    for (const reference of parts.references.filter((found) => found.kind === kind)) {
      const note = elements.get(reference.id);
      if (note === undefined || story === undefined) continue;
      const key = `${kind} ${reference.id}`;
      if (!read.has(key)) {
        const first = parts.builder.size + 1;
        story.readBlocks(note, { place: 'note', presence: unchanged, isContents: false });
        if (!reference.hasOwnMark) {
          const label = formatNumber(start + counts[kind], said('w:numFmt') ?? format, 'ar');
          counts[kind] += 1;
          if (parts.builder.size >= first && label !== '') parts.builder.completeLine(first, { label });
        }
        parts.builder.note('footnotes');
        if (parts.builder.size >= first) read.set(key, first);
      }
      const line = read.get(key);
      if (line !== undefined)
        byLine.set(reference.line, [...(byLine.get(reference.line) ?? []), { at: reference.at, line }]);
    }
  }
  for (const [line, references] of byLine)
    parts.builder.completeLine(line, { notes: references.sort((a, b) => a.at - b.at) });
};
