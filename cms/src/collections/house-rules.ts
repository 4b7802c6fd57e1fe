import type { CollectionConfig } from 'payload';

/**
 * What holds for every collection: no document locks (their collection would tell every logged-in person what is
 * being edited elsewhere) and no API tab on the pages of people who edit policies.
 */
export const underHouseRules = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  lockDocuments: false,
  admin: { ...collection.admin, hideAPIURL: true },
});
