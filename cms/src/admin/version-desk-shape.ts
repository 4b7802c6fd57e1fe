import { secretaryTargets, versionStates } from '@mithaq/domain/version/version-lifecycle';
import { z } from 'zod';

/** Something that the guard found in the text, and what a secretary said to it. */
const deskFinding = z.object({
  severity: z.enum(['block', 'warning']),
  message: z.string(),
  /** Form field at which it stands; null in a version that is public record. */
  path: z.string().nullable(),
  fingerprint: z.string(),
  overruled: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type DeskFinding = z.infer<typeof deskFinding>;

/** What the panel above a version's form shows. Every sentence is Arabic and whole. */
export const versionDesk = z.object({
  status: z.enum(versionStates),
  statusLabel: z.string(),
  approval: z.object({ sentence: z.string(), demonstration: z.boolean() }).nullable(),
  /** What has to be done before this version can be published, and the form field that causes it. */
  missing: z.array(z.object({ message: z.string(), path: z.string().optional() })),
  /** Moves that this person may make now. */
  moves: z.array(z.enum(secretaryTargets)),
  /** Nothing stands against publication but what an emergency may pass. */
  emergency: z.boolean(),
  /** The day on which it is published by itself, and who said so. */
  scheduled: z.object({ day: z.string(), by: z.string() }).nullable(),
  /** The day ahead that publishing would schedule it for. */
  publishesOn: z.string().nullable(),
  mayTakeBack: z.boolean(),
  /** A new draft may be begun with this version's text. */
  mayCopy: z.boolean(),
  /** Where the printed cover says something else than the approval: to be looked at, no reason to refuse. */
  coverDisagreements: z.array(z.string()),
  findings: z.array(deskFinding),
  mayOverrule: z.boolean(),
  /** How a withdrawn version ended, in the words that readers are given. */
  ended: z.object({ kind: z.string(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  published: z.object({ version: z.number(), hash: z.string(), emergency: z.string().nullable() }).nullable(),
});
export type VersionDesk = z.infer<typeof versionDesk>;
