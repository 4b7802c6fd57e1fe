import { z } from 'zod';

/** The part of an association's index in the register that says what the public may read. */
const index = z.looseObject({
  policies: z.array(
    z.looseObject({
      slug: z.string(),
      versions: z.array(z.looseObject({ version: z.int(), status: z.string() })),
    }),
  ),
});

/** Returns a name for each version that an index shows and that was not withdrawn. */
const shown = (text: string): Set<string> =>
  new Set(
    index
      .parse(JSON.parse(text))
      .policies.flatMap(({ slug, versions }) =>
        versions
          .filter(({ status }) => status !== 'withdrawn')
          .map(({ version }) => `${slug} ${String(version)}`),
      ),
  );

/**
 * Returns the paths of the public site that may not wait until they are stale, given an association's index before and
 * after: every page of an association that has withdrawn a version, or shows one no longer. Everything else that changes
 * is at the edge for two minutes at most (`site/src/response-headers.ts`), and each path costs. A `*` at the end matches
 * any end, as in CloudFront, and is billed as one path.
 */
export const withdrawnPaths = (association: string, before: string | undefined, after: string): string[] => {
  if (before === undefined) return [];
  const still = shown(after);
  return [...shown(before)].every((version) => still.has(version)) ? [] : [`/${association}/*`];
};
