import type { PayloadRequest, Where } from 'payload';
import type { SourceFile } from '../../payload-types.ts';

/**
 * Writes to the one source file that a condition names, in one conditional update, so that of two workers one writes
 * even where the database has no transactions. Returns false where no row fits the condition.
 */
export const updateSourceFileWhere = async (
  req: PayloadRequest,
  where: Where,
  data: Partial<SourceFile>,
): Promise<boolean> => {
  const written: unknown = await req.payload.db.updateOne({ collection: 'source-files', where, data, req });
  return written !== null;
};
