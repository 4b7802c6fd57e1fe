import { z } from 'zod';

/** The part of an association's index in the register that decides which pages there are. */
const index = z.looseObject({
  policies: z.array(z.looseObject({ slug: z.string() })),
  chain: z.unknown(),
  updatedAt: z.unknown(),
});

const pagesOfPolicy = (association: string, policy: string): string[] => [
  `/${association}/policies/${policy}/*`,
  // The policy as data and as a file to keep.
  `/${association}/policies/${policy}.*`,
];

/**
 * Paths that show all policies at once, or whether a copy is the version in force. Answers to a search are never
 * cached.
 */
const listsFor = (association: string): string[] => [
  `/${association}/`,
  `/${association}/policies/`,
  `/${association}/policies.json`,
  `/${association}/feed.xml`,
  `/${association}/embed.html`,
  `/${association}/sitemap.xml`,
  `/${association}/proof/*`,
  // Names the policy on personal data that is in force.
  `/${association}/privacy/`,
];

/** Pages of the platform that name its associations. */
export const platformPaths: readonly string[] = [
  '/',
  '/associations*',
  '/robots.txt',
  '/sitemap.xml',
  '/sitemap-platform.xml',
  '/sitemaps/*',
];

/** Returns the part of the index that every page of an association shows: name, colours, contact. */
const shared = (text: string): string => {
  const {
    policies: _policies,
    chain: _chain,
    updatedAt: _updatedAt,
    ...rest
  } = index.parse(JSON.parse(text));
  return JSON.stringify(rest);
};

const policies = (text: string): Map<string, string> =>
  new Map(index.parse(JSON.parse(text)).policies.map((policy) => [policy.slug, JSON.stringify(policy)]));

/**
 * Returns the paths of the public site whose content has changed, given an association's index before and after; a
 * `*` at the end matches any end, as in CloudFront. Without a «before» every page of the association is new.
 */
export const changedPaths = (association: string, before: string | undefined, after: string): string[] => {
  if (before === undefined || shared(before) !== shared(after)) return [`/${association}/*`];
  const [old, now] = [policies(before), policies(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (slug) => old.get(slug) !== now.get(slug),
  );
  if (changed.length === 0) return [];
  return [...listsFor(association), ...changed.flatMap((slug) => pagesOfPolicy(association, slug))];
};
