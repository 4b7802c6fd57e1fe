import { randomBytes } from 'node:crypto';
import type { Hmac } from '@mithaq/domain/request/reference-number';
import { issueSubmissionToken, readSubmissionToken } from '@mithaq/domain/request/submission-token';

/** The subject of a token: the association, the policy version in force, and the services that the form shows. */
interface TokenSubject {
  readonly association: string;
  readonly policyVersion: number | undefined;
  /** Codes; left out by a form that offers no services. */
  readonly services?: readonly string[];
}

/** Issues the tokens of the request form; `accept-request`, which holds the same secret, is the one that judges them. */
export interface FormTokens {
  issue(about: TokenSubject): string;
  /** Returns the token that came with a form that is shown again, or a fresh one where the old one can no longer be sent. */
  keptOrFresh(token: string | undefined, about: TokenSubject): string;
  /** Returns the policy version that a token names; undefined where the token names none or cannot be read. */
  policyVersionOf(token: string): number | undefined;
}

/** Creates the tokens; `now` gives milliseconds since 1970. */
export const createFormTokens = (hmac: Hmac, now: () => number): FormTokens => {
  const issue = (about: TokenSubject): string => issueSubmissionToken(about, now(), randomBytes(16), hmac);
  return {
    issue,
    keptOrFresh(token, about) {
      if (token === undefined) return issue(about);
      const read = readSubmissionToken(token, now(), hmac);
      // «too-fast» is a good token sent early: keeping it keeps the reference number of a repeated post.
      if (read === 'too-fast') return token;
      return typeof read === 'string' || read.association !== about.association ? issue(about) : token;
    },
    policyVersionOf(token) {
      const read = readSubmissionToken(token, now(), hmac);
      return typeof read === 'string' ? undefined : read.policyVersion;
    },
  };
};
