import type { GuardRule } from './guarded-version.ts';
import { oncePerSpelling, organisationMentions } from './organisation-mentions.ts';

/**
 * Finds this association under another name than its licence has: misspelt («روبوتويك»), shortened, or another name
 * of its own («بتبوك» for «بمنطقة تبوك»). Each spelling is one finding, at its first place.
 */
export const nameVariant: GuardRule = (version) =>
  oncePerSpelling(
    organisationMentions(version).filter(({ is }) => is === 'misspelt-name' || is === 'other-name'),
  ).map(({ piece, words }) => ({
    code: 'organisation.variant',
    severity: 'warning',
    place: piece.place,
    text: piece.text,
    facts: { words, name: version.association.name },
  }));
