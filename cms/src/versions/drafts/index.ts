import type { CollectionConfig } from 'payload';
import { nobody } from '../../payload/access/bases.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { collectionWords } from './labels.ar.ts';

/**
 * The history of a draft: texts of a version as they were saved, the latest of each person's ten minutes. The endpoints
 * beside this file alone read the rows, which are no public record; `keep-draft.ts` writes and bounds them.
 */
export const textDrafts: CollectionConfig = {
  slug: 'text-drafts',
  labels: collectionWords,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  timestamps: false,
  fields: [
    // The id of a version and no relationship: the rows go with the version in one statement.
    { name: 'version', type: 'text', required: true, index: true },
    // Blank for the text that was there before the history began.
    { name: 'person', type: 'text' },
    { name: 'personName', type: 'text' },
    instant({ name: 'beganAt', required: true }),
    instant({ name: 'savedAt', required: true }),
    // Set where the save of this text was refused, so that the text is here alone.
    { name: 'refused', type: 'checkbox', defaultValue: false },
    {
      name: 'sections',
      type: 'json',
      required: true,
      typescriptSchema: [
        () => ({ tsType: "import('@mithaq/domain/contracts/policy-text').PolicySection[]" }),
      ],
    },
    // Length of `sections` as JSON in UTF-16 units, by which the history of a version is bounded.
    { name: 'size', type: 'number', required: true },
    associationField(),
  ],
};
