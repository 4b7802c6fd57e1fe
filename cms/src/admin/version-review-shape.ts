import { z } from 'zod';

const comment = z.object({
  id: z.string(),
  clause: z.string(),
  /** The clause as it was worded when the comment was written. */
  quote: z.string(),
  text: z.string(),
  author: z.string(),
  at: z.string(),
  resolved: z.object({ by: z.string(), at: z.string() }).nullable(),
  mayResolve: z.boolean(),
});
export type ShownComment = z.infer<typeof comment>;

/** A version's text clause by clause, with what reviewers say of it. */
export const versionReview = z.object({
  mayComment: z.boolean(),
  clauses: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['section', 'item']),
      depth: z.number(),
      marker: z.string().optional(),
      text: z.string(),
    }),
  ),
  comments: z.array(comment),
});
export type VersionReview = z.infer<typeof versionReview>;
export type ShownClause = VersionReview['clauses'][number];
