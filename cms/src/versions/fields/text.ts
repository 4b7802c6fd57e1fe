import type { GroupField, JSONField } from 'payload';
import { documentTexts } from '../../payload/fields/clean-fields.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { rows, words } from '../labels.ar.ts';
import { withNotesInPlace } from '../text/notes-in-place.ts';

const labelled = labelledBy(words);

/** Properties of the text that have one line each; all others are prose. */
const lines = {
  heading: 'line',
  marker: 'line',
  caption: 'line',
  term: 'line',
  id: 'line',
  key: 'line',
} as const;

/**
 * Field for `PolicyText.sections`: the whole text as one document in the version's row, in the shape of the contract.
 * The hook `take-text.ts` reads it; nothing else looks at what it holds.
 */
export const sectionsField = (): JSONField =>
  labelled({
    name: 'sections',
    type: 'json',
    custom: documentTexts({ kinds: lines, beforeCleaning: withNotesInPlace }),
    typescriptSchema: [
      () => ({ tsType: "import('@mithaq/domain/contracts/policy-text').PolicySection[] | null" }),
    ],
    admin: { components: { Field: '/src/versions/panel/text-field.tsx#TextField' } },
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
