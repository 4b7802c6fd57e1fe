/**
 * Returns a document without its blanks: null and '' from the database or a form are left out, and so are groups of
 * nothing but blanks. `id`s of rows stay; the schema that parses the result strips them.
 */
export const omitEmpty = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.map(omitEmpty).filter((inner) => inner !== undefined);
  if (typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, omitEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};
