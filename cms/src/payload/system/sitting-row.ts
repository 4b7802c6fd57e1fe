import type { PayloadRequest } from 'payload';
import type { CommitteeSitting } from '../../payload-types.ts';

/** Somebody else changed or recorded the sitting between the read and the write. */
export class SittingConflict extends Error {
  override readonly name = 'SittingConflict';

  constructor(sitting: string) {
    super(`sitting ${sitting} was changed by somebody else`);
  }
}

type Written = Partial<
  Pick<CommitteeSitting, 'number' | 'heldOn' | 'state' | 'minutes' | 'recordedByName' | 'recordedAt'>
>;

/**
 * Writes a draft of a sitting, or its recorded minutes, past the hooks, which refuse every change. The write is
 * conditional on the draft as it was read, so that of two people one succeeds. Throws `SittingConflict`.
 */
export const writeSittingIfUnchanged = async (
  req: PayloadRequest,
  sitting: Pick<CommitteeSitting, 'id' | 'revision'>,
  data: Written,
): Promise<void> => {
  const written: unknown = await req.payload.db.updateOne({
    collection: 'committee-sittings',
    where: {
      and: [
        { id: { equals: sitting.id } },
        { state: { equals: 'draft' } },
        { revision: { equals: sitting.revision } },
      ],
    },
    data: { ...data, revision: sitting.revision + 1, updatedAt: new Date().toISOString() },
    req,
  });
  if (written === null) throw new SittingConflict(sitting.id);
};
