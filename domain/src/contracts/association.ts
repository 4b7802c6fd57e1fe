import { z } from 'zod';

/** The association's part of every public path: `/{slug}/policies/`. Latin, so that a link survives being typed. */
export const associationSlug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
  .max(40);

/** First parts of the platform's own paths: an association of that name would never be reached. */
export const platformPaths: readonly string[] = [
  'admin',
  'api',
  'assets',
  'favicon',
  'feed',
  'health',
  'proof',
  'robots',
  'schemas',
  'search',
  'sitemap',
  'sitemap-platform',
  'sitemaps',
  'unsubscribe',
];

/** A slug that a new association may take. */
export const newAssociationSlug = associationSlug.refine((slug) => !platformPaths.includes(slug), {
  error: 'this path belongs to the platform',
});

/** An association has more names than one: the licensed one, the one people say, the one it had before. */
export const associationName = z.object({
  text: z.string().min(1).max(200),
  kind: z.enum(['legal', 'short', 'latin', 'former', 'alias']),
});
export type AssociationName = z.infer<typeof associationName>;

/** A service that a beneficiary can ask this association for. `code` is stored, `label` is read. */
export const associationService = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u),
  label: z.string().min(1).max(120),
});
export type AssociationService = z.infer<typeof associationService>;

/**
 * What the public may know of an association. Everything that one of the source documents lacks is
 * optional; a page shows the absence instead of inventing a value.
 */
export const associationProfile = z.object({
  slug: associationSlug,
  /** The name a page shows, as licensed. */
  name: z.string().min(1).max(200),
  /** The name for tight places. */
  shortName: z.string().min(1).max(80),
  names: z.array(associationName).max(30),
  /** Kept as text: licence 05049 has a leading zero. */
  licenceNumber: z.string().max(40).optional(),
  address: z.string().max(300).optional(),
  email: z.email().max(254).optional(),
  phone: z.string().max(30).optional(),
  website: z.url().max(300).optional(),
  /** 123 or ١٢٣: one kind on a page. */
  numerals: z.enum(['western', 'eastern']),
  /** `#rrggbb`; the site moves it until it reads on both themes. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/u)
    .optional(),
  /** Subjects, senders and previews that give nobody away to who shares a mailbox. */
  neutralCorrespondence: z.boolean(),
  services: z.array(associationService).max(60),
});
export type AssociationProfile = z.infer<typeof associationProfile>;
