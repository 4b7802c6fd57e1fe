import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';

/**
 * Writes the day on which the daily job looks at the review of a version in force again, past the collection's hooks,
 * which refuse every change of a public version. The day is no part of the record, so that `updatedAt` stays. Does
 * nothing where a concurrent move has ended the version.
 */
export const setReviewReminder = async (
  req: PayloadRequest,
  version: Pick<PolicyVersion, 'id' | 'status' | 'updatedAt'>,
  day: string,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'policy-versions',
    where: { and: [{ id: { equals: version.id } }, { status: { equals: version.status } }] },
    data: { reviewReminderOn: day, updatedAt: version.updatedAt },
    req,
  });
};
