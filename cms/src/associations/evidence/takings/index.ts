import { groups } from '../../../admin/groups.ar.ts';
import { anyOf, nobody, staffOfAssociation } from '../../../payload/access/bases.ts';
import { eventCollection } from '../../../payload/fields/event-collection.ts';
import { labelledBy } from '../../../payload/fields/labelled.ts';
import type { RegisterWriter } from '../../../register/register-writer.ts';
import { packEndpoint } from '../endpoints.ts';
import { takingWords, words } from '../labels.ar.ts';

const labelled = labelledBy(words);

/** Log of the evidence that was taken out of the CMS: who took which pack, and its hash. */
export const evidenceTakings = (register: RegisterWriter) =>
  eventCollection({
    slug: 'evidence-takings',
    labels: takingWords,
    access: {
      read: anyOf(staffOfAssociation('board-secretary', 'auditor')),
      create: nobody,
      update: nobody,
      delete: nobody,
    },
    indexes: [{ fields: ['association', 'at'] }],
    admin: {
      group: groups.policies,
      useAsTitle: 'practice',
      defaultColumns: ['practice', 'documents', 'actorName', 'at'],
    },
    endpoints: [packEndpoint(register)],
    about: [
      labelled({ name: 'practice', type: 'text', required: true, maxLength: 60 }),
      labelled({ name: 'documents', type: 'number', required: true }),
      labelled({ name: 'sha256', type: 'text', required: true, maxLength: 64 }),
    ],
  });
