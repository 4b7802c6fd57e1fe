import { eventCollection } from '../../payload/fields/event-collection.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { actions, collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Log of what was done to accounts, keys and associations, and by whom. The subject may be gone; its name stays. */
export const accountEvents = eventCollection({
  slug: 'account-events',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['association', 'at'] }],
  associationRequired: false,
  admin: {
    group: groups.platform,
    useAsTitle: 'subjectName',
    defaultColumns: ['action', 'subjectName', 'before', 'after', 'actorName', 'at'],
    listSearchableFields: ['subjectName', 'actorName'],
  },
  about: [
    labelled({ name: 'action', type: 'select', required: true, options: optionsFrom(actions) }),
    labelled({ name: 'subjectName', type: 'text', required: true }),
    labelled({ name: 'subject', type: 'text', required: true, index: true }),
    labelled({ name: 'before', type: 'text' }),
    labelled({ name: 'after', type: 'text' }),
  ],
});
