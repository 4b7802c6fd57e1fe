import { MOST_GATHERED } from '@mithaq/domain/follow/gathered-disclosures';
import type { CollectionConfig } from 'payload';
import { groups } from '../../admin/groups.ar.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { onlyWhatIsKnown } from '../../payload/fields/only-what-is-known.ts';
import { access } from '../announcements/access.ts';
import { emailCounts } from '../announcements/hooks/sum-up.ts';
import { announcementStates, collectionWords, nobodyFollowed, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/**
 * Announcements of disclosures to the followers of an association's disclosures: the evidence of who was notified, and
 * when. Each collects what is published within an hour.
 */
export const disclosureAnnouncements: CollectionConfig = {
  slug: 'disclosure-announcements',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: '-publishedAt',
  indexes: [
    { fields: ['state', 'openedAt'] },
    { fields: ['association', 'state', 'openedAt'] },
    { fields: ['association', 'publishedAt'] },
  ],
  admin: {
    group: groups.policies,
    useAsTitle: 'publishedAt',
    defaultColumns: ['publishedAt', 'documents', 'state', 'told'],
  },
  fields: onlyWhatIsKnown([
    labelled({
      name: 'documents',
      type: 'relationship',
      relationTo: 'disclosure-documents',
      hasMany: true,
      required: true,
      maxRows: MOST_GATHERED,
    }),
    labelled(instant({ name: 'openedAt', required: true })),
    labelled(instant({ name: 'publishedAt', required: true, index: true })),
    labelled({
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'telling',
      options: optionsFrom(announcementStates),
    }),
    labelled({ name: 'told', type: 'number', defaultValue: 0 }),
    labelled(instant({ name: 'doneAt' })),
    labelled({
      name: 'summary',
      type: 'text',
      virtual: true,
      hooks: { afterRead: [emailCounts('disclosureAnnouncement', nobodyFollowed)] },
    }),
    associationField(),
  ]),
};
