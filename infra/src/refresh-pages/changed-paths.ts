import { z } from 'zod';

/** The part of an association's index in the register that tells which pages it makes. */
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

/** What tells of all policies at once, and whether a copy is the version in force. Answers to a search are never kept. */
const listsFor = (association: string): string[] => [
  `/${association}/`,
  `/${association}/policies/`,
  `/${association}/policies.json`,
  `/${association}/feed.xml`,
  `/${association}/sitemap.xml`,
  `/${association}/proof/*`,
];

/** Pages of the platform that name its associations. */
export const platformPaths: readonly string[] = ['/', '/sitemap.xml'];

/** All that stands on every page of an association: its name, its colours, how it is reached. */
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
 * Paths of the public site that show something else than before, given an association's index before and after; `*`
 * stands for any end, as CloudFront reads it. Without a «before» everything of the association is new.
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
