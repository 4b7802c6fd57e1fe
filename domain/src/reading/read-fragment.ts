import type { PolicySection } from '../contracts/policy-text.ts';
import { withoutMarkdownSigns } from './dossier/repair.ts';
import { deepestLast } from './draft.ts';
import { findHeadings } from './headings/find-headings.ts';
import { isKnownAmong } from './headings/heading-signs.ts';
import { evidenceOfLines, type PastedLine } from './lines/evidence-of-lines.ts';
import { layoutOf } from './lines/layout.ts';
import { lettersInOrder, paragraphsOf } from './lines/paragraphs.ts';
import { isOrnament, printedOf, readLines } from './lines/read-lines.ts';
import { buildSections } from './sections/build-sections.ts';
import { newAccount, withIds } from './sections/give-ids.ts';

/** The file that a fragment is not: nothing of it is kept. */
const noFile = { sha256: '0'.repeat(64), bytes: 0 };

/**
 * Reads a part of a document, as it is pasted into a text, by the rules that read a file: divisions, items and forms,
 * and no cover, title or contents. What stands above the first heading is in a division without one. No words are
 * dropped; empty lines say where paragraphs end, and lines of signs alone say nothing.
 */
export const readFragment = (lines: readonly PastedLine[]): readonly PolicySection[] => {
  const evidence = evidenceOfLines(lines, noFile);
  // The text that is pasted is nobody's evidence: there is no list of its corrections.
  const signs = { corrections: [], remarks: [] };
  const all = readLines(evidence, 'accepted')
    .lines.filter((line) => printedOf(line) !== '' && !isOrnament(printedOf(line)))
    .map((line) => withoutMarkdownSigns(line, signs));
  const read = all.filter((line) => line.evidence.place !== 'note');
  const notes = new Map(all.flatMap((line) => (line.evidence.place === 'note' ? [[line.number, line]] : [])));
  const layout = layoutOf(read, evidence.file.kind, false);
  const paragraphs = lettersInOrder(paragraphsOf(read, layout, (words) => isKnownAmong(words, new Set())));
  if (paragraphs.length === 0) return [];
  const built = buildSections(
    paragraphs.map((paragraph, index) => ({ kind: 'paragraph', paragraph, index })),
    findHeadings(paragraphs, layout, [], undefined),
    {
      untitled: '',
      roleOf: () => 'other',
      isCopied: true,
      noteText: (number) => {
        const note = notes.get(number);
        notes.delete(number);
        return { text: note?.text ?? '', lines: [], label: note?.evidence.label };
      },
    },
  );
  // A heading has no notes: theirs stay paragraphs behind the rest.
  const last = deepestLast(built.sections);
  for (const note of notes.values())
    last?.blocks.push({ kind: 'item', text: printedOf(note), lines: [], notes: [], items: [] });
  return withIds(built.sections, newAccount().note);
};
