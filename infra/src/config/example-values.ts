/** Names that are reserved for examples and belong to nobody (RFC 2606), and the numbers of the example files. */
const EXAMPLE = /\.example(?![a-z0-9.-])|^0{12}$|^Z0+$/iu;

/**
 * Returns the keys of a stage's file that are still as the example had them, each with its value: a certificate for such a
 * host would be waited for in vain, and an alarm to such an address would reach nobody.
 */
export const exampleValues = (value: unknown, path: readonly string[] = []): readonly string[] => {
  if (typeof value === 'string') return EXAMPLE.test(value) ? [`${path.join('.')} (${value})`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    exampleValues(each, [...path, key]),
  );
};
