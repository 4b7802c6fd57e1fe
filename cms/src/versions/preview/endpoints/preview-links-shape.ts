import { z } from 'zod';

/** The private links of a version, as the panel lists them. Instants are ISO. */
export const versionPreviews = z.object({
  /** Whether this person may make, renew and revoke links. */
  mayChange: z.boolean(),
  /** Whether the version is one to which a link can be made now. */
  isDraft: z.boolean(),
  /** Days for which a new link opens. */
  days: z.int(),
  links: z.array(
    z.object({
      id: z.string(),
      madeBy: z.string(),
      at: z.string(),
      takenAt: z.string(),
      renewedBy: z.string().nullable(),
      expiresAt: z.string(),
      revoked: z.object({ by: z.string(), at: z.string() }).nullable(),
      isOpen: z.boolean(),
    }),
  ),
});
export type VersionPreviews = z.infer<typeof versionPreviews>;
export type ShownLink = VersionPreviews['links'][number];
