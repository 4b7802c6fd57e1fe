import {
  documentLimits,
  type DocumentEvidence,
  type DocumentKind,
  type DocumentNoteCode,
  type EvidenceLine,
  type EvidenceTable,
} from '@mithaq/domain/contracts/document-evidence';
import { UnreadableDocument } from './unreadable-document.ts';
import { sha256Hex } from '../shared/sha256.ts';

/**
 * The evidence of a document while it is read: numbers lines and tables in the order in which they are added, and ends
 * with `too-long` where one of `documentLimits` is passed. A line may be completed until `evidence` is called.
 */
export class EvidenceBuilder {
  readonly #lines: EvidenceLine[] = [];
  readonly #tables: EvidenceTable[] = [];
  readonly #notes = new Map<DocumentNoteCode, { count: number; lines: Set<number> }>();
  #length = 0;

  get size(): number {
    return this.#lines.length;
  }

  get tables(): number {
    return this.#tables.length;
  }

  addLine(line: Omit<EvidenceLine, 'number'>): number {
    this.#length += line.text.length + (line.original?.length ?? 0);
    if (
      this.#lines.length === documentLimits.lines ||
      this.#length > documentLimits.text ||
      Math.max(line.text.length, line.original?.length ?? 0) > documentLimits.line
    )
      throw new UnreadableDocument('too-long');
    const number = this.#lines.length + 1;
    this.#lines.push({ number, ...line });
    return number;
  }

  completeLine(number: number, facts: Partial<Omit<EvidenceLine, 'number'>>): void {
    const line = this.#lines[number - 1];
    if (line !== undefined) this.#lines[number - 1] = { ...line, ...facts };
  }

  /** Returns the lines from one number on, as read so far. */
  linesFrom(number: number): readonly EvidenceLine[] {
    return this.#lines.slice(number - 1);
  }

  /** Takes the lines from one number on out again; no table, no note and no other line may name them. */
  dropFrom(number: number): void {
    this.#lines.length = number - 1;
  }

  /** Returns the place of a table whose rows are read next, so that it stands before the tables inside it. */
  beginTable(): number {
    if (this.#tables.length === documentLimits.tables) throw new UnreadableDocument('too-long');
    return this.#tables.push({ rows: [] }) - 1;
  }

  endTable(index: number, table: EvidenceTable): void {
    const cells = table.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (
      table.rows.length > documentLimits.cells ||
      cells > documentLimits.cells ||
      table.rows.some((row) => row.cells.length > 100)
    )
      throw new UnreadableDocument('too-long');
    this.#tables[index] = table;
  }

  /** Counts a fact of which a person has to be told; `line` is where it stands. */
  note(
    code: DocumentNoteCode,
    { count = 1, line }: { count?: number; line?: number | undefined } = {},
  ): void {
    const note = this.#notes.get(code) ?? { count: 0, lines: new Set<number>() };
    note.count += count;
    if (line !== undefined) note.lines.add(line);
    this.#notes.set(code, note);
  }

  evidence(bytes: Uint8Array, kind: DocumentKind): DocumentEvidence {
    return {
      format: 1,
      file: { sha256: sha256Hex(bytes), kind, bytes: bytes.length },
      lines: this.#lines,
      tables: this.#tables,
      notes: Array.from(this.#notes, ([code, { count, lines }]) => ({
        code,
        ...(count > 0 && { count }),
        ...(lines.size > 0 && { lines: [...lines].sort((a, b) => a - b) }),
      })),
    };
  }
}
