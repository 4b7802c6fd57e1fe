import type { AssociationProfile } from '../contracts/association.ts';
import {
  REGISTER_FORMAT,
  type AssociationIndex,
  type IndexedPolicy,
  type IndexedVersion,
  type RegisteredVersion,
} from '../contracts/register.ts';
import { type Withdrawal } from '../contracts/withdrawal.ts';

/** Returns the index of an association that has published nothing: its profile alone. `at` is ISO time. */
export const newAssociationIndex = (profile: AssociationProfile, at: string): AssociationIndex => ({
  format: REGISTER_FORMAT,
  profile,
  policies: [],
  channels: [],
  tools: [],
  chain: [],
  updatedAt: at,
});

/** Whether an association has published nothing yet; what it published stays in its index, also when it is withdrawn. */
export const isPreparing = ({ policies }: Pick<AssociationIndex, 'policies'>): boolean =>
  policies.length === 0;

/** Returns the hash that the next file of this association's register must carry as `previousHash`. */
export const chainHead = (index: Pick<AssociationIndex, 'chain'> | undefined): string | null =>
  index?.chain.at(-1)?.hash ?? null;

/** Returns the number that the next published version of a policy gets: 1 and up, without gaps. */
export const nextVersionNumber = (
  index: Pick<AssociationIndex, 'policies'> | undefined,
  policy: string,
): number => {
  const versions = index?.policies.find((entry) => entry.slug === policy)?.versions ?? [];
  return Math.max(0, ...versions.map((entry) => entry.version)) + 1;
};

const indexed = (file: RegisteredVersion, hash: string, pdf: string | undefined): IndexedVersion => ({
  version: file.version,
  status: 'in-force',
  hash,
  title: file.text.title,
  ...(file.issueNumber === undefined ? {} : { issueNumber: file.issueNumber }),
  demonstration: file.approval.demonstration,
  publishedAt: file.publishedAt,
  ...(file.changeNote === undefined ? {} : { changeNote: file.changeNote }),
  ...(file.changeKind === undefined ? {} : { changeKind: file.changeKind }),
  ...(file.approval.approvedOn === undefined ? {} : { approvedOn: file.approval.approvedOn }),
  ...(file.supersedes === undefined ? {} : { supersedes: file.supersedes }),
  ...(file.inForceFrom === undefined ? {} : { inForceFrom: file.inForceFrom }),
  ...(file.reviewBy === undefined ? {} : { reviewBy: file.reviewBy }),
  ...(file.emergency === undefined ? {} : { emergency: true }),
  ...(pdf === undefined ? {} : { pdf }),
});

const supersededBy =
  (file: RegisteredVersion) =>
  (entry: IndexedVersion): IndexedVersion =>
    entry.status === 'in-force'
      ? { ...entry, status: 'superseded', inForceUntil: file.publishedAt, supersededBy: file.version }
      : entry;

/**
 * Returns the index after a version came into force: the version of the same policy that was in force is superseded,
 * the new one is last, and the chain is one longer. `hash` is the SHA-256 of the file's canonical bytes, `pdf` of its
 * PDF where one was made.
 */
export const withVersionInForce = (
  index: AssociationIndex,
  file: RegisteredVersion,
  hash: string,
  pdf?: string,
): AssociationIndex => {
  const before = index.policies.find((entry) => entry.slug === file.policy.slug);
  const after: IndexedPolicy = {
    slug: file.policy.slug,
    title: file.policy.title,
    documentType: file.policy.documentType,
    versions: [...(before?.versions ?? []).map(supersededBy(file)), indexed(file, hash, pdf)],
  };
  const policies =
    before === undefined
      ? [...index.policies, after]
      : index.policies.map((entry) => (entry.slug === after.slug ? after : entry));
  return {
    ...index,
    policies,
    chain: [...index.chain, { policy: file.policy.slug, version: file.version, hash }],
    updatedAt: file.publishedAt,
  };
};

/** Returns the version of a policy that is in force; undefined where none is. */
export const versionInForce = (policy: IndexedPolicy): IndexedVersion | undefined =>
  policy.versions.find((entry) => entry.status === 'in-force');

const withEntry = (
  index: AssociationIndex,
  policy: string,
  version: number,
  change: (entry: IndexedVersion) => IndexedVersion,
): AssociationIndex => ({
  ...index,
  policies: index.policies.map((entry) =>
    entry.slug === policy
      ? { ...entry, versions: entry.versions.map((one) => (one.version === version ? change(one) : one)) }
      : entry,
  ),
});

/** Returns the index after the version in force was withdrawn; unchanged where that version is not in force. */
export const withVersionWithdrawn = (
  index: AssociationIndex,
  policy: string,
  version: number,
  withdrawal: Withdrawal,
): AssociationIndex => ({
  ...withEntry(index, policy, version, (entry) =>
    entry.status === 'in-force'
      ? { ...entry, status: 'withdrawn', inForceUntil: withdrawal.at, withdrawal }
      : entry,
  ),
  updatedAt: withdrawal.at,
});

/** Returns the index after a version's PDF was made later than its publication; unchanged where the version has one. */
export const withPdf = (
  index: AssociationIndex,
  policy: string,
  version: number,
  pdf: string,
): AssociationIndex => withEntry(index, policy, version, (entry) => ({ pdf, ...entry }));
