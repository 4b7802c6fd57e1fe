import type { ReadLine } from './draft.ts';
import type { Flowing } from './front-matter/beside-text.ts';
import { withBareNumbers } from './headings/bare-numbers.ts';
import type { Layout } from './lines/layout.ts';
import { lettersInOrder, paragraphsOf, withoutTitlesOfPeople } from './lines/paragraphs.ts';
import type { FlowPart } from './sections/build-sections.ts';
import type { newAccount } from './sections/give-ids.ts';
import { joinTables, type ReadTable } from './tables/read-tables.ts';

/** A line or a table of a document, at its place in the order of reading. */
export type Ordered =
  { readonly kind: 'line'; readonly line: ReadLine } | { readonly kind: 'table'; readonly table: ReadTable };

/** The lines and tables of a document in reading order; a table stands where its first line is. */
export const inOrder = (lines: readonly ReadLine[], tables: readonly ReadTable[]): Ordered[] => {
  const tableOf = new Map(tables.flatMap((table) => table.lines.map((number) => [number, table] as const)));
  const printed = new Set<ReadTable>();
  return lines.flatMap((line): Ordered[] => {
    const table = tableOf.get(line.number);
    if (table === undefined) return [{ kind: 'line', line }];
    if (printed.has(table)) return [];
    printed.add(table);
    return [{ kind: 'table', table }];
  });
};

/** Joins tables that go on over a page, between which nothing else is printed. */
export const joinedTables = (
  tables: readonly ReadTable[],
  isApart: (before: ReadTable, next: ReadTable) => boolean,
): { readonly tables: ReadTable[]; readonly repeated: number[] } => {
  const joined: ReadTable[] = [];
  const repeated: number[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    const both = before === undefined || isApart(before, table) ? undefined : joinTables(before, table);
    if (both === undefined) {
      if (table.first !== undefined) joined.push(table);
      continue;
    }
    joined[joined.length - 1] = both.table;
    repeated.push(...both.repeated);
  }
  return { tables: joined, repeated };
};

/** Joins the lines that have no fate yet into paragraphs, which stand between the tables of the document. */
export const flowOf = (
  order: readonly Ordered[],
  contentsTable: ReadTable | undefined,
  account: ReturnType<typeof newAccount>,
  layout: Layout,
  isHeading: (words: string) => boolean,
): Flowing => {
  const runs: (ReadLine[] | ReadTable)[] = [];
  let run: ReadLine[] = [];
  for (const one of order) {
    if (one.kind === 'line') {
      if (!account.has(one.line.number)) run.push(one.line);
      continue;
    }
    if (one.table === contentsTable) continue;
    runs.push(run, one.table);
    run = [];
  }
  runs.push(run);
  const joined = runs.map((one, at) => {
    if ('rows' in one) return one;
    const found = withoutTitlesOfPeople(paragraphsOf(one, layout, isHeading));
    const isAboveTable = at < runs.length - 1;
    return found.map((own, place) => (place === found.length - 1 ? { ...own, isAboveTable } : own));
  });
  const typed = withBareNumbers(
    joined.flatMap((one) => ('rows' in one ? [] : one)),
    layout,
  );
  const paragraphs = lettersInOrder(typed);
  let index = 0;
  const parts = joined.flatMap((one): FlowPart[] => {
    if ('rows' in one) return [{ kind: 'table', table: one }];
    const from = index;
    index += one.length;
    return paragraphs
      .slice(from, index)
      .map((paragraph, at) => ({ kind: 'paragraph', paragraph, index: from + at }));
  });
  return { parts, paragraphs };
};

/** Returns the numbers of the lines that parts print. */
export const linesOf = (parts: readonly FlowPart[]): number[] =>
  parts.flatMap((part) => (part.kind === 'table' ? part.table.lines : part.paragraph.lines));
