import type { AssociationIndex, PublicStatus } from '../contracts/register.ts';
import { associationIndexPath, versionPath } from './paths.ts';
import type { RegisterFault } from './register-evidence.ts';

/** A version that the CMS calls public. Number and hash are null where a row lacks them. */
export interface PublicVersionOfCms {
  /** Slug of its policy. */
  readonly policy: string;
  readonly version: number | null;
  readonly hash: string | null;
  readonly status: PublicStatus;
}

/**
 * Compares what the public reads of an association with what the CMS says of it, version by version: each is on both
 * sides, once, with the same hash, policy, number and state. So the version in force is the same one on both sides.
 * `index` is undefined where the register has none. Faults are in the order of the chain; then come those of the CMS.
 */
export const compareWithCms = (
  association: string,
  index: AssociationIndex | undefined,
  versions: readonly PublicVersionOfCms[],
): RegisterFault[] => {
  const pathOf = (policy: string, version: number | null): string =>
    version === null ? associationIndexPath(association) : versionPath(association, policy, version);
  const published = (index?.policies ?? []).flatMap(({ slug, versions: entries }) =>
    entries.map((entry) => ({ policy: slug, ...entry })),
  );
  const order = new Map((index?.chain ?? []).map(({ hash }, at) => [hash, at]));
  const at = (hash: string): number => order.get(hash) ?? order.size;
  const ofRegister = published
    .toSorted((left, right) => at(left.hash) - at(right.hash))
    .flatMap(({ policy, version, hash, status }): RegisterFault[] => {
      const path = versionPath(association, policy, version);
      const known = versions.filter((row) => row.hash === hash);
      const [row] = known;
      if (row === undefined) return [{ code: 'cms-lacks', path }];
      const agrees =
        known.length === 1 && row.policy === policy && row.version === version && row.status === status;
      return agrees ? [] : [{ code: 'cms-differs', path }];
    });
  const hashes = new Set(published.map(({ hash }) => hash));
  const ofCms = versions
    .filter(({ hash }) => hash === null || !hashes.has(hash))
    .map(({ policy, version }) => ({ code: 'register-lacks' as const, path: pathOf(policy, version) }));
  return [...ofRegister, ...ofCms];
};
