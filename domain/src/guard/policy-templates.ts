import type { DocumentType, PolicyItem, SectionRole } from '../contracts/policy-text.ts';
import { channelCode, handlingStep, toolCode } from '../contracts/policy-text.ts';

/** The usual contents of a kind of document. */
export interface PolicyTemplate {
  readonly roles: readonly SectionRole[];
  /** Channels, tools and steps that the sector's own wording lists. */
  readonly codes: readonly NonNullable<PolicyItem['code']>[];
}

/**
 * Templates by catalogue entry. Beneficiary relations: the canonical content of the full copies among the five
 * documents (eight channels, four tools, seven steps).
 */
const templateOfEntry: Readonly<Record<string, PolicyTemplate>> = {
  'beneficiary-relations': {
    roles: ['preface', 'general-goal', 'detailed-goals', 'channels', 'tools', 'handling', 'approval'],
    codes: [...channelCode.options, ...toolCode.options, ...handlingStep.options],
  },
};

/**
 * Templates by type, for policies whose catalogue entry has none: a preface opens a document and its approval closes
 * it.
 */
const templateOfType: Readonly<Record<DocumentType, PolicyTemplate>> = {
  policy: { roles: ['preface', 'approval'], codes: [] },
  bylaw: { roles: ['preface', 'approval'], codes: [] },
  mechanism: { roles: ['approval'], codes: [] },
  guide: { roles: [], codes: [] },
};

/**
 * Returns the expected contents of a policy: the template of its catalogue entry where that has one, otherwise the
 * template of its type.
 */
export const templateOf = (documentType: DocumentType, catalogueEntry: string | undefined): PolicyTemplate =>
  templateOfEntry[catalogueEntry ?? ''] ?? templateOfType[documentType];
