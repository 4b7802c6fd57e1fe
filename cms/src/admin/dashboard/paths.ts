/** Returns the address of the list of a collection. */
export const collectionPath = (collection: string): string => `/admin/collections/${collection}`;

/** Returns the address of a record's page in the admin. */
export const documentPath = (collection: string, id: string): string =>
  `/admin/collections/${collection}/${id}`;

/** Returns the list of a collection, narrowed to some values of a field. */
export const listPath = (collection: string, field: string, ...values: readonly string[]): string => {
  const operator = values.length === 1 ? 'equals' : 'in';
  const narrowed = { [`where[or][0][and][0][${field}][${operator}]`]: values.join(',') };
  return `/admin/collections/${collection}?${new URLSearchParams(narrowed).toString()}`;
};

/**
 * Returns the address of a new record's page with its catalogue entry chosen and its title filled in
 * (`fields/default-from-catalogue-entry.ts`).
 */
export const beginPath = (
  collection: 'policies' | 'disclosures' | 'disclosure-documents',
  entry: string,
): string =>
  `/admin/collections/${collection}/create?${new URLSearchParams({ catalogueEntry: entry }).toString()}`;
