const drop = /^ *await db\.run\(sql`DROP INDEX .*\n/gmu;

/**
 * Moves the statements that drop an index before all others of a generated `up` or `down`. Payload numbers indexes of
 * equal fields by their place among the collections, so that one more index renames those after it; the generator makes
 * an index under its new name before it drops the one that has that name.
 */
export const droppingIndexesFirst = (statements: string): string => {
  const drops = statements.match(drop) ?? [];
  return statements
    .replace(drop, '')
    .replace(/^export async function .*\n/mu, (head) => head + drops.join(''));
};
