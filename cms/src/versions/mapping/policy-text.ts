import type { DecisionPeriod, PolicyText, PrintedContents } from '@mithaq/domain/contracts/policy-text';
import { z } from 'zod';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';
import { storedSections } from '../text/stored-sections.ts';

const withSections = z.looseObject({ sections: z.unknown().optional() });

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
export const policyTextOf = (document: object): PolicyText => {
  const { sections, ...others } = withSections.parse(document);
  const fields = textFields.parse(omitEmpty(others) ?? {});
  const contents = contentsOf(fields.contents);
  const decisionPeriod = periodOf(fields.decisionPeriod);
  return {
    title: fields.title,
    cover: linesOf(fields.cover),
    ...(contents === undefined ? {} : { contents }),
    sections: storedSections(sections),
    ...(decisionPeriod === undefined ? {} : { decisionPeriod }),
  };
};

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
  sections: [...text.sections],
  ...(text.decisionPeriod === undefined
    ? {}
    : { decisionPeriod: { ...text.decisionPeriod, atMostDays: text.decisionPeriod.atMostDays ?? null } }),
});
