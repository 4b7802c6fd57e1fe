import { draftPreviewFile, type DraftPreview } from '@mithaq/domain/contracts/draft-preview';
import { APIError } from 'payload';
import { FolderUploadStore } from '../../associations/documents/uploads/folder-upload-store.ts';
import { S3UploadStore } from '../../associations/documents/uploads/s3-upload-store.ts';
import { UploadsUnavailable, type UploadStore } from '../../associations/documents/uploads/upload-store.ts';
import type { Environment } from '../../environment.ts';
import { log } from '../../log.ts';
import { messages } from './labels.ar.ts';

/** Throws 503 during an outage, which ends the transaction: no row then says that a link is open or closed. */
const orRefuse = async (work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof UploadsUnavailable)) throw error;
    log.error('previews-unavailable', { reason: error.message });
    throw new APIError(messages.unavailable, 503, undefined, true);
  }
};

/**
 * Makes the store of the snapshots that private links show: a place apart from the register and from uploads, in which
 * each file has the hash of its link's token for a name.
 */
export const previewStore = (place: Environment['previews']) => {
  const files: Pick<UploadStore, 'put' | 'remove'> =
    place.kind === 'folder'
      ? new FolderUploadStore(place.dir)
      : new S3UploadStore({ ...place, quarantine: undefined });
  return {
    /** Writes a snapshot in place of the one before. */
    put: (tokenHash: string, preview: DraftPreview): Promise<void> => {
      const bytes = Buffer.from(JSON.stringify(preview));
      return orRefuse(files.put(draftPreviewFile(tokenHash), bytes, 'application/json; charset=utf-8'));
    },
    /** Removes a snapshot; one that is not there counts as removed. */
    remove: (tokenHash: string): Promise<void> => orRefuse(files.remove(draftPreviewFile(tokenHash))),
  };
};
export type PreviewStore = ReturnType<typeof previewStore>;
