/**
 * A document as a value: what the database or a form left blank (null, '') is absent, groups of nothing but
 * blanks too. `id`s of rows stay; they are stripped by whichever schema parses the result.
 */
export const withoutBlanks = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.map(withoutBlanks).filter((inner) => inner !== undefined);
  if (typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, withoutBlanks(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};
