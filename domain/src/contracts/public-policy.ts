import { z } from 'zod';
import { associationSlug } from './association.ts';
import { boardApproval } from './board-approval.ts';
import { calendarDate } from './calendar-date.ts';
import {
  clauseId,
  decisionPeriod,
  divisionKind,
  documentType,
  formBlank,
  sectionRole,
} from './policy-text.ts';
import { sha256 } from './published-file.ts';
import { changeKind, policySlug, publicStatus } from './register.ts';
import { withdrawal } from './withdrawal.ts';

/**
 * The site's answers to machines. Fields may be added within a version of these schemas; none is renamed or removed,
 * so readers must ignore fields that they do not know. `null` means that the source has nothing. A text of format 1 is
 * answered as the first version has it, and the second describes that too; a text of format 2 needs the second.
 */
export const PUBLIC_SCHEMA_VERSION = 1;
export const NESTED_SCHEMA_VERSION = 2;

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
const inForceBasis = z
  .enum(['text', 'board', 'publication'])
  .optional()
  .describe(
    'Source of inForceFrom: a day that the text names, the day of the board, or only the day of publication here',
  );
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
  inForceBasis,
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

const citation = z
  .string()
  .describe('Names the part within the text as a letter cites it: «الفصل الثاني، المادة الخامسة، (أ)»');
const partId = clauseId.describe('Stable for the life of the policy, and the anchor of the part on its page');
const ordinal = z.int().nullable().describe('The number that the marker stands for');
/*
 * Fields that the first version lacks are optional where it has the part: an answer for a text of format 1 is as it was,
 * and both versions describe it.
 */
const marker = z.string().nullable().describe('Numbering as printed');

export const publicClause = z.object({
  kind: z.literal('clause').optional().describe('Absent in a text of format 1'),
  id: partId,
  citation: citation.optional(),
  marker,
  ordinal: ordinal.optional(),
  text: z.string(),
  notes: z
    .array(
      z.object({
        id: partId,
        citation,
        marker: z.string(),
        text: z.string(),
        at: z.int().describe('Place of the sign in the text of the clause, in UTF-16 units'),
      }),
    )
    .optional(),
  get items() {
    return z.array(publicBlock);
  },
});

export const publicTable = z.object({
  kind: z.literal('table'),
  id: partId,
  citation,
  caption: z.string().nullable(),
  headerRows: z.int().describe('Rows at the top that name columns'),
  headerColumns: z.int().describe('Columns at the right that name rows'),
  rows: z.array(
    z.object({
      id: partId,
      citation,
      cells: z
        .array(
          z.object({
            text: z.string().describe('Lines are separated by U+000A'),
            columns: z.int().describe('Number of columns that the cell covers'),
            rows: z.int().describe('Number of rows that the cell covers'),
          }),
        )
        .describe('A cell that spans several rows is listed in the first of them alone'),
    }),
  ),
});

export const publicDefinitions = z.object({
  kind: z.literal('definitions'),
  id: partId,
  citation,
  entries: z.array(z.object({ id: partId, citation, term: z.string(), meaning: z.string() })),
});

export const publicForm = z.object({
  kind: z.literal('form'),
  id: partId,
  citation,
  caption: z.string().nullable(),
  fields: z.array(z.object({ id: partId, citation, label: z.string(), blank: formBlank })),
});

export const publicBlock = z.union([publicClause, publicTable, publicDefinitions, publicForm]);
export type PublicBlock = z.infer<typeof publicBlock>;

export const publicDivision = z.object({
  id: partId,
  citation: citation.optional(),
  role: sectionRole,
  kind: divisionKind
    .nullable()
    .optional()
    .describe('The kind that the heading names: باب، فصل، قسم، مادة، ملحق، نموذج'),
  marker: z.string().nullable().optional().describe('The beginning of the heading that numbers the division'),
  ordinal: ordinal.optional(),
  heading: z.string().describe('As printed, with its numbering'),
  items: z.array(publicBlock),
  get sections() {
    return z.array(publicDivision).optional().describe('Divisions within this one, after its items');
  },
});
export type PublicDivision = z.infer<typeof publicDivision>;

/** A version whose divisions nest and hold blocks of several kinds. */
export const nestedPolicyVersion = publicPolicyVersion.extend({ sections: z.array(publicDivision) });
export type NestedPolicyVersion = z.infer<typeof nestedPolicyVersion>;

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
            inForceBasis,
            inForceUntil,
            hash: sha256,
            json: z.url().describe('Address of the version as JSON'),
            akomaNtoso: z.url().optional().describe('Address of the version as Akoma Ntoso 3.0'),
          }),
        )
        .describe('Oldest first'),
    }),
  ),
});
export type PublicPolicyList = z.infer<typeof publicPolicyList>;
