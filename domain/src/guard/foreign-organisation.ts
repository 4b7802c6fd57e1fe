import type { GuardRule } from './guarded-version.ts';
import { oncePerSpelling, organisationMentions } from './organisation-mentions.ts';

/**
 * Finds another organisation's name in the text, which a copied template leaves behind (Kafel's preface names «جمعية
 * البر الخيرية في شعبة نصاب»). A partner's name is found, too, because a copied text names the partners of its first
 * owner: a secretary overrules the block where the partner is her own. Source: facts on the five documents,
 * `org.foreign`, to be blocked.
 */
export const foreignOrganisation: GuardRule = (version) =>
  oncePerSpelling(
    organisationMentions(version).filter(
      ({ is }) => is === 'served-association' || is === 'unknown-organisation',
    ),
  ).map(({ piece, words, is }) => ({
    code: 'organisation.foreign',
    severity: 'block',
    place: piece.place,
    text: piece.text,
    facts: { words, known: is === 'served-association' },
  }));
