import { APIError, type CollectionBeforeChangeHook } from 'payload';
import type { Document } from '../../../payload-types.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { messages } from '../labels.ar.ts';

/**
 * Refuses new bytes for the file of a public tool, which readers may have: another edition is another upload, so that
 * each edition keeps a path of its own.
 */
export const freezePublicBytes: CollectionBeforeChangeHook<Document> = async ({ data, originalDoc, req }) => {
  if (req.file === undefined || originalDoc?.id === undefined) return data;
  const shown = await req.payload.count({
    ...asSystem(req),
    collection: 'tools',
    where: { and: [{ file: { equals: originalDoc.id } }, { audience: { equals: 'public' } }] },
  });
  if (shown.totalDocs > 0) throw new APIError(messages.public, 409, undefined, true);
  return data;
};
