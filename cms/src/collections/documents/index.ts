import type { CollectionConfig } from 'payload';
import { associationField } from '../../fields/association-field.ts';
import { wordedBy } from '../../fields/worded.ts';
import { groups } from '../groups.ar.ts';
import { access } from './access.ts';
import { acceptedTypes, acceptKnownBytes } from './hooks/accept-known-bytes.ts';
import { collectionWords, words } from './words.ar.ts';

const worded = wordedBy(words);

export const documents = (uploadsDir: string): CollectionConfig => ({
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
    staticDir: uploadsDir,
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
  hooks: { beforeOperation: [acceptKnownBytes] },
  fields: [worded({ name: 'title', type: 'text', required: true, maxLength: 200 }), associationField()],
});
