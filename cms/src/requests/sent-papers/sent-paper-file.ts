import type { Environment } from '../../environment.ts';
import { FolderUploadStore } from '../../associations/documents/uploads/folder-upload-store.ts';
import { S3UploadStore } from '../../associations/documents/uploads/s3-upload-store.ts';
import type { UploadStore } from '../../associations/documents/uploads/upload-store.ts';
import { join } from 'node:path';

/** Returns the store of sent papers: that of all uploads, so that its scanner releases what is harmless. */
export const sentPaperStore = (uploads: Environment['uploads']): UploadStore =>
  uploads.kind === 's3'
    ? new S3UploadStore(uploads)
    : new FolderUploadStore(join(uploads.dir, 'sent-papers'));

/** Returns the key of a paper's bytes. It says nothing of the person; no file of a document is called so. */
export const sentPaperKey = (id: string): string => `${id}/paper`;

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** Returns the name under which a paper is given: the store's signed address has it, so it names no person. */
export const givenName = (type: string): string => `paper.${extensions[type] ?? 'bin'}`;
