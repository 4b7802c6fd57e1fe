import { associationProfile } from '@mithaq/domain/contracts/association';
import { registeredVersion, type RegisteredVersion } from '@mithaq/domain/contracts/register';
import type { contentSlugs } from '../../src/import/read-source-document.ts';
import type { PolicyToPrint } from '../../src/pdf/printed-policy.ts';
import { canonicalBytes, sha256Of } from '../../src/register/canonical.ts';
import { sourceDocument } from './source-document.ts';

export const siteUrl = 'https://policies.example';

/** Returns a document of `content/` as a version to print, with the test's changes. */
export const toPrint = async (
  slug: (typeof contentSlugs)[number],
  change: (file: RegisteredVersion) => unknown = (file) => file,
  numerals?: 'eastern',
): Promise<PolicyToPrint> => {
  const { association, policy } = await sourceDocument(slug);
  const file = registeredVersion.parse(
    change({
      format: 1,
      association: { slug, name: association.name },
      policy: { slug: policy.slug, title: policy.title, documentType: policy.documentType },
      version: 1,
      language: 'ar',
      ...(policy.issueNumber === undefined ? {} : { issueNumber: policy.issueNumber }),
      ...(policy.issueDate === undefined ? {} : { issueDate: policy.issueDate }),
      approval: policy.approval ?? {
        ordersPublication: false,
        supersedesAllPrevious: false,
        demonstration: true,
      },
      text: policy.text,
      publishedAt: '2026-11-20T09:00:00.000Z',
      previousHash: null,
    }),
  );
  const profile = associationProfile.parse(association);
  return {
    file,
    hash: sha256Of(canonicalBytes(file)),
    profile: numerals === undefined ? profile : { ...profile, numerals },
    siteUrl,
  };
};
