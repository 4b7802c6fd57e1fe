import type { PayloadRequest } from 'payload';
import type { PendingUpload } from '../../../payload-types.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import type { IncomingFiles } from './incoming-files.ts';
import { prepareUpload, type UploadFault } from './prepare-upload.ts';

/**
 * Names of the incoming files that hold what was examined: the bytes to be kept, and those of a photo as it was sent. The
 * address of an upload leads to neither and holds for a quarter of an hour, so that other bytes can be sent there after
 * the examination.
 */
export const examinedName = (id: string): string => `${id}.examined`;
export const examinedOriginalName = (id: string): string => `${id}.original`;

/** Removes every incoming file of an upload. */
export const removeIncoming = async (incoming: Pick<IncomingFiles, 'remove'>, id: string): Promise<void> => {
  for (const name of [id, examinedName(id), examinedOriginalName(id)]) await incoming.remove(name);
};

/** Outcome of the examination; `not-sent`: no bytes came yet. */
export type CompletedUpload =
  | { readonly name: string; readonly type: string; readonly size: number }
  | { readonly fault: UploadFault | 'not-sent' };

/**
 * Examines the bytes that were sent, and makes the upload ready to be saved as a document. Bytes that are refused are
 * deleted at once. No transaction is open while a photo is converted. A repeated call gives the same answer.
 */
export const completeUpload = async (
  req: PayloadRequest,
  incoming: IncomingFiles,
  upload: PendingUpload,
): Promise<CompletedUpload> => {
  const { id } = upload;
  const bytes = await incoming.read(id);
  if (bytes === undefined) return { fault: 'not-sent' };
  const prepared =
    bytes === 'too-large'
      ? { fault: 'too-large' as const }
      : bytes.length === upload.size
        ? await prepareUpload(bytes, upload.name)
        : { fault: 'cut' as const };
  if ('fault' in prepared) {
    await incoming.remove(id);
    return prepared;
  }
  const { name, type, original } = prepared;
  await incoming.write(examinedName(id), prepared.bytes);
  if (original !== undefined) await incoming.write(examinedOriginalName(id), original.bytes);
  await req.payload.update({
    ...asSystem(req),
    collection: 'pending-uploads',
    id,
    data: { state: 'checked', keptName: name, keptType: type, originalName: original?.name ?? null },
    depth: 0,
  });
  return { name, type, size: prepared.bytes.length };
};
