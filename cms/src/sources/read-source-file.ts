import { commonModelOf } from '@mithaq/domain/catalogue/common-model-of';
import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import type { DocumentEvidence, TrackedChanges } from '@mithaq/domain/contracts/document-evidence';
import type { DocumentReading } from '@mithaq/domain/contracts/document-reading';
import { differencesFromModel, type ModelDifference } from '@mithaq/domain/reading/kind/common-model';
import { readDocument, type DocumentReadingOutcome } from '@mithaq/domain/reading/read-document';
import type { PayloadRequest } from 'payload';
import type { Policy } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { namedAssociationOf } from '../versions/mapping/guarded-version.ts';

/** Facts from outside a file that its reading and its comparison need. */
interface AroundFile {
  /** Id of the association whose file it is. */
  readonly association: string;
  /** The policy whose text the file is, where a person has said so. */
  readonly policy: Pick<Policy, 'title' | 'slug' | 'catalogueEntry'> | undefined;
  readonly changes: TrackedChanges;
}

export type SourceFileOutcome =
  | Exclude<DocumentReadingOutcome, { readonly kind: 'read' }>
  | {
      readonly kind: 'read';
      readonly reading: DocumentReading;
      /** Differences from the text that the sector has in common for this kind; undefined where none is known. */
      readonly differences: readonly ModelDifference[] | undefined;
    };

/**
 * Makes structure of what was read of a file, for a person to review, and compares it with the sector's text. Names of
 * associations are public: one that was copied from another association is found.
 */
export const readSourceFile = async (
  req: PayloadRequest,
  evidence: DocumentEvidence,
  { association, policy, changes }: AroundFile,
): Promise<SourceFileOutcome> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    select: { name: true, shortName: true, names: true },
    pagination: false,
    depth: 0,
  });
  const found = docs.find(({ id }) => id === association);
  const own = found === undefined ? undefined : namedAssociationOf(found);
  const outcome = readDocument(evidence, {
    entries: expectedPolicies,
    changes,
    ...(policy === undefined ? {} : { title: policy.title }),
    ...(own === undefined ? {} : { association: own }),
    others: docs.filter(({ id }) => id !== association).map(namedAssociationOf),
  });
  if (outcome.kind !== 'read') return outcome;
  const { reading } = outcome;
  const model = commonModelOf(policy ?? reading.proposals);
  const names = own === undefined ? [] : [own.name, own.shortName, ...own.names.map(({ text }) => text)];
  return {
    ...outcome,
    differences: model === undefined ? undefined : differencesFromModel({ text: reading.text, names }, model),
  };
};
