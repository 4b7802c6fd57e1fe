import { compareVersions } from '@mithaq/domain/comparison/compare-versions';
import { publicStateOf } from '@mithaq/domain/register/public-state';
import type { IndexedPolicy, IndexedVersion } from '@mithaq/domain/contracts/register';
import { changedParts, type ChangedPart } from '../comparison/changed-parts.ts';
import { LruCache } from '../register/lru-cache.ts';
import { RegisterUnavailable } from '../register/errors.ts';
import type { RegisterReader, VersionInRegister } from '../register/register-reader.ts';
import { logFault } from '../../log.ts';

/** Parts that a version changed in the one before it, and where they are compared. */
export interface VersionChanges {
  /** Address of the comparison; ends in a slash. */
  readonly address: string;
  /** Changed parts by their ids; empty where the former text cannot be read now, and then nothing is marked. */
  readonly parts: ReadonlyMap<string, ChangedPart>;
}

/** Comparisons kept in memory, by the hashes of both texts: neither ever changes. */
const kept = new LruCache<ReadonlyMap<string, ChangedPart>>(200);

/** Returns the version that readers had before this one; one that was published in error is the basis of none. */
const versionBefore = (policy: IndexedPolicy, entry: IndexedVersion): IndexedVersion | undefined =>
  policy.versions.findLast(
    (other) => other.version < entry.version && publicStateOf(other) !== 'published-in-error',
  );

/**
 * Returns what a version changed in the one before it; undefined for the first. A former text that cannot be read now
 * leaves the page without marks instead of taking it away.
 */
export const loadChanges = async (
  register: RegisterReader,
  { index, policy, entry, file }: VersionInRegister,
): Promise<VersionChanges | undefined> => {
  const before = versionBefore(policy, entry);
  if (before === undefined) return undefined;
  const { slug } = index.profile;
  const address = `/${slug}/policies/${policy.slug}/compare/${String(before.version)}/${String(entry.version)}/`;
  const key = `${before.hash} ${entry.hash}`;
  const known = kept.get(key);
  if (known !== undefined) return { address, parts: known };
  try {
    const former = await register.version(slug, policy.slug, before.version);
    const parts = changedParts(compareVersions(former.file.text, file.text));
    kept.set(key, parts);
    return { address, parts };
  } catch (error) {
    if (!(error instanceof RegisterUnavailable)) throw error;
    logFault('register-unavailable', { file: error.path, reason: error.message });
    return { address, parts: new Map() };
  }
};
