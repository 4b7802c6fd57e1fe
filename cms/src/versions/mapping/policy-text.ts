import {
  handlingStep,
  channelCode,
  toolCode,
  type DecisionPeriod,
  type PolicyItem,
  type PolicySection,
  type PolicyText,
  type PrintedContents,
  sectionRole,
} from '@mithaq/domain/contracts/policy-text';
import { z } from 'zod';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';

const itemRow = z.object({
  key: z.string(),
  marker: z.string().optional(),
  ordinal: z.number().optional(),
  text: z.string(),
  code: z.union([channelCode, toolCode, handlingStep]).optional(),
  get subitems() {
    return z.array(itemRow).optional();
  },
});
type ItemRow = z.infer<typeof itemRow>;

const sectionRow = z.object({
  key: z.string(),
  role: sectionRole,
  heading: z.string(),
  items: z.array(itemRow).optional(),
});

const textFields = z.object({
  title: z.string().default(''),
  cover: z.string().optional(),
  contents: z
    .object({
      heading: z.string().optional(),
      columns: z.string().optional(),
      entries: z.array(z.object({ label: z.string(), page: z.number().optional() })).optional(),
    })
    .optional(),
  sections: z.array(sectionRow).default([]),
  decisionPeriod: z
    .object({
      printed: z.string().optional(),
      atLeastDays: z.number().optional(),
      atMostDays: z.number().optional(),
    })
    .optional(),
});

const linesOf = (text: string | undefined): string[] =>
  text?.split(/\r?\n/u).filter((line) => line.trim() !== '') ?? [];

const itemOf = (row: ItemRow): PolicyItem => ({
  id: row.key,
  ...(row.marker === undefined ? {} : { marker: row.marker }),
  ...(row.ordinal === undefined ? {} : { ordinal: row.ordinal }),
  text: row.text,
  ...(row.code === undefined ? {} : { code: row.code }),
  items: (row.subitems ?? []).map(itemOf),
});

const sectionOf = (row: z.infer<typeof sectionRow>): PolicySection => ({
  id: row.key,
  role: row.role,
  heading: row.heading,
  items: (row.items ?? []).map(itemOf),
});

const contentsOf = (group: z.infer<typeof textFields>['contents']): PrintedContents | undefined => {
  if (group?.heading === undefined) return undefined;
  const columns = linesOf(group.columns);
  return {
    heading: group.heading,
    ...(columns.length === 0 ? {} : { columns }),
    entries: (group.entries ?? []).map(({ label, page }) =>
      page === undefined ? { label } : { label, page },
    ),
  };
};

const periodOf = (group: z.infer<typeof textFields>['decisionPeriod']): DecisionPeriod | undefined => {
  if (group?.atLeastDays === undefined || group.printed === undefined) return undefined;
  const { atLeastDays, atMostDays, printed } = group;
  return atMostDays === undefined ? { atLeastDays, printed } : { atLeastDays, atMostDays, printed };
};

/**
 * Returns the text of a version from its document. A draft may lack parts that a published text must have (it may
 * have no section yet): the domain's rules report them, and `policyText` checks before publication.
 */
export const policyTextOf = (document: unknown): PolicyText => {
  const fields = textFields.parse(omitEmpty(document));
  const contents = contentsOf(fields.contents);
  const decisionPeriod = periodOf(fields.decisionPeriod);
  return {
    title: fields.title,
    cover: linesOf(fields.cover),
    ...(contents === undefined ? {} : { contents }),
    sections: fields.sections.map(sectionOf),
    ...(decisionPeriod === undefined ? {} : { decisionPeriod }),
  };
};

interface ItemFields {
  key: string;
  marker?: string;
  ordinal?: number;
  text: string;
  code?: NonNullable<PolicyItem['code']>;
  subitems?: ItemFields[];
}

const itemFields = ({ id, items, ...rest }: PolicyItem): ItemFields => ({
  key: id,
  text: rest.text,
  ...(rest.marker === undefined ? {} : { marker: rest.marker }),
  ...(rest.ordinal === undefined ? {} : { ordinal: rest.ordinal }),
  ...(rest.code === undefined ? {} : { code: rest.code }),
  ...(items.length === 0 ? {} : { subitems: items.map(itemFields) }),
});

/** Inverse of `policyTextOf`: returns the form fields of a text. */
export const policyTextFields = (text: PolicyText) => ({
  title: text.title,
  cover: text.cover.join('\n'),
  ...(text.contents === undefined
    ? {}
    : {
        contents: {
          heading: text.contents.heading,
          columns: (text.contents.columns ?? []).join('\n'),
          entries: text.contents.entries.map(({ label, page }) =>
            page === undefined ? { label } : { label, page },
          ),
        },
      }),
  sections: text.sections.map((section) => ({
    key: section.id,
    role: section.role,
    heading: section.heading,
    items: section.items.map(itemFields),
  })),
  ...(text.decisionPeriod === undefined
    ? {}
    : { decisionPeriod: { ...text.decisionPeriod, atMostDays: text.decisionPeriod.atMostDays ?? null } }),
});
