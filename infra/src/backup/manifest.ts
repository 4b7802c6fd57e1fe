import { z } from 'zod';

/**
 * The content of a dump, by which two stores can be compared. `format` is raised when the files change their form.
 */
export const dumpManifest = z.object({
  format: z.literal(1),
  collections: z.record(z.string(), z.object({ documents: z.int(), sha256: z.string() })),
});
export type DumpManifest = z.output<typeof dumpManifest>;

/** Returns the collections in which two stores differ; none where they hold the same. */
export const differences = (one: DumpManifest, other: DumpManifest): string[] => {
  const names = new Set([...Object.keys(one.collections), ...Object.keys(other.collections)]);
  return [...names].sort().flatMap((name) => {
    const [left, right] = [one.collections[name], other.collections[name]];
    if (left === undefined || right === undefined) return [`${name}: only in one of them`];
    if (left.documents !== right.documents) {
      return [`${name}: ${String(left.documents)} and ${String(right.documents)} documents`];
    }
    return left.sha256 === right.sha256
      ? []
      : [`${name}: the same number of documents, not the same content`];
  });
};
