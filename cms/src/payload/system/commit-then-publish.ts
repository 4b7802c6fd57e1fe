import type { PayloadRequest } from 'payload';

/**
 * Does the two halves of a step, within the transaction of `req`: the write into the CMS, and the write into the
 * register, which the public sees and nothing can undo. The register is written last, so that a step that the
 * database refuses was never public. A database without rollback (`DATABASE_TRANSACTIONS=false`) is written last
 * instead: a register that is ahead of the CMS is recognised and finished (ADR 2), a CMS that is ahead of the
 * register would not be.
 */
export const commitThenPublish = async <T>(
  req: PayloadRequest,
  keep: () => Promise<T>,
  show: () => Promise<void>,
): Promise<T> => {
  const rollsBack = Boolean(await req.transactionID);
  if (!rollsBack) await show();
  const kept = await keep();
  if (rollsBack) await show();
  return kept;
};
