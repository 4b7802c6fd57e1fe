import { randomUUID } from 'node:crypto';
import { deliveryStateWords } from '@mithaq/domain/delivery/delivery-states.ar';
import type { CollectionConfig } from 'payload';
import { associationField } from '../fields/association-field.ts';
import { instant } from '../fields/instant.ts';
import { optionsFrom, wordedBy } from '../fields/worded.ts';
import { groups } from '../admin/groups.ar.ts';
import { access } from './access.ts';
import { claimEndpoint } from './endpoints/claim.ts';
import { eventsEndpoint } from './endpoints/events.ts';
import { markEndpoint } from './endpoints/mark.ts';
import { waitingEndpoint } from './endpoints/waiting.ts';
import { collectionWords, deliveryKinds, occasions, words } from './words.ar.ts';

const worded = wordedBy(words);

export const deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'to',
    group: groups.requests,
    defaultColumns: ['kind', 'to', 'state', 'stateAt', 'request'],
  },
  indexes: [
    { fields: ['association', 'createdAt'] },
    { fields: ['association', 'state'] },
    // The indexes serve two queries: pending rows, oldest first, and the last e-mails to an address.
    { fields: ['state', 'createdAt'] },
    { fields: ['to', 'kind', 'createdAt'] },
    { fields: ['announcement', 'follower'] },
  ],
  endpoints: [claimEndpoint, markEndpoint, eventsEndpoint, waitingEndpoint],
  fields: [
    worded({ name: 'request', type: 'relationship', relationTo: 'requests', index: true }),
    worded({ name: 'follower', type: 'relationship', relationTo: 'followers', index: true }),
    worded({
      name: 'announcement',
      type: 'relationship',
      relationTo: 'version-announcements',
      index: true,
    }),
    worded({ name: 'version', type: 'relationship', relationTo: 'policy-versions', index: true }),
    worded({ name: 'occasion', type: 'select', options: optionsFrom(occasions) }),
    worded({ name: 'kind', type: 'select', required: true, options: optionsFrom(deliveryKinds) }),
    worded({ name: 'to', type: 'email', required: true }),
    worded({
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: optionsFrom(deliveryStateWords),
    }),
    worded(instant({ name: 'stateAt' })),
    worded({ name: 'attempts', type: 'number', defaultValue: 0 }),
    worded(instant({ name: 'leaseUntil', index: true })),
    worded({ name: 'sesMessageId', type: 'text', index: true }),
    worded({ name: 'detail', type: 'text', maxLength: 500 }),
    // The key is written by `writeDelivery`; a row that is made in another way is an e-mail of its own.
    { name: 'idempotencyKey', type: 'text', unique: true, hidden: true, defaultValue: () => randomUUID() },
    associationField(),
  ],
};
