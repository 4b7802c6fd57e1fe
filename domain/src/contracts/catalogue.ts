import { z } from 'zod';
import { associationSlug } from './association.ts';
import { approvingBody } from './disclosure.ts';
import { documentType } from './policy-text.ts';

/**
 * The number of a practice within its criterion, such as «1.3»; two criteria share numbers, so a reference always
 * names its criterion.
 */
const practiceNumber = z.string().regex(/^\d{1,2}\.\d{1,2}$/u);

/** How well something is known: read in the regulator's own text, or in somebody's copy of it. */
const evidence = z.enum(['primary', 'secondary']);

/**
 * Basis on which a practice is counted here: the documents that the catalogue names for it, the contact data of the
 * association, its request form beside the documents, its followers, who are told of changes, or nothing, where the
 * regulator checks the practice in another place.
 */
export const practiceBasis = z.enum(['documents', 'contact', 'requests', 'followers', 'elsewhere']);
export type PracticeBasis = z.infer<typeof practiceBasis>;

const practice = z.strictObject({
  number: practiceNumber,
  title: z.string().min(1).max(300),
  /** Points out of 100. */
  weight: z.number().positive().max(100),
  basis: practiceBasis,
});
export type Practice = z.infer<typeof practice>;

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

export type Criterion = z.infer<typeof criterion>;

const catalogueEntry = z.strictObject({
  /** A code is chosen on a policy and stored there, so its meaning never changes. */
  code: associationSlug,
  kind: z.enum(['policy', 'disclosure']),
  title: z.string().min(1).max(200),
  /** Other titles under which associations publish the same document. */
  aliases: z.array(z.string().min(1).max(200)),
  documentType: documentType.optional(),
  /** Set for a disclosure that is published every year: it names its year, and the day until which it is recent. */
  yearly: z.literal(true).optional(),
  /** Bodies whose approval the practice asks for, one of them; absent where it names none. */
  approvedBy: z.array(approvingBody).min(1).optional(),
  /** References «criterion/number» to the practices that the document is evidence for. */
  practices: z.array(z.string()).min(1),
  evidence,
});
export type CatalogueEntry = z.infer<typeof catalogueEntry>;

/**
 * The documents that a regulator expects an association to publish. The catalogue is data with an edition, because
 * editions differ in titles, practices and weights.
 */
export const catalogue = z
  .strictObject({
    edition: z.string().min(1).max(80),
    regulator: z.string().min(1).max(120),
    evidence,
    /** The source of the catalogue, and the parts that were not verified. */
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
