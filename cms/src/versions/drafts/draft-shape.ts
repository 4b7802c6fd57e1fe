import { z } from 'zod';

/** A row of the history of a draft, as `GET /api/policy-versions/{id}/drafts` tells it. Instants are ISO in UTC. */
export const draftRow = z.object({
  id: z.string(),
  /** Null for the text that was there before the history began. */
  by: z.string().nullable(),
  beganAt: z.string(),
  savedAt: z.string(),
  refused: z.boolean(),
});
export type DraftRow = z.infer<typeof draftRow>;

export const draftList = z.object({ drafts: z.array(draftRow) });

/** A text of the history; `sections` is read like the stored text of a version. */
export const draftText = z.object({ sections: z.array(z.unknown()) });

/** Answer to a text that was saved as it was typed. */
export const savedText = z.object({ updatedAt: z.string() });
