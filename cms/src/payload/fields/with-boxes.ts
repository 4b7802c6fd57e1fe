import type { Field } from 'payload';
import { mapFields } from './map-fields.ts';

const NUMBER_BOX = '/src/admin/number-box.tsx#NumberBox';
const DAY_BOX = '/src/admin/day-box.tsx#DayBox';
const DAY_CELL = '/src/admin/day-cell.tsx#DayCell';
const INSTANT_BOX = '/src/admin/instant-box.tsx#InstantBox';
const INSTANT_CELL = '/src/admin/instant-cell.tsx#InstantCell';

/**
 * Gives a field the boxes of the admin in which digits of either kind and days of either calendar can be typed, and a
 * date the one form in which the admin writes days and instants, in forms and in lists.
 */
const withBox = (field: Field): Field => {
  if (field.type === 'number') {
    return {
      ...field,
      admin: { ...field.admin, components: { Field: NUMBER_BOX, ...field.admin?.components } },
    };
  }
  if (field.type !== 'date') return field;
  const isDay = field.admin?.date?.pickerAppearance === 'dayOnly';
  const components = isDay ? { Field: DAY_BOX, Cell: DAY_CELL } : { Field: INSTANT_BOX, Cell: INSTANT_CELL };
  return { ...field, admin: { ...field.admin, components: { ...components, ...field.admin?.components } } };
};

/** Gives the fields of a collection the admin's own boxes for numbers, days and instants, at any depth. */
export const withBoxes = (fields: readonly Field[]): Field[] => mapFields(fields, withBox);

/**
 * The times that Payload adds to every collection, as Payload itself defines them: only fields that are there before it
 * adds them can be given a cell of our own.
 */
export const recordTimes = (): Field[] => [
  {
    name: 'updatedAt',
    type: 'date',
    admin: { disableBulkEdit: true, hidden: true },
    index: true,
    label: ({ t }) => t('general:updatedAt'),
  },
  {
    name: 'createdAt',
    type: 'date',
    admin: { disableBulkEdit: true, hidden: true },
    index: true,
    label: ({ t }) => t('general:createdAt'),
  },
];
