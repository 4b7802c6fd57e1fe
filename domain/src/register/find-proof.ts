import type { AssociationIndex, IndexedPolicy, IndexedVersion } from '../contracts/register.ts';
import { foldArabic } from '../text/fold.ts';
import { plainTyped } from '../text/typed-code.ts';

export interface ProvenVersion {
  readonly policy: IndexedPolicy;
  readonly entry: IndexedVersion;
}

/** This many characters of a hash identify a version of one association beyond doubt; fewer might match by chance. */
export const SHORTEST_HASH = 16;

const versionsOf = (index: Pick<AssociationIndex, 'policies'>): ProvenVersion[] =>
  index.policies.flatMap((policy) => policy.versions.map((entry) => ({ policy, entry })));

/** Formatting characters and everything that people put between the groups of a code. */
const together = (text: string): string => plainTyped(text).replace(/[\s:._-]/gu, '');

/**
 * Reads the hash in what somebody typed or scanned: with or without spaces, in capitals, in Arabic digits, whole or
 * at least its first 16 characters. Undefined where there is none.
 */
export const readHash = (text: string): string | undefined => {
  const plain = together(text).toLowerCase();
  return /^[0-9a-f]+$/u.test(plain) && plain.length >= SHORTEST_HASH && plain.length <= 64
    ? plain
    : undefined;
};

/** Returns the version with this hash, or the only one whose hash begins with it. */
export const findByHash = (
  index: Pick<AssociationIndex, 'policies'>,
  hash: string,
): ProvenVersion | undefined => {
  const found = versionsOf(index).filter(({ entry }) => entry.hash.startsWith(hash));
  return found.length === 1 ? found[0] : undefined;
};

const issueKey = (text: string): string => together(foldArabic(text)).toLowerCase();

/** Returns every version with this issue number, the newest first; no rule makes a number unique. */
export const findByIssueNumber = (
  index: Pick<AssociationIndex, 'policies'>,
  typed: string,
): ProvenVersion[] => {
  const key = issueKey(typed);
  if (key === '') return [];
  return versionsOf(index)
    .filter(({ entry }) => entry.issueNumber !== undefined && issueKey(entry.issueNumber) === key)
    .toReversed();
};
