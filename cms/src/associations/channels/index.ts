import { typedContact } from '@mithaq/domain/contact/contact-entry';
import type { CollectionConfig } from 'payload';
import { associationField } from '../../payload/fields/association-field.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import { cleanedBy } from '../../payload/fields/typed-field.ts';
import { typedFields } from '../../payload/fields/typed-field.ar.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { rewriteIndexHooks } from '../public-index/rewrite-index-hooks.ts';
import { groups } from '../../admin/groups.ar.ts';
import { writtenByTheSecretary } from '../../payload/access/bases.ts';
import { channelCodes, collectionWords, words } from './labels.ar.ts';
import { foldedSearch } from '../../payload/database/folded-search.ts';

const cleanContact = (typed: string): string | undefined => {
  const read = typedContact(typed);
  return read.kind === 'contact' ? read.contact : undefined;
};

/** Says which of link, address and number an entry was meant as that cannot be opened, written to or dialled. */
const readableContact = (value: unknown): true | string => {
  if (typeof value !== 'string' || value === '') return true;
  const read = typedContact(value);
  return read.kind === 'fault' ? typedFields.contact[read.fault] : true;
};

const labelled = labelledBy(words);

export const channels = (register: RegisterWriter): CollectionConfig => ({
  slug: 'channels',
  labels: collectionWords,
  access: writtenByTheSecretary,
  orderable: false,
  defaultSort: 'createdAt',
  indexes: [{ fields: ['association', 'createdAt'] }],
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'code', 'contact', 'association'],
    group: groups.association,
  },
  hooks: { ...rewriteIndexHooks(register), beforeOperation: [foldedSearch('channels', 'label')] },
  fields: [
    labelled({ name: 'code', type: 'select', required: true, options: optionsFrom(channelCodes) }),
    labelled({ name: 'label', type: 'text', required: true, maxLength: 200 }),
    labelled({
      name: 'contact',
      type: 'text',
      maxLength: 300,
      hooks: { beforeValidate: [cleanedBy(cleanContact)] },
      validate: readableContact,
    }),
    labelled({ name: 'hours', type: 'text', maxLength: 200 }),
    associationField(),
  ],
});
