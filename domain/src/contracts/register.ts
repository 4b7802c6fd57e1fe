import { z } from 'zod';
import { associationProfile, associationSlug } from './association.ts';
import { boardApproval } from './board-approval.ts';
import { calendarDate } from './calendar-date.ts';
import { channelCode, documentType, policyText, toolCode } from './policy-text.ts';

/** Raised when a reader of an older release could no longer understand a file. */
export const REGISTER_FORMAT = 1;

/** Lower-case hex SHA-256 of a register file's bytes. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

export const policySlug = associationSlug;

/** States that the public can see. */
export const publicStatus = z.enum(['in-force', 'superseded', 'withdrawn']);
export type PublicStatus = z.infer<typeof publicStatus>;

/**
 * One published version: immutable, written once as RFC 8785 canonical JSON in UTF-8, so that
 * `sha256sum v1.json` gives the hash that the index and the next link of the chain carry.
 * Its status is not in it, because status changes and the file must not.
 */
export const registeredVersion = z.object({
  format: z.literal(REGISTER_FORMAT),
  association: z.object({ slug: associationSlug, name: z.string() }),
  policy: z.object({ slug: policySlug, title: z.string(), documentType }),
  version: z.int().min(1),
  language: z.literal('ar'),
  issueNumber: z.string().max(60).optional(),
  issueDate: calendarDate.optional(),
  approval: boardApproval,
  text: policyText,
  changeNote: z.string().max(2000).optional(),
  publishedAt: z.iso.datetime(),
  /** Hash of the file that this association's register published before this one; null for its first. */
  previousHash: sha256.nullable(),
});
export type RegisteredVersion = z.infer<typeof registeredVersion>;

export const indexedVersion = z.object({
  version: z.int().min(1),
  status: publicStatus,
  hash: sha256,
  title: z.string(),
  issueNumber: z.string().optional(),
  demonstration: z.boolean(),
  publishedAt: z.iso.datetime(),
});
export type IndexedVersion = z.infer<typeof indexedVersion>;

export const indexedPolicy = z.object({
  slug: policySlug,
  title: z.string(),
  documentType,
  /** Oldest first. */
  versions: z.array(indexedVersion).min(1),
});
export type IndexedPolicy = z.infer<typeof indexedPolicy>;

/** A contact entry that stands behind a channel which the policy lists. */
export const publishedChannel = z.object({
  code: channelCode,
  label: z.string(),
  /** A phone number, address, account or link, where the association has given one. */
  contact: z.string().optional(),
  hours: z.string().optional(),
});
export type PublishedChannel = z.infer<typeof publishedChannel>;

export const publishedTool = z.object({
  code: toolCode,
  kind: z.enum(['guide', 'form', 'bylaw']),
  label: z.string(),
  audience: z.enum(['public', 'staff']),
  /** Path or address of the file; absent while the association has not uploaded it. */
  file: z.string().optional(),
});
export type PublishedTool = z.infer<typeof publishedTool>;

/** Everything that a public page of one association needs besides a version's text. Rewritten whole. */
export const associationIndex = z.object({
  format: z.literal(REGISTER_FORMAT),
  profile: associationProfile,
  policies: z.array(indexedPolicy),
  channels: z.array(publishedChannel),
  tools: z.array(publishedTool),
  /** Order of publication; the last hash is the next file's `previousHash`. */
  chain: z.array(z.object({ policy: policySlug, version: z.int().min(1), hash: sha256 })),
  updatedAt: z.iso.datetime(),
});
export type AssociationIndex = z.infer<typeof associationIndex>;

/** The list on the platform page. */
export const platformIndex = z.object({
  format: z.literal(REGISTER_FORMAT),
  associations: z.array(z.object({ slug: associationSlug, name: z.string() })),
});
export type PlatformIndex = z.infer<typeof platformIndex>;
