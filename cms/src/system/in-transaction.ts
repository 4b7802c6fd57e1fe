import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';

/**
 * Everything in `work` happens or nothing does. Joins the transaction that `req` already carries; the one who
 * began it ends it. Pass `req` on in every call inside.
 */
export const inTransaction = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  const begun = await initTransaction(req);
  try {
    const result = await work();
    if (begun) await commitTransaction(req);
    return result;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
};
