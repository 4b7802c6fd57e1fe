import type { CatalogueEntry } from '../contracts/catalogue.ts';
import { versionStatesWith, type VersionState } from '../version/version-lifecycle.ts';
import { catalogueEntryOf, type CataloguedPolicy } from './catalogue-entry-of.ts';

/** `in-preparation`: somebody works on a version and none is in force. */
export type CoverageState = 'in-force' | 'in-preparation' | 'missing';

export interface CoveringPolicy extends CataloguedPolicy {
  readonly id: string;
  /** States of the policy's versions, in any order. */
  readonly states: readonly VersionState[];
}

export interface CoverageRow<Policy extends CoveringPolicy = CoveringPolicy> {
  readonly entry: CatalogueEntry;
  readonly state: CoverageState;
  /** The policies that count towards this entry. */
  readonly policies: readonly Policy[];
}

const beingWorkedOn: readonly VersionState[] = versionStatesWith({ isPublicRecord: false });

const stateOf = (policies: readonly CoveringPolicy[]): CoverageState => {
  const states = policies.flatMap((policy) => policy.states);
  if (states.includes('in-force')) return 'in-force';
  // A policy without a version counts as begun, too; a policy that was only withdrawn leaves a gap.
  const begun = policies.some((policy) => policy.states.length === 0);
  return begun || states.some((state) => beingWorkedOn.includes(state)) ? 'in-preparation' : 'missing';
};

/** Returns how an association covers each expected policy, in the order of the catalogue. */
export const coverageOf = <Policy extends CoveringPolicy>(
  entries: readonly CatalogueEntry[],
  policies: readonly Policy[],
): CoverageRow<Policy>[] => {
  const matched = policies.map((policy) => ({ policy, entry: catalogueEntryOf(entries, policy) }));
  return entries.map((entry) => {
    const own = matched.filter((match) => match.entry?.code === entry.code).map(({ policy }) => policy);
    return { entry, state: stateOf(own), policies: own };
  });
};
