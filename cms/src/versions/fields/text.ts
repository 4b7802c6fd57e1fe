import { clauseId } from '@mithaq/domain/contracts/policy-text';
import type { ArrayField, Field, GroupField } from 'payload';
import { bySchema } from '../../fields/by-schema.ts';
import { optionsFrom, wordedBy } from '../../fields/worded.ts';
import { channelCodes } from '../../associations/channels/words.ar.ts';
import { toolCodes } from '../../associations/tools/words.ar.ts';
import { handlingSteps, messages, rows, sectionRoles, words } from '../words.ar.ts';

const worded = wordedBy(words);

const key = () =>
  worded({
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
  worded({ name: 'text', type: 'textarea', required: true, maxLength: 8000 }),
  findingsHere(),
  {
    type: 'row',
    fields: [
      worded({ name: 'marker', type: 'text', maxLength: 20, admin: { width: '25%' } }),
      worded({ name: 'ordinal', type: 'number', min: 1, max: 999, admin: { width: '25%' } }),
      worded({
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
  worded({
    name,
    type: 'array',
    maxRows,
    labels: rows.item,
    admin: { initCollapsed: true, components: rowLabel },
    fields: [...itemFields(), ...nested],
  });

/** Field that mirrors `PolicyText.sections`: sections, items, nested items (the documents nest once). */
export const sectionsField = (): ArrayField =>
  worded({
    name: 'sections',
    type: 'array',
    maxRows: 40,
    labels: rows.section,
    admin: { initCollapsed: true, components: rowLabel },
    fields: [
      {
        type: 'row',
        fields: [
          worded({
            name: 'heading',
            type: 'text',
            required: true,
            maxLength: 300,
            admin: { width: '60%' },
          }),
          worded({
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
  worded({
    name: 'contents',
    type: 'group',
    fields: [
      worded({ name: 'heading', type: 'text', maxLength: 100 }, 'contentsHeading'),
      worded({ name: 'columns', type: 'textarea', maxLength: 260 }),
      worded({
        name: 'entries',
        type: 'array',
        maxRows: 60,
        labels: rows.entry,
        admin: { initCollapsed: true },
        fields: [
          {
            type: 'row',
            fields: [
              worded(
                { name: 'label', type: 'text', required: true, maxLength: 300, admin: { width: '75%' } },
                'entryLabel',
              ),
              worded({ name: 'page', type: 'number', min: 1, max: 999, admin: { width: '25%' } }),
            ],
          },
        ],
      }),
    ],
  });

export const decisionPeriodField = (): GroupField =>
  worded({
    name: 'decisionPeriod',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          worded({ name: 'printed', type: 'text', maxLength: 200, admin: { width: '50%' } }, 'printedPeriod'),
          worded({ name: 'atLeastDays', type: 'number', min: 1, max: 365, admin: { width: '25%' } }),
          worded({ name: 'atMostDays', type: 'number', min: 1, max: 365, admin: { width: '25%' } }),
        ],
      },
    ],
  });
