import type { PayloadRequest } from 'payload';

/**
 * Makes writers of one association's register wait for each other: two transactions that touch the same row
 * cannot both commit (SQLite lets one write at a time, MongoDB refuses the second). Goes to the database past
 * the hooks, because the row is only touched; `updatedAt` stays, because nobody edited the association.
 */
export const serialiseRegisterWrites = async (req: PayloadRequest, association: string): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'associations',
    id: association,
    data: { registerTouchedAt: new Date().toISOString(), updatedAt: null },
    req,
    returning: false,
  });
};
