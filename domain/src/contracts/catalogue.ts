import { z } from 'zod';
import { associationSlug } from './association.ts';
import { documentType } from './policy-text.ts';

/** «1.3» of one criterion; the numbers of two criteria overlap, so a reference always names its criterion. */
const practiceNumber = z.string().regex(/^\d{1,2}\.\d{1,2}$/u);

/** How well something is known: read in the regulator's own text, or in somebody's copy of it. */
const evidence = z.enum(['primary', 'secondary']);

const practice = z.strictObject({
  number: practiceNumber,
  title: z.string().min(1).max(300),
  /** Points of 100. */
  weight: z.number().positive().max(100),
});

const criterion = z
  .strictObject({
    code: associationSlug,
    title: z.string().min(1).max(120),
    /** Whether every practice of the criterion is listed; then the weights sum up to 100. */
    complete: z.boolean(),
    practices: z.array(practice).min(1),
  })
  .refine(
    ({ complete, practices }) => !complete || practices.reduce((sum, { weight }) => sum + weight, 0) === 100,
    {
      error: 'the weights of a complete criterion sum up to 100',
      path: ['practices'],
    },
  );

const catalogueEntry = z.strictObject({
  /** Chosen on a policy and stored there: it never changes its meaning. */
  code: associationSlug,
  kind: z.enum(['policy', 'disclosure']),
  title: z.string().min(1).max(200),
  /** Other titles under which associations publish the same. */
  aliases: z.array(z.string().min(1).max(200)),
  documentType: documentType.optional(),
  /** References «criterion/number» to the practices that it is evidence for. */
  practices: z.array(z.string()).min(1),
  evidence,
});
export type CatalogueEntry = z.infer<typeof catalogueEntry>;

/**
 * What a regulator expects an association to publish: data with an edition, because editions differ in titles,
 * practices and weights.
 */
export const catalogue = z
  .strictObject({
    edition: z.string().min(1).max(80),
    regulator: z.string().min(1).max(120),
    evidence,
    /** Where it was read, and what was not verified. */
    note: z.string().min(1).max(600),
    criteria: z.array(criterion).min(1),
    entries: z.array(catalogueEntry).min(1),
  })
  .superRefine(({ criteria, entries }, context) => {
    const known = new Set(
      criteria.flatMap(({ code, practices }) => practices.map(({ number }) => `${code}/${number}`)),
    );
    const seen = new Set<string>();
    for (const [index, { code, practices }] of entries.entries()) {
      const unknown = practices.find((reference) => !known.has(reference));
      if (unknown !== undefined) {
        context.addIssue({
          code: 'custom',
          message: `no practice ${unknown}`,
          path: ['entries', index, 'practices'],
        });
      }
      if (seen.has(code)) {
        context.addIssue({
          code: 'custom',
          message: `${code} stands twice`,
          path: ['entries', index, 'code'],
        });
      }
      seen.add(code);
    }
  });
export type Catalogue = z.infer<typeof catalogue>;
