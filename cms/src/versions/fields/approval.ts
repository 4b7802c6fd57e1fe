import type { GroupField } from 'payload';
import { weekdayNames } from '@mithaq/domain/calendar/format-date.ar';
import { weekday } from '@mithaq/domain/contracts/calendar-date';
import { sameAssociation } from '../../fields/same-association.ts';
import { calendars } from '../../fields/two-calendar-day.ar.ts';
import { dateParts, twoCalendarFields } from '../../fields/two-calendar-day.ts';
import { optionsFrom, wordedBy } from '../../fields/worded.ts';
import { words } from '../words.ar.ts';

const worded = wordedBy(words);

const printedNumber = (name: 'session' | 'meeting' | 'resolution'): GroupField =>
  worded({
    name,
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          worded({ name: 'printed', type: 'text', maxLength: 60, admin: { width: '50%' } }),
          worded({ name: 'value', type: 'number', min: 1, max: 9999, admin: { width: '25%' } }),
        ],
      },
    ],
  });

/** Date of issue that is printed on the document: in one calendar, perhaps only a year. */
export const issueDateField = (): GroupField =>
  worded({
    name: 'issueDate',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          ...dateParts(),
          worded({
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
  worded({
    name: 'approval',
    type: 'group',
    fields: [
      printedNumber('session'),
      printedNumber('meeting'),
      printedNumber('resolution'),
      worded({
        name: 'approvedOn',
        type: 'group',
        fields: [
          {
            type: 'row',
            fields: [
              worded(
                { name: 'printed', type: 'text', maxLength: 120, admin: { width: '50%' } },
                'printedDate',
              ),
              worded({
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
      worded({
        name: 'chair',
        type: 'group',
        fields: [
          {
            type: 'row',
            fields: [
              worded({ name: 'name', type: 'text', maxLength: 120 }, 'chairName'),
              worded({ name: 'title', type: 'text', maxLength: 120 }, 'chairTitle'),
            ],
          },
        ],
      }),
      worded({ name: 'minutes', type: 'upload', relationTo: 'documents', filterOptions: sameAssociation }),
      worded({ name: 'ordersPublication', type: 'checkbox', defaultValue: false }),
      worded({ name: 'supersedesAllPrevious', type: 'checkbox', defaultValue: false }),
      worded({ name: 'demonstration', type: 'checkbox', defaultValue: false }),
    ],
  });
