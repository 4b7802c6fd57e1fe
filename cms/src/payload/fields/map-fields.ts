import type { Field } from 'payload';

/**
 * Returns the fields with each, at any depth, replaced by what `change` makes of it; the fields within a field are
 * changed before that field itself. A field of a type that has no rule here does not compile.
 */
export const mapFields = (fields: readonly Field[], change: (field: Field) => Field): Field[] =>
  fields.map((field) => change(withChangedParts(field, change)));

const withChangedParts = (field: Field, change: (field: Field) => Field): Field => {
  switch (field.type) {
    case 'array':
    case 'collapsible':
    case 'row':
      return { ...field, fields: mapFields(field.fields, change) };
    case 'group':
      return { ...field, fields: mapFields(field.fields, change) };
    case 'blocks':
      return {
        ...field,
        blocks: field.blocks.map((block) => ({ ...block, fields: mapFields(block.fields, change) })),
      };
    case 'tabs':
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: mapFields(tab.fields, change) })),
      };
    case 'checkbox':
    case 'code':
    case 'date':
    case 'email':
    case 'join':
    case 'json':
    case 'number':
    case 'point':
    case 'radio':
    case 'relationship':
    case 'richText':
    case 'select':
    case 'text':
    case 'textarea':
    case 'ui':
    case 'upload':
      return field;
  }
};
