import type { Field } from 'payload';

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/**
 * Returns the fields of a record that nobody edits, of which the form shows those alone that have a value: a blank box
 * that nobody may fill in asks a question that has no answer. A required field stays as it is, because Payload does not
 * check a field whose condition fails.
 */
export const onlyWhatIsKnown = (fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    if (!('name' in field) || field.type === 'ui') return field;
    if (('required' in field && field.required) || field.admin?.condition !== undefined) return field;
    const { name } = field;
    const admin = { condition: (data: Partial<Record<string, unknown>>) => !isBlank(data[name]) };
    return Object.assign({}, field, { admin: { ...field.admin, ...admin } });
  });
