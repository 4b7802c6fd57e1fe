import { Readable } from 'node:stream';
import { publicStateOf } from '@mithaq/domain/register/public-state';
import { versionInForce } from '@mithaq/domain/register/association-index';
import type { AssociationIndex, IndexedPolicy, PlatformIndex } from '@mithaq/domain/contracts/register';
import {
  ErrorLevel,
  SitemapIndexStream,
  SitemapStream,
  streamToPromise,
  type SitemapItemLoose,
} from 'sitemap';
import { disclosuresIn, isOffered } from '@mithaq/domain/register/disclosures-in-register';
import {
  disclosurePagePath,
  disclosuresPath,
  disclosureVersionPath,
} from '../disclosure/disclosure-paths.ts';
import { satisfactionPath, surveyReplyPagePath } from '../survey-reply/survey-reply-paths.ts';
import { policyPagePath, versionPagePath } from '../policy/policy-paths.ts';

const written = async (
  items: readonly (SitemapItemLoose | string)[],
  stream: SitemapStream | SitemapIndexStream,
): Promise<string> => (await streamToPromise(Readable.from(items).pipe(stream))).toString('utf8');

const urlSet = (siteUrl: URL): SitemapStream =>
  new SitemapStream({
    hostname: siteUrl.origin,
    level: ErrorLevel.THROW,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  });

/**
 * Lists the sitemaps, the platform's own and one per association. It reads only the list of associations, however
 * many there are. The protocol allows 50,000 in it.
 */
export const sitemapIndex = async ({ associations }: PlatformIndex, siteUrl: URL): Promise<string> =>
  written(
    ['/sitemap-platform.xml', ...associations.map(({ slug }) => `/${slug}/sitemap.xml`)].map(
      (path) => new URL(path, siteUrl).href,
    ),
    new SitemapIndexStream({ level: ErrorLevel.THROW }),
  );

/** Lists the platform's pages that belong to no association; it needs no register. */
export const platformSitemap = (siteUrl: URL): Promise<string> =>
  written(
    ['/', '/proof/'].map((url) => ({ url })),
    urlSet(siteUrl),
  );

/** Returns the last change of a policy: its newest publication, or the end of a version. */
const changedAt = (policy: IndexedPolicy): string =>
  policy.versions
    .flatMap((entry) => [entry.publishedAt, entry.inForceUntil ?? entry.publishedAt])
    .reduce((one, other) => (Date.parse(one) > Date.parse(other) ? one : other));

/** Returns the address of the Akoma Ntoso of the text that a page shows; the page's path ends in a slash. */
const akomaNtosoOf = (page: string): string => `${page.slice(0, -1)}.akn.xml`;

/**
 * Lists a policy's pages: its own address, with the text in force or the notice that there is none, and the permanent
 * address of each earlier version; beside each text its Akoma Ntoso, for programs that gather rules. A version that was
 * published in error stays readable but is not listed.
 */
const pagesOf = (association: string, policy: IndexedPolicy): SitemapItemLoose[] => {
  const path = policyPagePath(association, policy.slug);
  const lastmod = changedAt(policy);
  const earlier = policy.versions.filter((entry) => {
    const state = publicStateOf(entry);
    return state !== 'in-force' && state !== 'published-in-error';
  });
  return [
    { url: path, lastmod },
    ...(versionInForce(policy) === undefined ? [] : [{ url: akomaNtosoOf(path), lastmod }]),
    { url: `${path}history/`, lastmod },
    ...earlier.flatMap((entry) => {
      const page = versionPagePath(association, policy.slug, entry.version);
      const ended = entry.inForceUntil ?? entry.publishedAt;
      return [page, akomaNtosoOf(page)].map((url) => ({ url, lastmod: ended }));
    }),
  ];
};

/** Lists the pages of disclosures: each at its own address, and each earlier version at its permanent one. */
const disclosurePages = ({ profile: { slug }, disclosures = [] }: AssociationIndex): SitemapItemLoose[] => {
  const found = disclosuresIn(disclosures).filter(({ shown }) => isOffered(shown));
  if (found.length === 0) return [];
  return [
    { url: disclosuresPath(slug) },
    ...found.flatMap(({ slug: disclosure, versions, shown }) => [
      {
        url: disclosurePagePath(slug, disclosure),
        lastmod: shown.withdrawal?.at ?? shown.publishedAt,
      },
      ...versions
        .filter((entry) => entry !== shown && isOffered(entry))
        .map(({ version, publishedAt }) => ({
          url: disclosureVersionPath(slug, disclosure, version),
          lastmod: publishedAt,
        })),
    ]),
  ];
};

/** Lists all addresses of an association that search engines should show: each page once, at its canonical address. */
export const associationSitemap = async (index: AssociationIndex, siteUrl: URL): Promise<string> => {
  const { slug } = index.profile;
  const own = [
    '',
    'policies/',
    'channels/',
    'tools/',
    'request/',
    'privacy/',
    'proof/',
    'accessibility/',
  ].map((page) => ({
    url: `/${slug}/${page}`,
  }));
  const replies = index.surveyReplies ?? [];
  const satisfaction = replies.length === 0 ? [] : [satisfactionPath(slug)];
  const ofReplies = [
    ...satisfaction.map((url) => ({ url })),
    ...replies.map(({ number, publishedAt }) => ({
      url: surveyReplyPagePath(slug, number),
      lastmod: publishedAt,
    })),
  ];
  return written(
    [
      ...own,
      ...ofReplies,
      ...disclosurePages(index),
      ...index.policies.flatMap((policy) => pagesOf(slug, policy)),
    ],
    urlSet(siteUrl),
  );
};
