/** Addresses of the admin's own pages. */
export const documentPath = (collection: string, id: string): string =>
  `/admin/collections/${collection}/${id}`;

/** The list of a collection, narrowed to one value of a field. */
export const listPath = (collection: string, field: string, value: string): string =>
  `/admin/collections/${collection}?${new URLSearchParams({ [`where[or][0][and][0][${field}][equals]`]: value }).toString()}`;

/** A new record with its catalogue entry chosen and its title filled in (`fields/from-catalogue.ts`). */
export const beginPath = (collection: 'policies' | 'disclosures', entry: string): string =>
  `/admin/collections/${collection}/create?${new URLSearchParams({ catalogueEntry: entry }).toString()}`;
