import { MOST_AMENDMENTS } from '@mithaq/domain/request/amendments';
import { createHash } from 'node:crypto';

/** Tokens that one process remembers; the oldest is forgotten for a further one. */
const mostTokens = 5000;

/**
 * Remembers which forms this process took with each token, as hashes, to refuse one token with other words more often
 * than `MOST_AMENDMENTS`. This function asks no database, so that another process does not know of them: the recorder
 * holds the ceiling exactly, and this one answers the person while she can still act on it.
 */
export const sentForms = () => {
  const formsOf = new Map<string, Set<string>>();

  return {
    /** Whether the form may be taken; a form that was taken before may always be sent again. */
    mayTake(nonce: string, submission: object): boolean {
      const form = createHash('sha256').update(JSON.stringify(submission)).digest('base64');
      const forms = formsOf.get(nonce) ?? new Set();
      if (forms.has(form)) return true;
      if (forms.size > MOST_AMENDMENTS) return false;
      forms.add(form);
      formsOf.set(nonce, forms);
      const [oldest] = formsOf.keys();
      if (formsOf.size > mostTokens && oldest !== undefined) formsOf.delete(oldest);
      return true;
    },
  };
};
export type SentForms = ReturnType<typeof sentForms>;
