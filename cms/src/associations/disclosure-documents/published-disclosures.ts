import { indexedDisclosure, type IndexedDisclosure } from '@mithaq/domain/contracts/disclosure';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { asSystem } from '../../payload/system/as-system.ts';
import type { DisclosureDocument } from '../../payload-types.ts';

/** The part of an index's entry that is fixed at publication and kept in the row. */
export const publishedRecord = indexedDisclosure.omit({ status: true, supersededBy: true, withdrawal: true });

const whole = z.object({ record: publishedRecord, state: indexedDisclosure.shape.status });

/** Returns a published row as the index lists it. Throws `ZodError` for a row that is not published. */
export const indexedOf = (
  row: Pick<DisclosureDocument, 'record' | 'state' | 'withdrawal'>,
): IndexedDisclosure => {
  const { record, state } = whole.parse(row);
  return {
    ...record,
    status: state,
    // Only the publication of the next version supersedes one.
    ...(state === 'superseded' ? { supersededBy: record.version + 1 } : {}),
    ...(state === 'withdrawn'
      ? { withdrawal: indexedDisclosure.shape.withdrawal.parse(row.withdrawal) }
      : {}),
  };
};

/** Returns the published versions of an association's disclosures as its index lists them, the oldest first. */
export const publishedDisclosuresOf = async (
  req: PayloadRequest,
  association: string,
): Promise<IndexedDisclosure[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'disclosure-documents',
    where: { and: [{ association: { equals: association } }, { state: { not_equals: 'draft' } }] },
    sort: 'publishedAt',
    depth: 0,
    pagination: false,
    select: { record: true, state: true, withdrawal: true },
  });
  return docs.map(indexedOf);
};
