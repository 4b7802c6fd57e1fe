import { z } from 'zod';
import { keepingClasses } from '../request/keeping-periods.ts';
import { emblem } from './emblem.ts';

/** The association's part of every public path: `/{slug}/policies/`. Latin, so that a link survives being typed. */
export const associationSlug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
  .max(40);

/** First segments of the platform's own paths; an association with such a slug could never be reached. */
export const platformPaths: readonly string[] = [
  'accessibility',
  'admin',
  'api',
  'assets',
  'associations',
  'cleared',
  'developers',
  'favicon',
  'feed',
  'health',
  'openapi',
  'proof',
  'robots',
  'schemas',
  'search',
  'sitemap',
  'sitemap-platform',
  'sitemaps',
  'track',
  'unsubscribe',
];

/** A slug that a new association may take. */
export const newAssociationSlug = associationSlug.refine((slug) => !platformPaths.includes(slug), {
  error: 'this path belongs to the platform',
});

/** A name of an association, which has several: the licensed one, the one people use, a former one. */
export const associationName = z.object({
  text: z.string().min(1).max(200),
  kind: z.enum(['legal', 'short', 'latin', 'former', 'alias']),
});
export type AssociationName = z.infer<typeof associationName>;

/** A service that a beneficiary can ask this association for. `code` is stored, `label` is shown. */
export const associationService = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u),
  label: z.string().min(1).max(120),
});
export type AssociationService = z.infer<typeof associationService>;

/**
 * The public facts about an association. Every field that one of the source documents lacks is optional; a page shows
 * the absence instead of inventing a value.
 */
export const associationProfile = z.object({
  slug: associationSlug,
  /** The name that pages show, as licensed. */
  name: z.string().min(1).max(200),
  /** A short name for tight places. */
  shortName: z.string().min(1).max(80),
  names: z.array(associationName).max(30),
  /** Text and not a number, because licence 05049 has a leading zero. */
  licenceNumber: z.string().max(40).optional(),
  /** The body that supervises the association, as its licence names it. */
  supervisingBody: z.string().max(200).optional(),
  /** City or village of the association's seat. */
  city: z.string().max(80).optional(),
  address: z.string().max(300).optional(),
  /**
   * Reading takes any address and link that an earlier release wrote, so that one odd entry never breaks a page; what
   * is written and what is linked goes by `contact/`.
   */
  email: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$/u)
    .max(254)
    .optional(),
  phone: z.string().max(30).optional(),
  website: z.url().max(300).optional(),
  /** Accounts that are the association's own, on networks of others. */
  accounts: z.array(z.url().max(300)).max(12).optional(),
  /** The digits of the association's pages, 123 or ١٢٣; a page never mixes them. */
  numerals: z.enum(['western', 'eastern']),
  /** `#rrggbb`; the site adjusts the colour until it is readable in both themes. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/u)
    .optional(),
  /** The emblem in the letterhead; an association without one is named in type alone. */
  emblem: emblem.optional(),
  /** Whether subjects, senders and previews must reveal nothing to people who share the mailbox. */
  neutralCorrespondence: z.boolean(),
  services: z.array(associationService).max(60),
  /** Months of keeping that the association has set itself; read by `keepingMonthsOf`. */
  keepingMonths: z.partialRecord(z.enum(keepingClasses), z.int()).optional(),
});
export type AssociationProfile = z.infer<typeof associationProfile>;
