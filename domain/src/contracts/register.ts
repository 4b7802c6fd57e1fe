import { z } from 'zod';
import { associationProfile, associationSlug } from './association.ts';
import { approvalDate, boardApproval } from './board-approval.ts';
import { calendarDate } from './calendar-date.ts';
import { channelCode, documentType, policyText, toolCode } from './policy-text.ts';
import { disclosureSlug, indexedDisclosure } from './disclosure.ts';
import { publishedFile, sha256 } from './published-file.ts';
import { indexedSurveyReply } from './survey-reply.ts';
import { withdrawal } from './withdrawal.ts';

/**
 * Formats of register files. The number is raised when a reader of an older release could no longer understand a file;
 * a file has the lowest number that its content needs. A text of format 2 has divisions in divisions, tables,
 * definitions, forms or footnotes, or more divisions than format 1 allows. All other files are of format 1.
 */
export const REGISTER_FORMAT = 1;
export const NESTED_TEXT_FORMAT = 2;

export const policySlug = associationSlug;

/** States that the public can see. */
export const publicStatus = z.enum(['in-force', 'superseded', 'withdrawn']);
export type PublicStatus = z.infer<typeof publicStatus>;

/**
 * A major change is announced to everybody who follows the policy; a minor one corrects wording and changes no
 * meaning.
 */
export const changeKind = z.enum(['major', 'minor']);
export type ChangeKind = z.infer<typeof changeKind>;

/** The predecessors that a version replaces: one version of the same policy, or everything on its subject before it. */
export const supersession = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('version'), version: z.int().min(1) }),
  z.object({ kind: z.literal('all-previous') }),
]);
export type Supersession = z.infer<typeof supersession>;

/**
 * A published version: immutable, written once as RFC 8785 canonical JSON in UTF-8, so that `sha256sum v1.json` gives
 * the hash that the index and the next link of the chain carry. The file does not hold the version's status, because
 * the status changes and the file must not.
 */
export const registeredVersion = z.object({
  format: z.literal([REGISTER_FORMAT, NESTED_TEXT_FORMAT]),
  association: z.object({ slug: associationSlug, name: z.string() }),
  policy: z.object({ slug: policySlug, title: z.string(), documentType }),
  version: z.int().min(1),
  language: z.literal('ar'),
  issueNumber: z.string().max(60).optional(),
  issueDate: calendarDate.optional(),
  approval: boardApproval,
  text: policyText,
  changeNote: z.string().max(2000).optional(),
  changeKind: changeKind.optional(),
  supersedes: supersession.optional(),
  /** Gregorian day in Asia/Riyadh from whose first minute the version is in force; absent: from its publication. */
  inForceFrom: z.iso.date().optional(),
  /** Gregorian day in Asia/Riyadh by which the board wants to review the policy. */
  reviewBy: z.iso.date().optional(),
  /**
   * Publication that bypassed the usual steps (four eyes, guard), with its reason. The board's approval cannot be
   * bypassed.
   */
  emergency: z.object({ reason: z.string().min(1).max(1000) }).optional(),
  publishedAt: z.iso.datetime(),
  /** Hash of the file that this association's register published before this one; null for its first. */
  previousHash: sha256.nullable(),
});
export type RegisteredVersion = z.infer<typeof registeredVersion>;

/** The facts about a version that change, and those that a list shows without opening the version's file. */
export const indexedVersion = z.object({
  version: z.int().min(1),
  status: publicStatus,
  hash: sha256,
  title: z.string(),
  issueNumber: z.string().optional(),
  demonstration: z.boolean(),
  publishedAt: z.iso.datetime(),
  changeNote: z.string().max(2000).optional(),
  changeKind: changeKind.optional(),
  approvedOn: approvalDate.optional(),
  supersedes: supersession.optional(),
  /** Gregorian days in Asia/Riyadh; see `registeredVersion`. */
  inForceFrom: z.iso.date().optional(),
  reviewBy: z.iso.date().optional(),
  emergency: z.boolean().optional(),
  /** The instant at which the version ceased to be in force. */
  inForceUntil: z.iso.datetime().optional(),
  /** The version that replaced this one. */
  supersededBy: z.int().min(1).optional(),
  withdrawal: withdrawal.optional(),
  /** SHA-256 of the version's PDF, where one was made. */
  pdf: sha256.optional(),
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

/** A channel that the policy lists, with its contact entry. */
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
  /**
   * Only for public tools; absent while the association has not uploaded the file. Not called `file`, because the
   * first release expects an address under that name and would fail to read the whole index.
   */
  download: publishedFile.optional(),
});
export type PublishedTool = z.infer<typeof publishedTool>;

/** Everything that a public page of one association needs besides a version's text. The file is rewritten whole. */
export const associationIndex = z.object({
  format: z.literal(REGISTER_FORMAT),
  profile: associationProfile,
  policies: z.array(indexedPolicy),
  channels: z.array(publishedChannel),
  tools: z.array(publishedTool),
  /** The files in order of publication; the last hash is the next file's `previousHash`. */
  chain: z.array(z.object({ policy: policySlug, version: z.int().min(1), hash: sha256 })),
  /** Replies to results of the survey, the oldest first; absent where there is none. */
  surveyReplies: z.array(indexedSurveyReply).optional(),
  /** Every published version of every disclosure, the oldest publication first; absent where there is none. */
  disclosures: z.array(indexedDisclosure).optional(),
  updatedAt: z.iso.datetime(),
});
export type AssociationIndex = z.infer<typeof associationIndex>;

/**
 * The place of a hash, so that the proof page finds a version by its hash alone. Written once, beside the version's
 * file.
 */
export const hashEntry = z
  .object({
    format: z.literal(REGISTER_FORMAT),
    association: associationSlug,
    /** The policy, or the disclosure, of which the hash is a version. */
    policy: policySlug.optional(),
    disclosure: disclosureSlug.optional(),
    version: z.int().min(1),
  })
  .refine(({ policy, disclosure }) => (policy === undefined) !== (disclosure === undefined));
export type HashEntry = z.infer<typeof hashEntry>;

/** The list on the platform page. */
export const platformIndex = z.object({
  format: z.literal(REGISTER_FORMAT),
  associations: z.array(
    z.object({
      slug: associationSlug,
      name: z.string(),
      /** The association has published nothing yet: it has a page that says so, and no list names it. */
      preparing: z.literal(true).optional(),
    }),
  ),
});
export type PlatformIndex = z.infer<typeof platformIndex>;
