import type { GuardRule } from './guarded-version.ts';
import { oncePerSpelling, organisationMentions } from './organisation-mentions.ts';

/**
 * This association named otherwise than in its licence: misspelt («روبوتويك»), shortened or by another name of
 * its own («بتبوك» for «بمنطقة تبوك»). One finding a spelling, at its first place.
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
