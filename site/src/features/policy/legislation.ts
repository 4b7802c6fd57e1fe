import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { webLink } from '@mithaq/domain/contact/web-link';
import { isWholeDate } from '@mithaq/domain/calendar/whole-date';
import { inForceSince, inForceUntil } from '@mithaq/domain/register/version-on-day';
import type { BoardApproval } from '@mithaq/domain/contracts/board-approval';
import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import type { IndexedPolicy, IndexedVersion } from '@mithaq/domain/contracts/register';
import type { Legislation, WithContext } from 'schema-dts';
import { emblemPath } from '../../look/emblem.ts';
import type { VersionInRegister } from '../register/register-reader.ts';
import { policyPagePath, versionPagePath } from './policy-paths.ts';
import { documentTypeLabels, policyWords } from './policy.ar.ts';

/** An address that an earlier release let through without a check is left out. */
const sameAs = ({ website, accounts = [] }: AssociationProfile): { sameAs?: string | string[] } => {
  const own = [...(website === undefined ? [] : [website]), ...accounts];
  const [first, ...others] = own.flatMap((link) => webLink(link)?.href ?? []);
  if (first === undefined) return {};
  return { sameAs: others.length === 0 ? first : [first, ...others] };
};

const publisherOf = (profile: AssociationProfile, siteUrl: URL) => ({
  '@type': 'NGO' as const,
  '@id': new URL(`/${profile.slug}/`, siteUrl).href,
  name: profile.name,
  ...(profile.licenceNumber === undefined ? {} : { identifier: profile.licenceNumber }),
  ...(profile.emblem === undefined
    ? {}
    : { logo: new URL(emblemPath(profile.slug, profile.emblem.print), siteUrl).href }),
  ...sameAs(profile),
});

/**
 * Describes the decision of a board and its day. An approval that was entered to try out the system is only marked as
 * such, because no board decided.
 */
const adoption = (approval: BoardApproval, entry: IndexedVersion, board: string): Partial<Legislation> => {
  if (approval.demonstration) return { creativeWorkStatus: policyWords.sealDemonstration };
  const approvedOn = approval.approvedOn?.gregorian;
  return {
    legislationPassedBy: { '@type': 'Organization', name: board },
    legislationLegalForce:
      entry.status === 'in-force' ? 'https://schema.org/InForce' : 'https://schema.org/NotInForce',
    ...(approvedOn !== undefined && isWholeDate(approvedOn) ? { legislationDate: isoDay(approvedOn) } : {}),
  };
};

/** Formats the days on which a version was in force as an ISO 8601 period; `..` where it has no end. */
const heldFor = (policy: IndexedPolicy, entry: IndexedVersion): string =>
  `${inForceSince(policy, entry).day}/${inForceUntil(policy, entry) ?? '..'}`;

const filesOf = ({ entry }: VersionInRegister, address: string) => [
  {
    '@type': 'LegislationObject' as const,
    contentUrl: `${address.slice(0, -1)}.json`,
    encodingFormat: 'application/json',
  },
  {
    '@type': 'LegislationObject' as const,
    contentUrl: `${address.slice(0, -1)}.akn.xml`,
    encodingFormat: 'application/akn+xml',
  },
  ...(entry.pdf === undefined
    ? []
    : [
        {
          '@type': 'LegislationObject' as const,
          contentUrl: `${address.slice(0, -1)}.pdf`,
          encodingFormat: 'application/pdf',
          sha256: entry.pdf,
        },
      ]),
];

/** Describes a version with schema.org, for programs that collect legislation. */
export const legislationOf = (found: VersionInRegister, siteUrl: URL): WithContext<Legislation> => {
  const { index, policy, entry, file } = found;
  const { slug, name } = index.profile;
  const address = (version: number): string =>
    new URL(versionPagePath(slug, policy.slug, version), siteUrl).href;
  const own = address(entry.version);
  const repealed = policy.versions.filter(({ supersededBy }) => supersededBy === entry.version);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': own,
    url: own,
    name: file.text.title,
    inLanguage: file.language,
    version: entry.version,
    legislationIdentifier: file.issueNumber ?? own,
    legislationType: documentTypeLabels[file.policy.documentType],
    legislationDateOfApplicability: inForceSince(policy, entry).day,
    temporalCoverage: heldFor(policy, entry),
    datePublished: entry.publishedAt,
    ...adoption(file.approval, entry, policyWords.board(name)),
    ...(repealed.length === 0
      ? {}
      : { legislationRepeals: repealed.map(({ version }) => ({ '@id': address(version) })) }),
    publisher: publisherOf(index.profile, siteUrl),
    exampleOfWork: {
      '@type': 'Legislation',
      '@id': new URL(policyPagePath(slug, policy.slug), siteUrl).href,
      name: policy.title,
    },
    encoding: filesOf(found, own),
  };
};
