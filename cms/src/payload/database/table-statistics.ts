import type { Client } from '@libsql/client';
import { z } from 'zod';

/**
 * Rows from which a table gets statistics. SQLite's own guesses fit a smaller one; what it learned of a table with a few
 * rows would send it through all of them when there are many.
 */
export const ROWS_WITH_STATISTICS = 1000;

/** Rows that SQLite looks at in each index; it takes milliseconds, whatever the size of the table. */
const SAMPLED = 1000;

const named = z.object({ name: z.string() });
const largest = z.object({ largest: z.number().nullable() });

/**
 * Counts what the indexes of large tables find, so that SQLite takes the one that finds few rows. Without it, SQLite
 * expects ten rows of an association and walks all its requests for one with a mobile. A connection that was opened
 * before reads the statistics only when it is opened again.
 */
export const makeTableStatistics = async (client: Pick<Client, 'execute'>): Promise<void> => {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  const large: string[] = [];
  for (const row of rows) {
    const { name } = named.parse(row);
    const found = await client.execute(`SELECT max(rowid) AS largest FROM "${name}"`);
    if ((largest.parse(found.rows[0]).largest ?? 0) >= ROWS_WITH_STATISTICS) large.push(name);
  }
  if (large.length === 0) return;
  await client.execute(`PRAGMA analysis_limit = ${String(SAMPLED)}`);
  for (const name of large) await client.execute(`ANALYZE "${name}"`);
};
