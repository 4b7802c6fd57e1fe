import { documentEvidence, type DocumentEvidence } from '@mithaq/domain/contracts/document-evidence';
import { sourceFileKeys } from '@mithaq/domain/contracts/source-file';
import { FolderUploadStore } from '../associations/documents/uploads/folder-upload-store.ts';
import { S3UploadStore } from '../associations/documents/uploads/s3-upload-store.ts';
import {
  UploadsUnavailable,
  type Found,
  type UploadStore,
} from '../associations/documents/uploads/upload-store.ts';
import type { Environment } from '../environment.ts';

const JSON_TYPE = { name: 'evidence.json', type: 'application/json' };

/** Returns the bytes of what was found; undefined where the file is not there or is still held. */
const bytesOf = async (found: Found): Promise<ArrayBuffer | undefined> => {
  if ('state' in found) return undefined;
  if ('bytes' in found) return new Response(found.bytes).arrayBuffer();
  const answer = await fetch(found.address, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new UploadsUnavailable('read', { cause: answer.status });
  return answer.arrayBuffer();
};

/** Makes the store in which source files, their evidence and their pages lie. */
export const sourceFileStore = (uploads: Environment['uploads']) => {
  const store: UploadStore =
    uploads.kind === 'folder' ? new FolderUploadStore(uploads.dir) : new S3UploadStore(uploads);
  return {
    keepFile: (id: string, bytes: Uint8Array): Promise<void> =>
      store.put(sourceFileKeys.file(id), bytes, 'application/octet-stream'),

    /** Returns what was read of a file; undefined where the reader has not written it. */
    async evidence(id: string): Promise<DocumentEvidence | undefined> {
      const bytes = await bytesOf(await store.find(sourceFileKeys.evidence(id), JSON_TYPE));
      if (bytes === undefined) return undefined;
      const read: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
      return documentEvidence.parse(read);
    },

    page: (id: string, page: number): Promise<Found> =>
      store.find(sourceFileKeys.page(id, page), { name: `page-${String(page)}.png`, type: 'image/png' }),

    file: (id: string, name: string): Promise<Found> =>
      store.find(sourceFileKeys.file(id), { name, type: 'application/octet-stream' }),
  };
};
export type SourceFileStore = ReturnType<typeof sourceFileStore>;
