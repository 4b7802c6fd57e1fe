import type { CollectionConfig } from 'payload';
import { groups } from '../admin/groups.ar.ts';
import type { Environment } from '../environment.ts';
import { documentFault, documentKind, trackedChanges } from '@mithaq/domain/contracts/document-evidence';
import { associationField } from '../payload/fields/association-field.ts';
import { instant } from '../payload/fields/instant.ts';
import { labelledBy, optionsFrom } from '../payload/fields/labelled.ts';
import { access } from './access.ts';
import { draftEndpoint } from './endpoints/draft.ts';
import { nextEndpoint } from './endpoints/next.ts';
import { reviewEndpoints } from './endpoints/review.ts';
import { takeEndpoint } from './endpoints/take.ts';
import { workerEndpoints } from './endpoints/worker.ts';
import { collectionWords, stateWords, words } from './labels.ar.ts';
import { sourceFileStore } from './source-file-store.ts';

const labelled = labelledBy(words);

/**
 * Files that policies are read from. A row says how far the reading is; the bytes, the evidence and the pages as
 * pictures are in the store of uploads, each written once.
 */
export const sourceFiles = (
  uploads: Environment['uploads'],
  readingQueue: Environment['readingQueue'],
): CollectionConfig => {
  const store = sourceFileStore(uploads);
  return {
    slug: 'source-files',
    labels: collectionWords,
    access,
    disableDuplicate: true,
    disableBulkEdit: true,
    defaultSort: '-createdAt',
    admin: {
      useAsTitle: 'name',
      group: groups.policies,
      defaultColumns: ['name', 'state', 'policy', 'stateAt'],
      components: {
        beforeListTable: ['/src/sources/panel/send-source-file.tsx#SendSourceFile'],
      },
    },
    indexes: [{ fields: ['association', 'createdAt'] }, { fields: ['state', 'createdAt'] }],
    endpoints: [
      takeEndpoint(uploads, store, readingQueue),
      nextEndpoint,
      ...reviewEndpoints(store),
      draftEndpoint(store),
      ...workerEndpoints,
    ],
    fields: [
      {
        name: 'reading',
        type: 'ui',
        admin: { components: { Field: '/src/sources/panel/reading-of-file.tsx#ReadingOfFile' } },
      },
      // The title of the page says it.
      labelled({
        name: 'name',
        type: 'text',
        required: true,
        maxLength: 300,
        admin: { readOnly: true, components: { Field: '/src/admin/no-box.tsx#NoBox' } },
      }),
      labelled({
        name: 'state',
        type: 'select',
        required: true,
        options: optionsFrom(stateWords),
        admin: { readOnly: true, hidden: true },
      }),
      labelled(instant({ name: 'stateAt', required: true, admin: { hidden: true } })),
      labelled({ name: 'policy', type: 'relationship', relationTo: 'policies', admin: { hidden: true } }),
      // The draft that was made of the file; a file makes one.
      labelled({
        name: 'version',
        type: 'relationship',
        relationTo: 'policy-versions',
        admin: { hidden: true },
      }),
      // The text that a person chose of a file with tracked changes, before its draft was made.
      { name: 'changes', type: 'select', options: [...trackedChanges.options], admin: { hidden: true } },
      // Bytes, as they were sent.
      { name: 'size', type: 'number', required: true, admin: { hidden: true } },
      { name: 'person', type: 'text', required: true, admin: { hidden: true } },
      { name: 'fault', type: 'select', options: [...documentFault.options], admin: { hidden: true } },
      { name: 'format', type: 'select', options: [...documentKind.options], admin: { hidden: true } },
      { name: 'sha256', type: 'text', maxLength: 64, index: true, admin: { hidden: true } },
      { name: 'page', type: 'number', admin: { hidden: true } },
      { name: 'pages', type: 'number', admin: { hidden: true } },
      { name: 'tries', type: 'number', required: true, defaultValue: 0, admin: { hidden: true } },
      instant({ name: 'leaseUntil', admin: { hidden: true } }),
      associationField(),
    ],
  };
};
