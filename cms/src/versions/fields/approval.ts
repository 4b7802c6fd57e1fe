import type { GroupField } from 'payload';
import { weekdayNames } from '@mithaq/domain/calendar/format-date.ar';
import { weekday } from '@mithaq/domain/contracts/calendar-date';
import { sameAssociation } from '../../payload/fields/same-association.ts';
import { calendars } from '../../payload/fields/two-calendar-day.ar.ts';
import { dateParts, twoCalendarFields } from '../../payload/fields/two-calendar-day.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import { words } from '../labels.ar.ts';

const labelled = labelledBy(words);

const printedNumber = (name: 'session' | 'meeting' | 'resolution'): GroupField =>
  labelled({
    name,
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          labelled({ name: 'printed', type: 'text', maxLength: 60, admin: { width: '50%' } }),
          labelled({ name: 'value', type: 'number', min: 1, max: 9999, admin: { width: '25%' } }),
        ],
      },
    ],
  });

/** Date of issue that is printed on the document: in one calendar, perhaps only a year. */
export const issueDateField = (): GroupField =>
  labelled({
    name: 'issueDate',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          ...dateParts(),
          labelled({
            name: 'calendar',
            type: 'select',
            options: optionsFrom(calendars),
            admin: { width: '25%' },
          }),
        ],
      },
    ],
  });

/** Group that mirrors `BoardApproval` of the domain. A group whose fields are all blank is no approval. */
export const approvalField = (): GroupField =>
  labelled({
    name: 'approval',
    type: 'group',
    fields: [
      printedNumber('session'),
      printedNumber('meeting'),
      printedNumber('resolution'),
      labelled({
        name: 'approvedOn',
        type: 'group',
        fields: [
          {
            type: 'row',
            fields: [
              labelled(
                { name: 'printed', type: 'text', maxLength: 120, admin: { width: '50%' } },
                'printedDate',
              ),
              labelled({
                name: 'weekday',
                type: 'select',
                admin: { width: '25%' },
                options: weekday.options.map((day) => ({
                  label: { ar: weekdayNames[day], en: day },
                  value: day,
                })),
              }),
            ],
          },
          ...twoCalendarFields(),
        ],
      }),
      labelled({
        name: 'chair',
        type: 'group',
        fields: [
          {
            type: 'row',
            fields: [
              labelled({ name: 'name', type: 'text', maxLength: 120 }, 'chairName'),
              labelled({ name: 'title', type: 'text', maxLength: 120 }, 'chairTitle'),
            ],
          },
        ],
      }),
      labelled({ name: 'minutes', type: 'upload', relationTo: 'documents', filterOptions: sameAssociation }),
      labelled({ name: 'ordersPublication', type: 'checkbox', defaultValue: false }),
      labelled({ name: 'supersedesAllPrevious', type: 'checkbox', defaultValue: false }),
      labelled({ name: 'demonstration', type: 'checkbox', defaultValue: false }),
    ],
  });
