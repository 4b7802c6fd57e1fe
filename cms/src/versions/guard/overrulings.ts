import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { PolicyVersion } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/** Copy of a finding in the row of its overruling. */
export const overruledFinding = z.object({
  code: z.string(),
  /** SHA-256 of the finding's key: of its code, place, facts and the whole text at that place. */
  fingerprint: z.string(),
  /** Sentence that the secretary read when overruling the finding. */
  sentence: z.string(),
});
export type OverruledFinding = z.infer<typeof overruledFinding>;

/** Secretary's reason for publishing in spite of a finding. Rows of this kind are only ever added. */
export interface Overruling extends OverruledFinding {
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** Returns every overruling of findings in this version, the earliest first. */
export const overrulingsOf = async (
  req: PayloadRequest,
  version: Pick<PolicyVersion, 'id'>,
): Promise<Overruling[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'version-events',
    where: { and: [{ version: { equals: version.id } }, { action: { equals: 'finding-overruled' } }] },
    sort: 'at',
    pagination: false,
    depth: 0,
  });
  return docs.map(({ finding, note, actorName, at }) => ({
    ...overruledFinding.parse(finding),
    reason: note ?? '',
    by: actorName,
    at,
  }));
};
