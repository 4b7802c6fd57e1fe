import { formField, formFieldNames, type FormFieldName } from '@mithaq/domain/request/form-fields';

/** The values that a person typed, by field; a field that was not posted is absent. */
export type FormValues = Readonly<Partial<Record<FormFieldName, string>>>;

/** Returns the form's fields and nothing else that was posted. A browser sends a line break as CR LF. */
export const formValuesOf = (posted: URLSearchParams): FormValues => {
  const values: Partial<Record<FormFieldName, string>> = {};
  for (const field of formFieldNames) {
    // A browser sends a value for each box of a list that was ticked.
    const value =
      formField(field).kind === 'services' && posted.has(field)
        ? posted.getAll(field).join(' ')
        : posted.get(field);
    if (value !== null) values[field] = value.replace(/\r\n/gu, '\n');
  }
  return values;
};
