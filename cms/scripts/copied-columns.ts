import { z } from 'zod';

const snapshot = z.object({
  tables: z.record(z.string(), z.object({ columns: z.record(z.string(), z.unknown()) })),
});

const copy =
  /INSERT INTO \\`__new_(?<table>\w+)\\`\((?<into>[^)]*)\) SELECT (?<from>.*?) FROM \\`\k<table>\\`/gu;

/**
 * Leaves columns that the old table never had out of a copy, so that they get their default. SQLite changes a column
 * by copying its table into a new one, and the generator copies such columns too. `before` is the generator's
 * snapshot of the database before the statements.
 */
export const copyingKnownColumns = (statements: string, before: unknown): string => {
  const { tables } = snapshot.parse(before);
  return statements.replace(copy, (whole, table: string, into: string) => {
    const known = tables[table]?.columns;
    if (known === undefined) return whole;
    const columns = into
      .split(', ')
      .filter((column) => column.slice(1, -1) in known)
      .join(', ');
    return `INSERT INTO \\\`__new_${table}\\\`(${columns}) SELECT ${columns} FROM \\\`${table}\\\``;
  });
};
