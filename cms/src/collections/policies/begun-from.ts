import { catalogueEntryOf } from '@mithaq/domain/catalogue/catalogue-entry-of';
import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import type { CatalogueEntry } from '@mithaq/domain/contracts/catalogue';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const query = z.object({ catalogueEntry: z.string() });

/** The catalogue entry that the page of a new policy was opened from, by a link of the first page. */
const begunFrom = (req: PayloadRequest): CatalogueEntry | undefined => {
  const asked = query.safeParse(req.query).data?.catalogueEntry;
  return asked === undefined
    ? undefined
    : catalogueEntryOf(expectedPolicies, { title: '', catalogueEntry: asked });
};

/** The default of a field of a new policy, from that entry; null where there is none. */
export const fromCatalogue =
  (read: (entry: CatalogueEntry) => string) =>
  ({ req }: { req: PayloadRequest }): string | null => {
    const entry = begunFrom(req);
    return entry === undefined ? null : read(entry);
  };
