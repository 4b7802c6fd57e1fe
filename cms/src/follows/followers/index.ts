import { followStateWords, followSubjectWords } from '@mithaq/domain/follow/follow-states.ar';
import type { CollectionConfig } from 'payload';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { onlyWhatIsKnown } from '../../payload/fields/only-what-is-known.ts';
import { emailField } from '../../payload/fields/typed-field.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { expireEndpoint } from './endpoints/expire.ts';
import { recordEndpoint } from './endpoints/record.ts';
import { collectionWords, endReasons, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/**
 * Follow of a policy, or of an association's disclosures, by an address, one row for the pair: a reader who follows
 * again after an end reuses the old row.
 */
export const followers: CollectionConfig = {
  slug: 'followers',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: '-stateAt',
  admin: {
    useAsTitle: 'email',
    group: groups.policies,
    defaultColumns: ['email', 'subject', 'policy', 'state', 'stateAt'],
  },
  indexes: [
    // A follow of disclosures has no policy, and there is one for each association.
    { fields: ['association', 'policy', 'email'], unique: true },
    { fields: ['association', 'stateAt'] },
    // The indexes serve three queries: followers who are to be notified of a version, or of disclosures, and addresses
    // that are to be erased.
    { fields: ['policy', 'state', 'told'] },
    { fields: ['association', 'subject', 'state', 'toldUntil'] },
    { fields: ['state', 'askedAt'] },
    { fields: ['state', 'stateAt'] },
  ],
  endpoints: [recordEndpoint, expireEndpoint],
  fields: onlyWhatIsKnown([
    labelled(emailField({ name: 'email', required: true, index: true })),
    labelled({
      name: 'subject',
      type: 'select',
      defaultValue: 'policy',
      options: optionsFrom(followSubjectWords),
    }),
    labelled({ name: 'policy', type: 'relationship', relationTo: 'policies', index: true }),
    labelled({
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: optionsFrom(followStateWords),
    }),
    labelled(instant({ name: 'stateAt', required: true })),
    labelled(instant({ name: 'askedAt', required: true, index: true })),
    labelled(instant({ name: 'confirmedAt' })),
    labelled({ name: 'endedBecause', type: 'select', options: optionsFrom(endReasons) }),
    labelled(instant({ name: 'erasedAt' })),
    labelled({ name: 'told', type: 'number', index: true }),
    labelled(instant({ name: 'toldUntil' })),
    associationField(),
  ]),
};
