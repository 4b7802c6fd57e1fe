import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

/**
 * Gives a column another definition, and keeps its values. The generated way drops the table and makes it again; inside
 * a migration's transaction foreign keys stay on, so that the drop takes every row that refers to the table, or its
 * reference, with it. `table` and `column` are names of ours, never input.
 */
export const redefineColumn = async (
  db: MigrateUpArgs['db'],
  table: 'requests' | 'request_amendments',
  column: 'submission_city' | 'submission_service',
  definition: 'text' | "text DEFAULT '' NOT NULL",
): Promise<void> => {
  const [of, old, fresh] = [table, column, `__new_${column}`].map((name) => sql.identifier(name));
  await db.run(sql`ALTER TABLE ${of} ADD ${fresh} ${sql.raw(definition)};`);
  await db.run(sql`UPDATE ${of} SET ${fresh} = coalesce(${old}, '');`);
  await db.run(sql`ALTER TABLE ${of} DROP COLUMN ${old};`);
  await db.run(sql`ALTER TABLE ${of} RENAME COLUMN ${fresh} TO ${old};`);
};
