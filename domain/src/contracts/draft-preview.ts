import { z } from 'zod';
import { associationProfile } from './association.ts';
import { calendarDate } from './calendar-date.ts';
import { documentType, policySection } from './policy-text.ts';
import { changeKind, publishedChannel } from './register.ts';

/** Days for which a private link to a draft opens; making the link and renewing it both begin them again. */
export const DRAFT_PREVIEW_DAYS = 14;

/** Format of the snapshot of a draft; a site that reads another one says so as an outage. */
const DRAFT_PREVIEW_FORMAT = 1;

/** States of a version that a private link may show: all before it is public record. */
export const previewedState = z.enum(['draft', 'in-review', 'approved']);
export type PreviewedState = z.infer<typeof previewedState>;

/**
 * Snapshot of a draft that a private link shows. The CMS writes it when the link is made or renewed, apart from the
 * register, and the site reads it by the hash of the link's token. A draft may lack what a published text must have.
 */
export const draftPreview = z.object({
  format: z.literal(DRAFT_PREVIEW_FORMAT),
  profile: associationProfile,
  channels: z.array(publishedChannel),
  policy: z.object({ title: z.string(), documentType }),
  state: previewedState,
  /** When the text was as the snapshot has it (RFC 3339). */
  takenAt: z.iso.datetime(),
  /** When the link stops to open (RFC 3339). */
  expiresAt: z.iso.datetime(),
  issueNumber: z.string().optional(),
  issueDate: calendarDate.optional(),
  changeNote: z.string().optional(),
  changeKind: changeKind.optional(),
  /** Title and divisions; a draft may have neither yet. */
  title: z.string(),
  sections: z.array(policySection),
});
export type DraftPreview = z.infer<typeof draftPreview>;

/** A token of a private link: 32 random bytes (256 bits) in base64url. */
const token = /^[\w-]{43}$/u;

/** Whether a text of an address can be the token of a private link. */
export const isPreviewToken = (text: string): boolean => token.test(text);

/** Name of the snapshot's file; `tokenHash` is the SHA-256 of the token's text, in lower-case hexadecimal. */
export const draftPreviewFile = (tokenHash: string): string => `${tokenHash}.json`;

/** Path of the page that shows a draft; `association` is the slug. */
export const draftPreviewPath = (association: string, previewToken: string): string =>
  `/${association}/preview/${previewToken}/`;
