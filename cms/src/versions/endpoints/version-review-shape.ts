import type { TextPartKind } from '@mithaq/domain/policy/text-parts';
import { z } from 'zod';

const textPartKind: z.ZodType<TextPartKind> = z.enum([
  'division',
  'clause',
  'note',
  'table',
  'row',
  'definitions',
  'definition',
  'form',
  'field',
]);

const comment = z.object({
  id: z.string(),
  clause: z.string(),
  /** Words of the clause when the comment was written. */
  quote: z.string(),
  text: z.string(),
  author: z.string(),
  at: z.string(),
  resolved: z.object({ by: z.string(), at: z.string() }).nullable(),
  mayResolve: z.boolean(),
});
export type ShownComment = z.infer<typeof comment>;

/** Text of a version clause by clause, with the reviewers' comments. */
export const versionReview = z.object({
  mayComment: z.boolean(),
  clauses: z.array(
    z.object({
      id: z.string(),
      kind: textPartKind,
      depth: z.number(),
      marker: z.string().optional(),
      text: z.string(),
    }),
  ),
  comments: z.array(comment),
});
export type VersionReview = z.infer<typeof versionReview>;
export type ShownClause = VersionReview['clauses'][number];
