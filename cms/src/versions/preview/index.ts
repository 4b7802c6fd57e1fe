import type { CollectionConfig } from 'payload';
import { fieldForNobody } from '../../payload/access/bases.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { renewEndpoint, revokeEndpoint } from './endpoints/change-link.ts';
import { collectionWords, words } from './labels.ar.ts';
import type { PreviewStore } from './preview-store.ts';

const labelled = labelledBy(words);

/**
 * Private links to drafts. A row says who made a link, when, and until when it opens; the token is stored nowhere, and
 * its hash, which names the snapshot's file, is shown to nobody.
 */
export const previewLinks = (store: PreviewStore): CollectionConfig => ({
  slug: 'preview-links',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-at',
  indexes: [{ fields: ['version', 'at'] }, { fields: ['association', 'at'] }],
  // The links are listed on the page of their version.
  admin: { group: groups.policies, hidden: true, useAsTitle: 'madeByName' },
  endpoints: [renewEndpoint(store), revokeEndpoint(store)],
  fields: [
    labelled({
      name: 'version',
      type: 'relationship',
      relationTo: 'policy-versions',
      required: true,
      index: true,
    }),
    // SHA-256 of the token, in hex.
    {
      name: 'tokenHash',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 64,
      access: { read: fieldForNobody },
      admin: { hidden: true },
    },
    labelled({ name: 'madeBy', type: 'relationship', relationTo: 'users' }),
    labelled({ name: 'madeByName', type: 'text', required: true }),
    labelled(instant({ name: 'at', required: true })),
    labelled(instant({ name: 'takenAt', required: true })),
    labelled({ name: 'renewedByName', type: 'text' }),
    labelled(instant({ name: 'expiresAt', required: true })),
    labelled(instant({ name: 'revokedAt' })),
    labelled({ name: 'revokedByName', type: 'text' }),
    associationField(),
  ],
});
