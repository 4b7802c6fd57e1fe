import type { Field } from 'payload';
import { mapFields } from './map-fields.ts';

const NUMBER_BOX = '/src/admin/number-box.tsx#NumberBox';
const DAY_BOX = '/src/admin/day-box.tsx#DayBox';

/** Gives a field the boxes of the admin in which digits of either kind and days of either calendar can be typed. */
const withBox = (field: Field): Field => {
  if (field.type === 'number') {
    return {
      ...field,
      admin: { ...field.admin, components: { Field: NUMBER_BOX, ...field.admin?.components } },
    };
  }
  return field.type === 'date' && field.admin?.date?.pickerAppearance === 'dayOnly'
    ? { ...field, admin: { ...field.admin, components: { Field: DAY_BOX, ...field.admin.components } } }
    : field;
};

/** Gives the fields of a collection the admin's own boxes for numbers and days, at any depth. */
export const withBoxes = (fields: readonly Field[]): Field[] => mapFields(fields, withBox);
