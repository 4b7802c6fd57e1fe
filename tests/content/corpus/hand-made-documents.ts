import type { HandMade } from './hand-made.ts';
import { handMadePolicies } from './hand-made-policies.ar.ts';
import { handMadeRules } from './hand-made-rules.ar.ts';

/** Returns the documents whose Word files are written by hand. */
export const handMadeDocuments = (): readonly HandMade[] => [...handMadePolicies(), ...handMadeRules()];

/** Returns those that a browser prints; a page of a site has no footnotes. */
export const browserPrinted = (): readonly HandMade[] =>
  handMadeDocuments().filter(({ name }) => name !== 'conflicts');
