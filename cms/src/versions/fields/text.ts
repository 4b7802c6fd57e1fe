import { clauseId } from '@mithaq/domain/contracts/policy-text';
import type { ArrayField, Field, GroupField } from 'payload';
import { bySchema } from '../../payload/fields/by-schema.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import { channelCodes } from '../../associations/channels/labels.ar.ts';
import { toolCodes } from '../../associations/tools/labels.ar.ts';
import { handlingSteps, messages, rows, sectionRoles, words } from '../labels.ar.ts';

const labelled = labelledBy(words);

const key = () =>
  labelled({
    name: 'key',
    type: 'text',
    maxLength: 60,
    validate: bySchema(clauseId, messages.key),
    admin: { readOnly: true },
  });

/** Shows the guard's findings in the words above the field. */
const findingsHere = (): Field => ({
  name: 'findings',
  type: 'ui',
  admin: { components: { Field: '/src/versions/panel/clause-findings.tsx#ClauseFindings' } },
});

const itemFields = (): Field[] => [
  labelled({ name: 'text', type: 'textarea', required: true, maxLength: 8000 }),
  findingsHere(),
  {
    type: 'row',
    fields: [
      labelled({ name: 'marker', type: 'text', maxLength: 20, admin: { width: '25%' } }),
      labelled({ name: 'ordinal', type: 'number', min: 1, max: 999, admin: { width: '25%' } }),
      labelled({
        name: 'code',
        type: 'select',
        options: [...optionsFrom(channelCodes), ...optionsFrom(toolCodes), ...optionsFrom(handlingSteps)],
        admin: { width: '50%' },
      }),
    ],
  },
  key(),
];

const rowLabel = { RowLabel: '/src/versions/panel/row-label.tsx#RowLabel' };

// The nested array has another name, because SQLite's tables of two arrays of one name would clash.
const items = (name: 'items' | 'subitems', maxRows: number, nested: Field[]): ArrayField =>
  labelled({
    name,
    type: 'array',
    maxRows,
    labels: rows.item,
    admin: { initCollapsed: true, components: rowLabel },
    fields: [...itemFields(), ...nested],
  });

/** Field that mirrors `PolicyText.sections`: sections, items, nested items (the documents nest once). */
export const sectionsField = (): ArrayField =>
  labelled({
    name: 'sections',
    type: 'array',
    maxRows: 40,
    labels: rows.section,
    admin: { initCollapsed: true, components: rowLabel },
    fields: [
      {
        type: 'row',
        fields: [
          labelled({
            name: 'heading',
            type: 'text',
            required: true,
            maxLength: 300,
            admin: { width: '60%' },
          }),
          labelled({
            name: 'role',
            type: 'select',
            required: true,
            options: optionsFrom(sectionRoles),
            admin: { width: '40%' },
          }),
        ],
      },
      findingsHere(),
      items('items', 200, [items('subitems', 100, [])]),
      key(),
    ],
  });

export const contentsField = (): GroupField =>
  labelled({
    name: 'contents',
    type: 'group',
    fields: [
      labelled({ name: 'heading', type: 'text', maxLength: 100 }, 'contentsHeading'),
      labelled({ name: 'columns', type: 'textarea', maxLength: 260 }),
      labelled({
        name: 'entries',
        type: 'array',
        maxRows: 60,
        labels: rows.entry,
        admin: { initCollapsed: true },
        fields: [
          {
            type: 'row',
            fields: [
              labelled(
                { name: 'label', type: 'text', required: true, maxLength: 300, admin: { width: '75%' } },
                'entryLabel',
              ),
              labelled({ name: 'page', type: 'number', min: 1, max: 999, admin: { width: '25%' } }),
            ],
          },
        ],
      }),
    ],
  });

export const decisionPeriodField = (): GroupField =>
  labelled({
    name: 'decisionPeriod',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          labelled(
            { name: 'printed', type: 'text', maxLength: 200, admin: { width: '50%' } },
            'printedPeriod',
          ),
          labelled({ name: 'atLeastDays', type: 'number', min: 1, max: 365, admin: { width: '25%' } }),
          labelled({ name: 'atMostDays', type: 'number', min: 1, max: 365, admin: { width: '25%' } }),
        ],
      },
    ],
  });
