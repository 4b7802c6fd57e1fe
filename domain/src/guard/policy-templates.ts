import type { DocumentType, PolicyItem, SectionRole } from '../contracts/policy-text.ts';
import { channelCode, handlingStep, toolCode } from '../contracts/policy-text.ts';

/** What a kind of document usually has. */
export interface PolicyTemplate {
  readonly roles: readonly SectionRole[];
  /** Channels, tools and steps that the sector's own wording lists. */
  readonly codes: readonly NonNullable<PolicyItem['code']>[];
}

/**
 * By catalogue entry. Beneficiary relations: the canonical content of the full copies among the five documents
 * (eight channels, four tools, seven steps).
 */
const templateOfEntry: Readonly<Record<string, PolicyTemplate>> = {
  'beneficiary-relations': {
    roles: ['preface', 'general-goal', 'detailed-goals', 'channels', 'tools', 'handling', 'approval'],
    codes: [...channelCode.options, ...toolCode.options, ...handlingStep.options],
  },
};

/** Where the catalogue knows no more: every kind is opened by a preface and closed by its approval. */
const templateOfType: Readonly<Record<DocumentType, PolicyTemplate>> = {
  policy: { roles: ['preface', 'approval'], codes: [] },
  bylaw: { roles: ['preface', 'approval'], codes: [] },
  mechanism: { roles: ['approval'], codes: [] },
  guide: { roles: [], codes: [] },
};

/**
 * What a policy is expected to hold: by its place in the catalogue where that has a template of its own, by its
 * type otherwise.
 */
export const templateOf = (documentType: DocumentType, catalogueEntry: string | undefined): PolicyTemplate =>
  templateOfEntry[catalogueEntry ?? ''] ?? templateOfType[documentType];
