import type { PolicyItem, PolicySection, PolicyText, SectionRole } from '../contracts/policy-text.ts';
import { withoutEnd } from '../text/without-end.ts';

/** Returns a heading without the colon and dash that end it in print («تمهيد :-»), for a table of contents. */
export const headingLabel = (heading: string): string => withoutEnd(heading, /[\s:：\-–—]/u).trim();

/** Returns the first section with that role. */
export const sectionOf = (text: PolicyText, role: SectionRole): PolicySection | undefined =>
  text.sections.find((section) => section.role === role);

const withNested = (items: readonly PolicyItem[]): PolicyItem[] =>
  items.flatMap((item) => [item, ...withNested(item.items)]);

/** Returns every clause of a policy, in reading order. */
export const clausesOf = (text: PolicyText): PolicyItem[] =>
  text.sections.flatMap((section) => withNested(section.items));

/** Returns the clause that establishes a channel, tool or step. */
export const clauseFor = (text: PolicyText, code: PolicyItem['code']): PolicyItem | undefined =>
  clausesOf(text).find((item) => item.code === code);
