import type { IndexedDisclosure } from '@mithaq/domain/contracts/disclosure';
import type { PublicDisclosure, PublicDisclosureList } from '@mithaq/domain/contracts/public-disclosure';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { isOffered } from '@mithaq/domain/register/disclosures-in-register';
import { disclosureListSchemaAddress, disclosureSchemaAddress } from '../machine/public-schemas.ts';
import { disclosureVersionPath, documentPath } from './disclosure-paths.ts';

type Profile = Pick<AssociationIndex['profile'], 'slug' | 'name'>;

const versionOf = (
  { slug }: Profile,
  entry: IndexedDisclosure,
  siteUrl: URL,
): PublicDisclosureList['disclosures'][number] => ({
  address: new URL(disclosureVersionPath(slug, entry.disclosure, entry.version), siteUrl).href,
  disclosure: entry.disclosure,
  version: entry.version,
  status: entry.status,
  title: entry.title,
  entry: { code: entry.entry, title: entry.entryTitle },
  period: entry.period ?? null,
  approval: entry.approval ?? null,
  renewBy: entry.renewBy ?? null,
  changeNote: entry.changeNote ?? null,
  publishedAt: entry.publishedAt,
  supersededBy: entry.supersededBy ?? null,
  withdrawal: entry.withdrawal ?? null,
  document: isOffered(entry)
    ? {
        address: new URL(documentPath(slug, entry), siteUrl).href,
        type: entry.file.type,
        bytes: entry.file.bytes,
        sha256: entry.file.hash,
      }
    : null,
  hash: entry.hash,
});

/** Returns a version of a disclosure as the public reads it by machine. */
export const disclosureJson = (
  { slug, name }: Profile,
  entry: IndexedDisclosure,
  siteUrl: URL,
  platformUrl: URL,
): PublicDisclosure => ({
  $schema: disclosureSchemaAddress(platformUrl),
  association: { slug, name },
  ...versionOf({ slug, name }, entry, siteUrl),
});

/** Returns every version of every disclosure of an association. */
export const disclosureListJson = (
  { profile: { slug, name }, disclosures = [], updatedAt }: AssociationIndex,
  siteUrl: URL,
  platformUrl: URL,
): PublicDisclosureList => ({
  $schema: disclosureListSchemaAddress(platformUrl),
  association: { slug, name },
  updatedAt,
  disclosures: disclosures.map((entry) => versionOf({ slug, name }, entry, siteUrl)),
});
