import type { HandMade } from './hand-made.ts';
import { handMadePolicies } from './hand-made-policies.ar.ts';
import { handMadeRules } from './hand-made-rules.ar.ts';
import { officePolicies } from './office-policies.ar.ts';
import { officeRules } from './office-rules.ar.ts';
import { unreadPolicies } from './unread-policies.ar.ts';

/** Returns the documents whose Word files are written by hand. */
export const handMadeDocuments = (): readonly HandMade[] => [...handMadePolicies(), ...handMadeRules()];

/** Returns those as offices write them. */
export const officeDocuments = (): readonly HandMade[] => [...officePolicies(), ...officeRules()];

/** Documents of offices whose forms and minutes their structure alone does not print, or whose address a line breaks. */
const printedOtherwise = ['fundraising', 'minuted', 'privacy'];

/** Returns the documents of offices that Typst sets from their structure. */
export const officeDocumentsInPrint = (): readonly HandMade[] =>
  officeDocuments().filter(({ name }) => !printedOtherwise.includes(name));

/** Returns those that a browser prints; a page of a site has no footnotes. */
export const browserPrinted = (): readonly HandMade[] =>
  handMadeDocuments().filter(({ name }) => name !== 'conflicts');

/** Kinds of those documents that Typst sets in another way than the earlier ones. */
const printedAlone = ['partnerships', 'security', 'membership', 'media'];

/** Returns the documents of `unreadPolicies` that Typst sets from their structure. */
export const unreadInPrint = (): readonly HandMade[] =>
  unreadPolicies().filter(({ name }) => printedAlone.includes(name));
