import type { CatalogueEntry } from '@mithaq/domain/contracts/catalogue';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const query = z.object({ catalogueEntry: z.string() });

/**
 * The default of a field of a new record, read from the catalogue entry that its page was opened for by a link of
 * the admin's first page (`admin/dashboard/paths.ts`); `otherwise` where it was opened without one.
 */
export const fromCatalogue =
  <Value>(entries: readonly CatalogueEntry[], read: (entry: CatalogueEntry) => Value, otherwise: Value) =>
  ({ req }: { req: PayloadRequest }): Value => {
    const asked = query.safeParse(req.query).data?.catalogueEntry;
    const entry = entries.find(({ code }) => code === asked);
    return entry === undefined ? otherwise : read(entry);
  };
