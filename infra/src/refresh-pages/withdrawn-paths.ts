import { z } from 'zod';

const versioned = { version: z.int(), status: z.string() };

/** The part of an association's index in the register that says what the public may read. */
const index = z.looseObject({
  policies: z.array(z.looseObject({ slug: z.string(), versions: z.array(z.looseObject(versioned)) })),
  disclosures: z.array(z.looseObject({ disclosure: z.string(), ...versioned })).default([]),
  surveyReplies: z.array(z.looseObject({ number: z.int() })).default([]),
});

/** Returns a name for each version and reply that an index shows and that was not withdrawn. */
const shown = (text: string): Set<string> => {
  const { policies, disclosures, surveyReplies } = index.parse(JSON.parse(text));
  const versions = [
    ...policies.flatMap(({ slug, versions: its }) => its.map((each) => ({ of: `policy ${slug}`, ...each }))),
    ...disclosures.map((each) => ({ of: `disclosure ${each.disclosure}`, ...each })),
  ];
  return new Set([
    ...versions
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ of, version }) => `${of} ${String(version)}`),
    ...surveyReplies.map(({ number }) => `reply ${String(number)}`),
  ]);
};

/**
 * Returns the paths of the public site that may not wait until they are stale, given an association's index before and
 * after: every page of an association that has withdrawn a version of a policy or disclosure, or shows something no longer. Everything else that changes
 * is at the edge for two minutes at most (`site/src/response-headers.ts`), and each path costs. A `*` at the end matches
 * any end, as in CloudFront, and is billed as one path.
 */
export const withdrawnPaths = (association: string, before: string | undefined, after: string): string[] => {
  if (before === undefined) return [];
  const still = shown(after);
  return [...shown(before)].every((version) => still.has(version)) ? [] : [`/${association}/*`];
};
