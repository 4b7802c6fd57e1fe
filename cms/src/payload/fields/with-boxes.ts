import type { Field } from 'payload';

const NUMBER_BOX = '/src/admin/number-box.tsx#NumberBox';
const DAY_BOX = '/src/admin/day-box.tsx#DayBox';

/** Gives a field the boxes of the admin in which digits of either kind and days of either calendar can be typed. */
const withBoxesIn = (field: Field): Field => {
  switch (field.type) {
    case 'number':
      return {
        ...field,
        admin: { ...field.admin, components: { Field: NUMBER_BOX, ...field.admin?.components } },
      };
    case 'date':
      return field.admin?.date?.pickerAppearance === 'dayOnly'
        ? { ...field, admin: { ...field.admin, components: { Field: DAY_BOX, ...field.admin.components } } }
        : field;
    case 'array':
    case 'collapsible':
    case 'row':
      return { ...field, fields: withBoxes(field.fields) };
    case 'group':
      return { ...field, fields: withBoxes(field.fields) };
    case 'blocks':
      return {
        ...field,
        blocks: field.blocks.map((block) => ({ ...block, fields: withBoxes(block.fields) })),
      };
    case 'tabs':
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: withBoxes(tab.fields) })) };
    case 'checkbox':
    case 'code':
    case 'email':
    case 'join':
    case 'json':
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

/** Gives the fields of a collection the admin's own boxes for numbers and days, at any depth. */
export const withBoxes = (fields: readonly Field[]): Field[] => fields.map(withBoxesIn);
