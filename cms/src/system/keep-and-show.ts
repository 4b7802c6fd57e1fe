import type { PayloadRequest } from 'payload';

/**
 * Does the two halves of a step, within the transaction of `req`: what the CMS keeps of it, and what the register
 * shows the public, which nothing takes back. The public sees it last, so that whatever the database refuses was never
 * shown. A database that rolls nothing back (`DATABASE_TRANSACTIONS=false`) keeps it last instead: a register that is
 * ahead of the CMS is recognised and finished (ADR 2), a CMS that is ahead of the register would not be.
 */
export const keepAndShow = async <T>(
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
