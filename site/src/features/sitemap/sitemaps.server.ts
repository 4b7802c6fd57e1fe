import { Readable } from 'node:stream';
import { publicStateOf } from '@mithaq/domain/register/public-state';
import { versionInForce } from '@mithaq/domain/register/association-index';
import type { AssociationIndex, IndexedPolicy } from '@mithaq/domain/contracts/register';
import { policyChangedAt } from '@mithaq/domain/sector/sector';
import {
  ErrorLevel,
  SitemapIndexStream,
  SitemapStream,
  streamToPromise,
  type IndexItem,
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
import { letterPath, sectorPath } from '../sector/sector-paths.ts';
import type { Sector } from '../sector/sector-lists.server.ts';

const written = async (
  items: readonly (SitemapItemLoose | IndexItem)[],
  stream: SitemapStream | SitemapIndexStream,
): Promise<string> => (await streamToPromise(Readable.from(items).pipe(stream))).toString('utf8');

const urlSet = (siteUrl: URL): SitemapStream =>
  new SitemapStream({
    hostname: siteUrl.origin,
    level: ErrorLevel.THROW,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  });

/** Associations of one list of sitemaps; the protocol allows 50,000 and 50 MB, and this is some 150 KB. */
const LISTED = 1000;

/** Returns the number of lists of sitemaps for so many associations, at least one. */
export const sitemapIndexes = (associations: number): number => Math.max(1, Math.ceil(associations / LISTED));

/** Path of a list of sitemaps; `part` counts from 1. */
export const sitemapIndexPath = (part: number): string =>
  part === 1 ? '/sitemap.xml' : `/sitemaps/${String(part)}.xml`;

/**
 * Returns a part of the list of sitemaps, each with the day of its last change, so that a search engine asks again only
 * for what changed; the first part begins with the platform's own. It opens no association, and reads the rows of its
 * part alone; undefined for a part that does not exist.
 */
export const sitemapIndex = async (
  sector: Pick<Sector, 'associations' | 'rows'>,
  part: number,
  siteUrl: URL,
): Promise<string | undefined> => {
  if (part < 1 || part > sitemapIndexes(sector.associations)) return undefined;
  const rows = await sector.rows('byName', (part - 1) * LISTED, LISTED);
  const own = part === 1 ? [{ url: new URL('/sitemap-platform.xml', siteUrl).href }] : [];
  const others = rows.map(({ slug, changedAt }) => ({
    url: new URL(`/${slug}/sitemap.xml`, siteUrl).href,
    ...(changedAt === undefined ? {} : { lastmod: changedAt }),
  }));
  return written([...own, ...others], new SitemapIndexStream({ level: ErrorLevel.THROW }));
};

/** Lists the platform's pages that belong to no association: the first page of each letter leads to the others. */
export const platformSitemap = ({ letters }: Pick<Sector, 'letters'>, siteUrl: URL): Promise<string> =>
  written(
    ['/', '/proof/', sectorPath, ...letters.map(([letter]) => letterPath(letter))].map((url) => ({ url })),
    urlSet(siteUrl),
  );

/** Returns the address of the Akoma Ntoso of the text that a page shows; the page's path ends in a slash. */
const akomaNtosoOf = (page: string): string => `${page.slice(0, -1)}.akn.xml`;

/**
 * Lists a policy's pages: its own address, with the text in force or the notice that there is none, and the permanent
 * address of each earlier version; beside each text its Akoma Ntoso, for programs that gather rules. A version that was
 * published in error stays readable but is not listed.
 */
const pagesOf = (association: string, policy: IndexedPolicy): SitemapItemLoose[] => {
  const path = policyPagePath(association, policy.slug);
  const lastmod = policyChangedAt(policy);
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
