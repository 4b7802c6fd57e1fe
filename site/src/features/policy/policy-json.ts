import type {
  PublicItem,
  PublicPolicyList,
  PublicPolicyVersion,
} from '@mithaq/domain/contracts/public-policy';
import type { PolicyItem } from '@mithaq/domain/contracts/policy-text';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { inForceSince } from '@mithaq/domain/register/version-on-day';
import { schemaAddress } from '../machine/public-schemas.ts';
import type { VersionInRegister } from '../register/register-reader.ts';
import { versionPagePath } from './policy-paths.ts';

const publicItem = (item: PolicyItem): PublicItem => ({
  id: item.id,
  marker: item.marker ?? null,
  text: item.text,
  items: item.items.map(publicItem),
});

/**
 * Returns a version as the public reads it by machine: the text as printed; null where the source has nothing.
 * `siteUrl` is the address of the association's pages, `platformUrl` that of the schemas.
 */
export const policyJson = (
  { index, policy, entry, file }: VersionInRegister,
  siteUrl: URL,
  platformUrl: URL,
): PublicPolicyVersion => ({
  $schema: schemaAddress('policy-version', platformUrl),
  address: new URL(versionPagePath(index.profile.slug, policy.slug, entry.version), siteUrl).href,
  association: { slug: index.profile.slug, name: index.profile.name },
  policy: { slug: policy.slug, title: file.text.title, documentType: file.policy.documentType },
  version: file.version,
  status: entry.status,
  inForceFrom: inForceSince(entry),
  inForceUntil: entry.inForceUntil ?? null,
  supersededBy: entry.supersededBy ?? null,
  withdrawal: entry.withdrawal ?? null,
  publishedAt: entry.publishedAt,
  issueNumber: file.issueNumber ?? null,
  issueDate: file.issueDate ?? null,
  changeNote: file.changeNote ?? null,
  changeKind: file.changeKind ?? null,
  emergency: file.emergency ?? null,
  approval: file.approval,
  decisionPeriod: file.text.decisionPeriod ?? null,
  sections: file.text.sections.map((section) => ({
    id: section.id,
    role: section.role,
    heading: section.heading,
    items: section.items.map(publicItem),
  })),
  previousHash: file.previousHash,
  hash: entry.hash,
});

/** Returns everything that an association published, without the texts. */
export const policyListJson = (
  { profile, policies, updatedAt }: AssociationIndex,
  siteUrl: URL,
  platformUrl: URL,
): PublicPolicyList => ({
  $schema: schemaAddress('policy-list', platformUrl),
  association: { slug: profile.slug, name: profile.name },
  updatedAt,
  policies: policies.map((policy) => ({
    slug: policy.slug,
    title: policy.title,
    documentType: policy.documentType,
    versions: policy.versions.map((entry) => ({
      version: entry.version,
      status: entry.status,
      title: entry.title,
      issueNumber: entry.issueNumber ?? null,
      demonstration: entry.demonstration,
      inForceFrom: inForceSince(entry),
      inForceUntil: entry.inForceUntil ?? null,
      hash: entry.hash,
      json: new URL(`${versionPagePath(profile.slug, policy.slug, entry.version).slice(0, -1)}.json`, siteUrl)
        .href,
    })),
  })),
});
