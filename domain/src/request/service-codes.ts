/** The most services that one sending asks for beside its first: each makes a request, and a stranger's act is bounded. */
export const MOST_OTHER_SERVICES = 4;

/**
 * Returns the codes of services in a posted value, each once, in their order: a browser sends one value for each box, which the
 * site joins by spaces, and a program sends a list. Anything else holds none.
 */
export const serviceCodesIn = (posted: unknown): string[] => {
  const parts: readonly unknown[] =
    typeof posted === 'string' ? posted.split(/\s+/u) : Array.isArray(posted) ? posted : [];
  return [...new Set(parts.filter((part): part is string => typeof part === 'string' && part !== ''))];
};
