import { cleanProse } from '@mithaq/domain/text/clean-text';

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A letter that no cleaning changes, at the end of a text: spaces before it stay. */
const END = 'x';

const noteInPlace = (note: unknown, text: string): unknown =>
  isRow(note) && typeof note.at === 'number'
    ? { ...note, at: cleanProse(`${text.slice(0, Math.max(0, note.at))}${END}`).length - END.length }
    : note;

/**
 * Returns the text of a version with the place of each footnote's sign counted in the cleaned text of its clause,
 * because the cleaning leaves out signs that nobody sees.
 */
export const withNotesInPlace = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withNotesInPlace);
  if (!isRow(value)) return value;
  const { text, notes } = value;
  const inner = Object.entries(value).map(([name, held]) => [name, withNotesInPlace(held)] as const);
  return {
    ...Object.fromEntries(inner),
    ...(typeof text === 'string' && Array.isArray(notes)
      ? { notes: notes.map((note: unknown) => noteInPlace(note, text)) }
      : {}),
  };
};
