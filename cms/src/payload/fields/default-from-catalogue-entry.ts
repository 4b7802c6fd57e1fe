import type { CatalogueEntry } from '@mithaq/domain/contracts/catalogue';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const query = z.object({ catalogueEntry: z.string() });

/**
 * Returns the default of a field of a new record, read from the catalogue entry in the link of the admin's first page
 * (`admin/dashboard/paths.ts`) that opened the record's page; `otherwise` where the page was opened without an entry.
 */
export const defaultFromCatalogueEntry =
  <Value>(entries: readonly CatalogueEntry[], read: (entry: CatalogueEntry) => Value, otherwise: Value) =>
  ({ req }: { req: PayloadRequest }): Value => {
    const asked = query.safeParse(req.query).data?.catalogueEntry;
    const entry = entries.find(({ code }) => code === asked);
    return entry === undefined ? otherwise : read(entry);
  };
