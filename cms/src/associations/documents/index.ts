import { shownFileName } from '@mithaq/domain/upload/file-name';
import type { CollectionConfig, Endpoint } from 'payload';
import type { Environment } from '../../environment.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { rewriteIndexHooks } from '../public-index/rewrite-index-hooks.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { uploadEndpoints } from './endpoints/uploads.ts';
import { freezeBytesOfMinutes, freezeMinutes } from './hooks/freeze-minutes.ts';
import { freezePublicBytes } from './hooks/freeze-public-bytes.ts';
import { takeHash } from './hooks/take-hash.ts';
import { markUploadUsed, takeUpload } from './hooks/take-upload.ts';
import { collectionWords, words } from './labels.ar.ts';
import { FolderUploadStore } from './uploads/folder-upload-store.ts';
import { giveFile, giveOriginal } from './uploads/give-file.ts';
import { incomingFiles } from './uploads/incoming-files.ts';
import { putFile, removeFile, storeKey } from './uploads/kept-files.ts';
import { putOriginal, removeOriginal } from './uploads/originals.ts';
import { S3UploadStore } from './uploads/s3-upload-store.ts';
import { foldedSearch } from '../../payload/database/folded-search.ts';

const labelled = labelledBy(words);

/** Refuses every write through the API and the forms. */
const closed = { create: () => false, update: () => false };

/** Payload writes the files of a folder itself; files of a store are written by our own hooks. */
const storage = (uploads: Environment['uploads']) => {
  if (uploads.kind === 'folder') {
    const files = new FolderUploadStore(uploads.dir);
    return {
      upload: { staticDir: uploads.dir, handlers: [giveFile(({ filename }) => files.find(filename))] },
      afterChange: [],
      afterDelete: [],
      originals: new FolderUploadStore(`${uploads.dir}/originals`),
    };
  }
  const store = new S3UploadStore(uploads);
  return {
    upload: {
      staticDir: 'uploads',
      disableLocalStorage: true,
      handlers: [
        giveFile((upload) =>
          store.find(storeKey(upload), { name: shownFileName(upload.filename), type: upload.mimeType }),
        ),
      ],
    },
    afterChange: [putFile(store)],
    afterDelete: [removeFile(store)],
    originals: store,
  };
};

export const documents = (uploads: Environment['uploads'], register: RegisterWriter): CollectionConfig => {
  const { upload, afterChange, afterDelete, originals } = storage(uploads);
  const incoming = incomingFiles(uploads);
  const original: Omit<Endpoint, 'root'> = {
    method: 'get',
    path: '/:id/original',
    handler: giveOriginal(originals),
  };
  return {
    slug: 'documents',
    labels: collectionWords,
    access,
    disableDuplicate: true,
    indexes: [{ fields: ['association', 'createdAt'] }],
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'filename', 'mimeType', 'association'],
      group: groups.association,
      components: {
        edit: { Upload: '/src/associations/documents/upload-control/upload-control.tsx#UploadControl' },
      },
    },
    upload: {
      ...upload,
      // `takeUpload` decides by the bytes and is stricter; Payload's own check refuses genuine PDFs, in English.
      allowRestrictedFileTypes: true,
      crop: false,
      focalPoint: false,
      displayPreview: false,
      pasteURL: false,
    },
    endpoints: [...uploadEndpoints(incoming), original],
    hooks: {
      beforeOperation: [foldedSearch('documents', 'title'), takeUpload(incoming)],
      beforeChange: [freezeBytesOfMinutes, freezePublicBytes, takeHash],
      afterChange: [...afterChange, putOriginal(originals), markUploadUsed],
      beforeDelete: [freezeMinutes],
      afterDelete: [...rewriteIndexHooks(register).afterDelete, ...afterDelete, removeOriginal(originals)],
    },
    fields: [
      labelled({ name: 'title', type: 'text', required: true, maxLength: 200 }),
      // The id of an upload that was sent before; the file of the record is taken from there.
      { name: 'upload', type: 'text', virtual: true, maxLength: 60, admin: { hidden: true } },
      // Hashes are computed from the bytes at the upload; nobody writes them, and nobody needs to see them.
      { name: 'sha256', type: 'text', maxLength: 64, access: closed, admin: { hidden: true } },
      { name: 'publicSha256', type: 'text', maxLength: 64, access: closed, admin: { hidden: true } },
      { name: 'publicSize', type: 'number', access: closed, admin: { hidden: true } },
      {
        name: 'original',
        type: 'group',
        access: closed,
        admin: { hidden: true },
        fields: [
          { name: 'name', type: 'text' },
          { name: 'sha256', type: 'text', maxLength: 64 },
        ],
      },
      // The field is Payload's own, which calls it «MIME Type» in every language.
      labelled({ name: 'mimeType', type: 'text', admin: { hidden: true } }),
      associationField(),
    ],
  };
};
