import { keysOf } from '../table/keys-of.ts';

interface RequestKindFacts {
  /**
   * Whether the request asks for a service, and so goes through the steps that the policy prints; the other kinds are
   * answered (indicator 3.7 of the regulator).
   */
  readonly asksForService: boolean;
}

/** The purpose of a request. Rows of an earlier release have none and ask for a service. */
export const requestKindFacts = {
  service: { asksForService: true },
  complaint: { asksForService: false },
  suggestion: { asksForService: false },
  enquiry: { asksForService: false },
} as const satisfies Readonly<Record<string, RequestKindFacts>>;

export type RequestKind = keyof typeof requestKindFacts;
export const requestKinds = keysOf(requestKindFacts);
