import { z } from 'zod';
import { associationSlug } from './association.ts';
import { boardApproval } from './board-approval.ts';
import { calendarDate } from './calendar-date.ts';
import { clauseId, decisionPeriod, documentType, sectionRole } from './policy-text.ts';
import { changeKind, policySlug, publicStatus, sha256, withdrawal } from './register.ts';

/**
 * The site's answers to machines. Fields may be added within a version of these schemas; none is renamed or removed,
 * so readers must ignore fields that they do not know. `null` means that the source has nothing.
 */
export const PUBLIC_SCHEMA_VERSION = 1;

export const publicItem = z.object({
  id: clauseId.describe('Stable for the life of the policy, and the anchor of the clause on its page'),
  marker: z.string().nullable().describe('Numbering as printed'),
  text: z.string(),
  get items() {
    return z.array(publicItem);
  },
});
export type PublicItem = z.infer<typeof publicItem>;

const inForceFrom = z.iso.date().describe('Gregorian day in Asia/Riyadh from which the version was in force');
const inForceUntil = z.iso
  .datetime()
  .nullable()
  .describe('Instant from which the version was in force no longer; null while nothing ended it');

export const publicPolicyVersion = z.object({
  $schema: z.url().describe('Address of this schema'),
  address: z.url().describe('Permanent address of the version as a page'),
  association: z.object({ slug: associationSlug, name: z.string() }),
  policy: z.object({ slug: policySlug, title: z.string(), documentType }),
  version: z.int().min(1),
  status: publicStatus,
  inForceFrom,
  inForceUntil,
  supersededBy: z.int().min(1).nullable().describe('The version that took its place'),
  withdrawal: withdrawal.nullable(),
  publishedAt: z.iso.datetime(),
  issueNumber: z.string().nullable().describe('As printed'),
  issueDate: calendarDate.nullable(),
  changeNote: z.string().nullable(),
  changeKind: changeKind.nullable(),
  emergency: z
    .object({ reason: z.string() })
    .nullable()
    .describe('Why it was published past the usual steps, never past the approval of the board'),
  approval: boardApproval,
  decisionPeriod: decisionPeriod
    .nullable()
    .describe('atLeastDays is a floor («خلال مدة لا تقل عن»): it is no deadline'),
  sections: z.array(
    z.object({ id: clauseId, role: sectionRole, heading: z.string(), items: z.array(publicItem) }),
  ),
  previousHash: sha256
    .nullable()
    .describe('Hash of the file that the register of the association received before this one'),
  hash: sha256.describe('SHA-256 of the version’s file in the register'),
});
export type PublicPolicyVersion = z.infer<typeof publicPolicyVersion>;

/** Everything that an association published, without the texts. */
export const publicPolicyList = z.object({
  $schema: z.url().describe('Address of this schema'),
  association: z.object({ slug: associationSlug, name: z.string() }),
  updatedAt: z.iso.datetime(),
  policies: z.array(
    z.object({
      slug: policySlug,
      title: z.string(),
      documentType,
      versions: z
        .array(
          z.object({
            version: z.int().min(1),
            status: publicStatus,
            title: z.string(),
            issueNumber: z.string().nullable(),
            demonstration: z.boolean().describe('Entered to try the system; no board approved it'),
            inForceFrom,
            inForceUntil,
            hash: sha256,
            json: z.url().describe('Address of the version as JSON'),
          }),
        )
        .describe('Oldest first'),
    }),
  ),
});
export type PublicPolicyList = z.infer<typeof publicPolicyList>;
