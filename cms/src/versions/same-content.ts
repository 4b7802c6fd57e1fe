import { storedSections } from './text/stored-sections.ts';

/** Fields that are not the content of a version: bookkeeping of the life cycle and the database. */
const bookkeeping = new Set(['status', 'createdAt', 'updatedAt', 'id', 'collection']);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Normalises a value, because the two databases and the form return different shapes for equal content. */
export const settled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(settled);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, settled(inner)] as const)
    .filter(
      ([, inner]) => !isEmpty(inner) && !(typeof inner === 'object' && Object.keys(inner ?? {}).length === 0),
    )
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries);
};

const contentOf = (version: object): string =>
  JSON.stringify(
    settled(
      Object.fromEntries(
        Object.entries(version)
          .filter(([key]) => !bookkeeping.has(key))
          .map(([key, value]) => [key, key === 'sections' ? storedSections(value) : value] as const),
      ),
    ),
  );

/** Returns whether two states of a version differ in nothing but their bookkeeping. */
export const sameContent = (left: object, right: object): boolean => contentOf(left) === contentOf(right);
