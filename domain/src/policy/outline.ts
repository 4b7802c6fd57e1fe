import type {
  PolicyBlock,
  PolicyItem,
  PolicySection,
  PolicyText,
  SectionRole,
} from '../contracts/policy-text.ts';
import { withoutEnd } from '../text/without-end.ts';

/** Returns a heading without the colon and dash that end it in print («تمهيد :-»), for a table of contents. */
export const headingLabel = (heading: string): string => withoutEnd(heading, /[\s:：\-–—]/u).trim();

/** Returns these divisions and those in them, in reading order. */
export const divisionsOf = (sections: readonly PolicySection[]): PolicySection[] =>
  sections.flatMap((section) => [section, ...divisionsOf(section.sections ?? [])]);

/** Returns the first division with that role. */
export const sectionOf = (text: Pick<PolicyText, 'sections'>, role: SectionRole): PolicySection | undefined =>
  divisionsOf(text.sections).find((section) => section.role === role);

/** Returns the blocks that are clauses: no table, definitions or form. */
export const clausesAmong = (blocks: readonly PolicyBlock[]): PolicyItem[] =>
  blocks.filter((block) => block.kind === undefined);

const withNested = (blocks: readonly PolicyBlock[]): PolicyItem[] =>
  clausesAmong(blocks).flatMap((item) => [item, ...withNested(item.items)]);

/** Returns every clause of a policy, in reading order. */
export const clausesOf = (text: Pick<PolicyText, 'sections'>): PolicyItem[] =>
  divisionsOf(text.sections).flatMap((section) => withNested(section.items));

/** Returns the clause that establishes a channel, tool or step. */
export const clauseFor = (text: PolicyText, code: PolicyItem['code']): PolicyItem | undefined =>
  clausesOf(text).find((item) => item.code === code);
