import { policySection, type PolicySection } from '@mithaq/domain/contracts/policy-text';
import { textSizeMessage } from '@mithaq/domain/policy/text-size.ar';
import { textSizeGap } from '@mithaq/domain/policy/text-size';
import { z } from 'zod';
import { textFaultMessage } from './faults.ar.ts';
import { giveIds } from './give-ids.ts';
import { shapedSections } from './shaped-sections.ts';

/** A place of the text that is refused; `path` is that of the version's form: `sections.0.items.2.text`. */
export interface TextFault {
  readonly path: string;
  /** In Arabic. */
  readonly message: string;
}

const sectionList = z.array(policySection).max(300);

type Issue = z.core.$ZodIssue;

/** Most faults that are told at once. */
const MOST_FAULTS = 20;

/** Returns the issues of the kind of block that was meant: a schema of several kinds reports those of all of them. */
const leaves = (issue: Issue, above: readonly PropertyKey[]): { issue: Issue; path: PropertyKey[] }[] => {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const meant = issue.errors.find((issues) => issues.every((one) => one.path[0] !== 'kind'));
  return meant === undefined || meant.length === 0
    ? [{ issue, path: [...path, 'kind'] }]
    : meant.flatMap((one) => leaves(one, path));
};

/**
 * Reads the text of a version as somebody sent it: gives ids to what has none and refuses what the contract or the
 * limits of a text refuse, each with its place. Returns the whole text or faults, never a part.
 */
export const readSections = (
  value: unknown,
):
  | { readonly kind: 'read'; readonly sections: PolicySection[] }
  | { readonly kind: 'refused'; readonly faults: readonly TextFault[] } => {
  const read = sectionList.safeParse(giveIds(shapedSections(value)), { reportInput: true });
  if (!read.success) {
    const faults = read.error.issues
      .flatMap((issue) => leaves(issue, ['sections']))
      .slice(0, MOST_FAULTS)
      .map(({ issue, path }) => ({ path: path.map(String).join('.'), message: textFaultMessage(issue) }));
    return { kind: 'refused', faults };
  }
  const gap = textSizeGap(read.data);
  return gap === undefined
    ? { kind: 'read', sections: read.data }
    : { kind: 'refused', faults: [{ path: 'sections', message: textSizeMessage(gap) }] };
};
