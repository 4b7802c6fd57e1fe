import type { AccountedLine, LineFate } from '../../contracts/document-reading.ts';
import type { PolicyBlock, PolicySection } from '../../contracts/policy-text.ts';
import type { DraftBlock, DraftSection } from '../draft.ts';

/** Longest id of a part. */
const LONGEST_ID = 60;

/** Notes which part prints a line. */
export type Account = (lines: readonly number[], fate: LineFate, part: string, cell?: number) => void;

/** Returns a function that makes an id unique: «article-5», «article-5-b», and a counted one where it is too long. */
const uniqueIds = (): ((wanted: string) => string) => {
  const taken = new Set<string>();
  let counted = 0;
  return (wanted) => {
    let id = wanted;
    for (let letter = 1; taken.has(id) && letter < 26; letter += 1) {
      id = `${wanted}-${String.fromCharCode(97 + letter)}`;
    }
    while (taken.has(id) || id.length > LONGEST_ID) {
      counted += 1;
      id = `part-${String(counted)}`;
    }
    taken.add(id);
    return id;
  };
};

const sectionId = (
  { role, kind, ordinal }: DraftSection,
  place: number,
  parent: string | undefined,
  isRepeated: (name: string) => boolean,
): string => {
  if (role !== 'other') return role;
  if (kind !== undefined && ordinal !== undefined) {
    const name = `${kind}-${String(ordinal)}`;
    // Chapters that begin again in each part are named with it.
    return parent !== undefined && isRepeated(name) ? `${parent}-${name}` : name;
  }
  return parent === undefined
    ? `section-${String(place)}`
    : `${parent}-section-${String(place)}`.replace(/^(section(?:-\d+)+)-section-/u, '$1-');
};

/**
 * Gives every part of a draft its id, by its role or its number («article-5», «section-2-1», «article-5-3»), and notes
 * in the account which part prints each line. Ids of one reading are the same whenever the document is read again.
 */
export const withIds = (sections: readonly DraftSection[], account: Account): PolicySection[] => {
  const unique = uniqueIds();
  const names = new Map<string, number>();
  const count = ({ kind, ordinal, sections: inner }: DraftSection): void => {
    const name = `${kind ?? ''}-${String(ordinal)}`;
    names.set(name, (names.get(name) ?? 0) + 1);
    inner.forEach(count);
  };
  sections.forEach(count);
  const isRepeated = (name: string): boolean => (names.get(name) ?? 0) > 1;

  const blockOf = (block: DraftBlock, prefix: string, counts: Map<string, number>): PolicyBlock => {
    const next = (kind: string): number => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return counts.get(kind) ?? 1;
    };
    switch (block.kind) {
      case 'item': {
        const id = unique(`${prefix}-${String(next('item'))}`);
        account(block.lines, 'clause', id);
        const notes = block.notes.map(({ marker, text, at, lines }, index) => {
          const note = unique(`${id}-note-${String(index + 1)}`);
          account(lines, 'footnote', note);
          return { id: note, marker, text, at };
        });
        const inner = new Map<string, number>();
        return {
          id,
          ...(block.marker === undefined ? {} : { marker: block.marker }),
          ...(block.ordinal === undefined ? {} : { ordinal: block.ordinal }),
          text: block.text,
          ...(block.code === undefined ? {} : { code: block.code }),
          ...(notes.length === 0 ? {} : { notes }),
          items: block.items.map((item) => blockOf(item, id, inner)),
        };
      }
      case 'table': {
        const id = unique(`${prefix}-table-${String(next('table'))}`);
        account(block.captionLines, 'caption', id);
        return {
          kind: 'table',
          id,
          ...(block.caption === undefined ? {} : { caption: block.caption }),
          headerRows: block.headerRows,
          headerColumns: block.headerColumns,
          rows: block.rows.map((cells, index) => {
            const row = unique(`${id}-${String(index + 1)}`);
            return {
              id: row,
              cells: cells.map(({ text, columns, rows, lines }, cell) => {
                account(lines, 'cell', row, cell);
                return {
                  text,
                  ...(columns > 1 ? { columns } : {}),
                  ...(rows > 1 ? { rows } : {}),
                };
              }),
            };
          }),
        };
      }
      case 'definitions': {
        const id = unique(`${prefix}-terms-${String(next('definitions'))}`);
        return {
          kind: 'definitions',
          id,
          entries: block.entries.map(({ term, meaning, lines }, index) => {
            const entry = unique(`${id}-${String(index + 1)}`);
            account(lines, 'definition', entry);
            return { id: entry, term, meaning };
          }),
        };
      }
      case 'form': {
        const id = unique(`${prefix}-form-${String(next('form'))}`);
        account(block.captionLines, 'caption', id);
        return {
          kind: 'form',
          id,
          ...(block.caption === undefined ? {} : { caption: block.caption }),
          fields: block.fields.map(({ label, blank, lines }, index) => {
            const field = unique(`${id}-${String(index + 1)}`);
            account(lines, 'field', field);
            return { id: field, label, blank };
          }),
        };
      }
    }
  };

  const sectionOf = (section: DraftSection, place: number, parent: string | undefined): PolicySection => {
    const id = unique(sectionId(section, place, parent, isRepeated));
    account(section.lines, 'heading', id);
    const counts = new Map<string, number>();
    const prefix = section.sections.length > 0 ? `${id}-item` : id;
    const items = section.blocks.map((block) => blockOf(block, prefix, counts));
    const inner = section.sections.map((one, index) => sectionOf(one, index + 1, id));
    return {
      id,
      role: section.role,
      ...(section.kind === undefined ? {} : { kind: section.kind }),
      heading: section.heading,
      ...(section.marker === undefined ? {} : { marker: section.marker }),
      ...(section.ordinal === undefined ? {} : { ordinal: section.ordinal }),
      items,
      ...(inner.length === 0 ? {} : { sections: inner }),
    };
  };
  return sections.map((section, index) => sectionOf(section, index + 1, undefined));
};

/** Collects the fates of lines; a line that two parts print names both, in their order. */
export const newAccount = (): {
  readonly note: Account;
  readonly mark: (line: number, fate: LineFate) => void;
  readonly has: (line: number) => boolean;
  readonly lines: () => AccountedLine[];
} => {
  const entries = new Map<number, AccountedLine>();
  return {
    note: (lines, fate, part, cell) => {
      for (const line of lines) {
        const before = entries.get(line);
        entries.set(
          line,
          before === undefined
            ? { line, fate, parts: [part], ...(cell === undefined ? {} : { cell }) }
            : { ...before, parts: [...(before.parts ?? []), part] },
        );
      }
    },
    mark: (line, fate) => {
      if (!entries.has(line)) entries.set(line, { line, fate });
    },
    has: (line) => entries.has(line),
    lines: () => [...entries.values()].toSorted((left, right) => left.line - right.line),
  };
};
