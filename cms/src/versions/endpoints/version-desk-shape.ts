import { secretaryTargets, versionStates } from '@mithaq/domain/version/version-lifecycle';
import { z } from 'zod';

/** Finding of the guard in the text, with the secretary's reason for overruling it. */
const deskFinding = z.object({
  severity: z.enum(['block', 'warning']),
  message: z.string(),
  /** Path of the finding's form field; null in a version that is public record. */
  path: z.string().nullable(),
  /** Id of the clause that has the finding; null where another field has it, and in public record. */
  clause: z.string().nullable(),
  fingerprint: z.string(),
  overruled: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** Whether a reason may pass the finding: a sign that breaks the version's files has to be corrected. */
  mayOverrule: z.boolean(),
});
export type DeskFinding = z.infer<typeof deskFinding>;

/** Data of the panel above a version's form. Every sentence is Arabic and whole. */
export const versionDesk = z.object({
  status: z.enum(versionStates),
  statusLabel: z.string(),
  approval: z.object({ sentence: z.string(), demonstration: z.boolean() }).nullable(),
  /** Steps that publication still requires, each with the form field that causes it. */
  missing: z.array(z.object({ message: z.string(), path: z.string().optional() })),
  /** Moves that this person may make now. */
  moves: z.array(z.enum(secretaryTargets)),
  /** Whether nothing prevents publication except rules that an emergency may pass. */
  emergency: z.boolean(),
  /** Day of the scheduled publication, with the name of the person who scheduled it. */
  scheduled: z.object({ day: z.string(), by: z.string() }).nullable(),
  /** Future day for which publishing would schedule the version. */
  publishesOn: z.string().nullable(),
  mayTakeBack: z.boolean(),
  /** Whether a new draft may be begun with this version's text. */
  mayCopy: z.boolean(),
  /** Number of the version that may be brought back in place of this mistaken one; null where there is none. */
  mayBringBack: z.int().nullable(),
  /**
   * Differences between the printed cover and the approval; a person should check them, and none of them refuses
   * publication.
   */
  coverDisagreements: z.array(z.string()),
  findings: z.array(deskFinding),
  /** Whether software acts on the divisions of this policy, so that the editor asks for their roles. */
  hasRoles: z.boolean(),
  mayOverrule: z.boolean(),
  /** End of a withdrawn version, in the words that readers are given. */
  ended: z.object({ kind: z.string(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  published: z
    .object({
      version: z.number(),
      hash: z.string(),
      /** ISO instant; null in a row of the first releases, which kept none. */
      at: z.string().nullable(),
      emergency: z.string().nullable(),
      /** Whether readers find a PDF; null while the register does not answer. */
      pdf: z.boolean().nullable(),
    })
    .nullable(),
});
export type VersionDesk = z.infer<typeof versionDesk>;
