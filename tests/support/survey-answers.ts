import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** Milliseconds that the writer waits for the CMS, which writes into the same file. */
const PATIENCE_MS = 20_000;

const row = z.object({ id: z.string() });

/**
 * Writes answers to the survey of an association into the embedded database, because a result is shown of months that
 * are over, and no door of the product leads into them. `on` is a Gregorian day, `YYYY-MM-DD`.
 */
export const answerSurvey = (
  dataDir: string,
  slug: string,
  answers: readonly { readonly rating: number; readonly on: string }[],
): void => {
  const database = new DatabaseSync(join(dataDir, 'cms/mithaq.sqlite'), { timeout: PATIENCE_MS });
  try {
    const { id: association } = row.parse(
      database.prepare('select id from associations where slug = ?').get(slug),
    );
    const write = database.prepare(
      'insert into survey_answers (id, key, rating, "on", association_id) values (?, ?, ?, ?, ?)',
    );
    for (const { rating, on } of answers) write.run(randomUUID(), randomUUID(), rating, on, association);
  } finally {
    database.close();
  }
};
