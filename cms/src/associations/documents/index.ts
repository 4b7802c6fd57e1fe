import type { CollectionConfig } from 'payload';
import type { Environment } from '../../environment.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { rewriteIndexHooks } from '../public-index/rewrite-index-hooks.ts';
import { keptInStore } from './uploads/store-uploads-in-s3.ts';
import { S3UploadStore } from './uploads/s3-upload-store.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { acceptedTypes, acceptKnownBytes } from './hooks/accept-known-bytes.ts';
import { freezeBytesOfMinutes, freezeMinutes } from './hooks/freeze-minutes.ts';
import { freezePublicBytes } from './hooks/freeze-public-bytes.ts';
import { takeHash } from './hooks/take-hash.ts';
import { collectionWords, words } from './labels.ar.ts';
import { foldedSearch } from '../../payload/database/folded-search.ts';

const labelled = labelledBy(words);

/** Refuses every write through the API and the forms. */
const closed = { create: () => false, update: () => false };

const documentsIn = (folder: string, register: RegisterWriter) =>
  ({
    slug: 'documents',
    labels: collectionWords,
    access,
    disableDuplicate: true,
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'filename', 'mimeType', 'association'],
      group: groups.association,
    },
    upload: {
      staticDir: folder,
      mimeTypes: acceptedTypes,
      crop: false,
      focalPoint: false,
      displayPreview: false,
      pasteURL: false,
      modifyResponseHeaders: ({ headers }) => {
        headers.set('X-Content-Type-Options', 'nosniff');
        headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
        headers.set('Cache-Control', 'private, no-store');
        return headers;
      },
    },
    hooks: {
      beforeOperation: [foldedSearch('documents', 'title'), acceptKnownBytes],
      beforeChange: [freezeBytesOfMinutes, freezePublicBytes, takeHash],
      beforeDelete: [freezeMinutes],
      afterDelete: rewriteIndexHooks(register).afterDelete,
    },
    fields: [
      labelled({ name: 'title', type: 'text', required: true, maxLength: 200 }),
      // The hash is computed from the bytes at the upload; nobody writes it, and nobody needs to see it.
      { name: 'sha256', type: 'text', maxLength: 64, access: closed, admin: { hidden: true } },
      // The field is Payload's own, which calls it «MIME Type» in every language.
      labelled({ name: 'mimeType', type: 'text', admin: { hidden: true, disableBulkEdit: true } }),
      associationField(),
    ],
  }) satisfies CollectionConfig;

export const documents = (uploads: Environment['uploads'], register: RegisterWriter): CollectionConfig =>
  uploads.kind === 'folder'
    ? documentsIn(uploads.dir, register)
    : keptInStore(documentsIn('uploads', register), new S3UploadStore(uploads));
