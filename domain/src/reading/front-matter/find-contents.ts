import type { ReadLine } from '../draft.ts';
import type { Ordered } from '../order-of-parts.ts';
import type { ReadTable } from '../tables/read-tables.ts';
import { contentsOfRows, findContents, opensContents, type FoundContents } from './read-contents.ts';

/** Finds the table of contents, in lines or in a table. */
export const contentsIn = (
  order: readonly Ordered[],
  lines: readonly ReadLine[],
): { readonly found: FoundContents | undefined; readonly table: ReadTable | undefined } => {
  const at = order.findIndex((one) => one.kind === 'line' && opensContents(one.line.text));
  const heading = order[at];
  const next = at < 0 ? undefined : order.slice(at + 1, at + 3).find((one) => one.kind === 'table');
  const own = order.find(
    (one) =>
      one.kind === 'table' &&
      contentsOfRows(
        one.table.rows.map((cells) => cells.map(({ text }) => text)),
        false,
      ) !== undefined,
  );
  for (const [one, isAnnounced] of [
    [next, true],
    [own, false],
  ] as const) {
    if (one?.kind !== 'table') continue;
    const read = contentsOfRows(
      one.table.rows.map((cells) => cells.map(({ text }) => text)),
      isAnnounced,
    );
    if (read === undefined) continue;
    const head = heading?.kind === 'line' ? heading.line : undefined;
    return {
      found: {
        ...(head === undefined || read.entries.length > 60
          ? {}
          : {
              contents: {
                heading: head.text.slice(0, 100),
                ...(read.columns === undefined ? {} : { columns: read.columns.slice(0, 4) }),
                entries: [...read.entries],
              },
            }),
        lines: [...(head === undefined ? [] : [head.number]), ...one.table.lines],
      },
      table: one.table,
    };
  }
  return { found: findContents(lines), table: undefined };
};
