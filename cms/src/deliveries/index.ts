import { randomUUID } from 'node:crypto';
import { deliveryStateWords } from '@mithaq/domain/delivery/delivery-states.ar';
import type { CollectionConfig } from 'payload';
import { associationField } from '../payload/fields/association-field.ts';
import { instant } from '../payload/fields/instant.ts';
import { onlyWhatIsKnown } from '../payload/fields/only-what-is-known.ts';
import { personalField } from '../payload/access/refuse-foreign-queries.ts';
import { textKind } from '../payload/fields/clean-fields.ts';
import { emailField } from '../payload/fields/typed-field.ts';
import { optionsFrom, labelledBy } from '../payload/fields/labelled.ts';
import { groups } from '../admin/groups.ar.ts';
import { access } from './access.ts';
import { leaseEndpoint } from './endpoints/lease.ts';
import { eventsEndpoint } from './endpoints/events.ts';
import { markEndpoint } from './endpoints/mark.ts';
import { waitingEndpoint } from './endpoints/waiting.ts';
import { collectionWords, deliveryKinds, occasions, words } from './labels.ar.ts';

const labelled = labelledBy(words);

export const deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'to',
    group: groups.requests,
    defaultColumns: ['kind', 'to', 'state', 'stateAt', 'request'],
  },
  indexes: [
    { fields: ['association', 'createdAt'] },
    // The page of e-mails counts those of the kinds that a person may read, and the first page those of them that did
    // not arrive, both without their rows.
    { fields: ['association', 'kind', 'state'] },
    { fields: ['association', 'state'] },
    // The indexes serve two queries: pending rows, oldest first, and the last e-mails to an address.
    { fields: ['state', 'createdAt'] },
    { fields: ['to', 'kind', 'createdAt'] },
    { fields: ['announcement', 'follower'] },
    { fields: ['disclosureAnnouncement', 'follower'] },
    { fields: ['request', 'createdAt'] },
  ],
  endpoints: [leaseEndpoint, markEndpoint, eventsEndpoint, waitingEndpoint],
  fields: onlyWhatIsKnown([
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', index: true }),
    labelled({ name: 'follower', type: 'relationship', relationTo: 'followers', index: true }),
    labelled({
      name: 'announcement',
      type: 'relationship',
      relationTo: 'version-announcements',
      index: true,
    }),
    labelled({
      name: 'disclosureAnnouncement',
      type: 'relationship',
      relationTo: 'disclosure-announcements',
      index: true,
    }),
    labelled({ name: 'version', type: 'relationship', relationTo: 'policy-versions', index: true }),
    // Ids of the versions that the e-mail lists, which it collects until it is sent.
    labelled({ name: 'versions', type: 'json', custom: textKind('verbatim'), admin: { hidden: true } }),
    // Id of the account, and no relationship: the e-mail stays as it was when the account is deleted.
    labelled({ name: 'account', type: 'text', index: true, admin: { hidden: true } }),
    labelled({ name: 'occasion', type: 'select', options: optionsFrom(occasions) }),
    labelled({ name: 'kind', type: 'select', required: true, options: optionsFrom(deliveryKinds) }),
    labelled(emailField({ name: 'to', required: true, custom: personalField })),
    labelled({
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: optionsFrom(deliveryStateWords),
    }),
    labelled(instant({ name: 'stateAt' })),
    labelled({ name: 'attempts', type: 'number', defaultValue: 0 }),
    labelled(instant({ name: 'leaseUntil', index: true })),
    labelled(instant({ name: 'notBefore' })),
    labelled({ name: 'requestCount', type: 'number' }),
    labelled({ name: 'sesMessageId', type: 'text', index: true }),
    labelled({ name: 'detail', type: 'text', maxLength: 500 }),
    // The key is written by `writeDelivery`; a row that is made in another way is an e-mail of its own.
    { name: 'idempotencyKey', type: 'text', unique: true, hidden: true, defaultValue: () => randomUUID() },
    // E-mails about an account belong to no association.
    { ...associationField(), required: false },
  ]),
};
