import type { CollectionConfig } from 'payload';
import type { Environment } from '../../environment.ts';
import { associationField } from '../../fields/association-field.ts';
import { wordedBy } from '../../fields/worded.ts';
import { keptInStore } from '../../uploads/kept-in-store.ts';
import { S3UploadStore } from '../../uploads/s3-upload-store.ts';
import { groups } from '../groups.ar.ts';
import { access } from './access.ts';
import { acceptedTypes, acceptKnownBytes } from './hooks/accept-known-bytes.ts';
import { keepBytesOfMinutes, keepMinutes } from './hooks/keep-minutes.ts';
import { collectionWords, words } from './words.ar.ts';

const worded = wordedBy(words);

const documentsIn = (folder: string) =>
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
      beforeOperation: [acceptKnownBytes],
      beforeChange: [keepBytesOfMinutes],
      beforeDelete: [keepMinutes],
    },
    fields: [worded({ name: 'title', type: 'text', required: true, maxLength: 200 }), associationField()],
  }) satisfies CollectionConfig;

export const documents = (uploads: Environment['uploads']): CollectionConfig =>
  uploads.kind === 'folder'
    ? documentsIn(uploads.dir)
    : keptInStore(documentsIn('uploads'), new S3UploadStore(uploads));
