import type { PolicyItem } from '@mithaq/domain/contracts/policy-text';
import type { VersionInRegister } from '../register/register-reader.ts';

interface PublishedItem {
  readonly marker: string | null;
  readonly text: string;
  readonly items: readonly PublishedItem[];
}

const publishedItem = (item: PolicyItem): PublishedItem => ({
  marker: item.marker ?? null,
  text: item.text,
  items: item.items.map(publishedItem),
});

/** A version as the public reads it by machine: the text as printed; null where the source has nothing. */
export const policyJson = ({ index, policy, entry, file }: VersionInRegister) => ({
  association: { slug: index.profile.slug, name: index.profile.name },
  policy: { slug: policy.slug, title: file.text.title, documentType: file.policy.documentType },
  version: file.version,
  status: entry.status,
  issueNumber: file.issueNumber ?? null,
  approval: file.approval,
  sections: file.text.sections.map((section) => ({
    role: section.role,
    heading: section.heading,
    items: section.items.map(publishedItem),
  })),
  hash: entry.hash,
});
