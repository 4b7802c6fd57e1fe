import { formFieldNames, type FormFieldName } from '@mithaq/domain/request/form-fields';

/** What a person typed, as it stands in the form; absent where nothing came. */
export type FormValues = Readonly<Partial<Record<FormFieldName, string>>>;

/**
 * The form's fields and nothing else that was posted. A browser sends a line break as CR LF and counts it as one
 * character in `maxlength`; it is counted as one here too.
 */
export const formValuesOf = (posted: URLSearchParams): FormValues => {
  const values: Partial<Record<FormFieldName, string>> = {};
  for (const field of formFieldNames) {
    const value = posted.get(field);
    if (value !== null) values[field] = value.replace(/\r\n/gu, '\n');
  }
  return values;
};
