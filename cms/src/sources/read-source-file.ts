import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import type { DocumentEvidence, TrackedChanges } from '@mithaq/domain/contracts/document-evidence';
import { readDocument, type DocumentReadingOutcome } from '@mithaq/domain/reading/read-document';
import type { PayloadRequest } from 'payload';
import { asSystem } from '../payload/system/as-system.ts';
import { namedAssociationOf } from '../versions/mapping/guarded-version.ts';

/**
 * Makes structure of what was read of a file, for a person to review. `title` is that of the policy whose text it is,
 * where she has said so. Names of associations are public: one that was copied from another association is found.
 */
export const readSourceFile = async (
  req: PayloadRequest,
  evidence: DocumentEvidence,
  {
    association,
    title,
    changes,
  }: {
    readonly association: string;
    readonly title: string | undefined;
    readonly changes: TrackedChanges;
  },
): Promise<DocumentReadingOutcome> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    select: { name: true, shortName: true, names: true },
    pagination: false,
    depth: 0,
  });
  const own = docs.find(({ id }) => id === association);
  return readDocument(evidence, {
    entries: expectedPolicies,
    changes,
    ...(title === undefined ? {} : { title }),
    ...(own === undefined ? {} : { association: namedAssociationOf(own) }),
    others: docs.filter(({ id }) => id !== association).map(namedAssociationOf),
  });
};
