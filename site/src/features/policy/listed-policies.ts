import type { AssociationIndex, IndexedPolicy, IndexedVersion } from '@mithaq/domain/contracts/register';
import { versionInForce } from '@mithaq/domain/register/association-index';

/** A policy in a list, with the version that the list speaks of. */
export interface ListedPolicy {
  readonly policy: IndexedPolicy;
  readonly shown: IndexedVersion;
}

/** Returns an association's policies as lists show them, each by its version in force or else by its last one. */
export const listedPolicies = ({ policies }: Pick<AssociationIndex, 'policies'>): ListedPolicy[] =>
  policies.flatMap((policy) => {
    const shown = versionInForce(policy) ?? policy.versions.at(-1);
    return shown === undefined ? [] : [{ policy, shown }];
  });

/** Returns the policies whose shown versions were published last, the newest first. */
export const newestPolicies = (rows: readonly ListedPolicy[], most: number): ListedPolicy[] =>
  rows
    .toSorted((one, other) => Date.parse(other.shown.publishedAt) - Date.parse(one.shown.publishedAt))
    .slice(0, most);
