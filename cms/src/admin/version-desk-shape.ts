import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import { z } from 'zod';

/** What the panel above a version's form shows. */
export const versionDesk = z.object({
  status: z.enum(versionStates),
  statusLabel: z.string(),
  approval: z.object({ sentence: z.string(), demonstration: z.boolean() }).nullable(),
  /** In Arabic: what has to be done before this version can be published. */
  missing: z.array(z.string()),
  /** Moves that this person may make now. */
  moves: z.array(z.enum(versionStates)),
  published: z.object({ version: z.number(), hash: z.string() }).nullable(),
});
export type VersionDesk = z.infer<typeof versionDesk>;
