import { contactPreference } from '@mithaq/domain/contracts/request-submission';
import { formFields, storedFieldNames, type StoredFieldName } from '@mithaq/domain/request/form-fields';
import { contactPreferenceWords, formFieldWords } from '@mithaq/domain/request/form-fields.ar';
import type { Field } from 'payload';
import { personalField } from '../payload/access/refuse-foreign-queries.ts';

/** Columns that tell nobody who the beneficiary is; a list may be filtered by them in an address. */
const impersonal: readonly StoredFieldName[] = [
  'city',
  'service',
  'contactBy',
  'doNotCall',
  'leaveNoMessage',
];

/** Gives the column of a stored field; a kind without a column does not compile. */
const payloadFieldOf = (name: StoredFieldName): Field => {
  const row = formFields[name];
  const { label, english } = formFieldWords[name];
  const common = {
    name,
    required: row.required,
    label: { ar: label, en: english },
    ...(impersonal.includes(name) ? {} : { custom: personalField }),
  };
  switch (row.kind) {
    case 'line':
    case 'mobile':
    case 'email':
      return { ...common, type: 'text', maxLength: row.limit };
    case 'text':
      return { ...common, type: 'textarea', maxLength: row.limit };
    case 'service':
      // The field holds a code; the desk above the form shows the service in the association's words.
      return { ...common, type: 'text', maxLength: row.limit, admin: { hidden: true } };
    case 'wish':
      return { ...common, type: 'checkbox' };
    case 'contact':
      return {
        ...common,
        type: 'select',
        options: contactPreference.options.map((value) => ({
          value,
          label: { ar: contactPreferenceWords[value].label, en: contactPreferenceWords[value].english },
        })),
      };
  }
};

const isLongText = (name: StoredFieldName): boolean => formFields[name].kind === 'text';

/** Gives the columns of the stored fields of the request form, in the form's order but for the long texts, which come last. */
export const submissionFields = (): Field[] =>
  [...storedFieldNames.filter((name) => !isLongText(name)), ...storedFieldNames.filter(isLongText)].map(
    payloadFieldOf,
  );
