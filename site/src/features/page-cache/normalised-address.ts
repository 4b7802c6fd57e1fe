import { queriedPages } from '@mithaq/domain/contracts/query-parameters';

const patterns = queriedPages.map(({ path, parameters }) => ({
  pattern: new RegExp(`^${path.replaceAll('*', '[^/]+').replace(/\/$/u, '/?')}$`, 'u'),
  parameters,
}));

/** Writes percent-encoding in one way; undefined for a path that no address has. */
const normalisedPath = (path: string): string | undefined => {
  try {
    return path.replace(/(?:%[0-9a-f]{2})+/giu, (run) => encodeURIComponent(decodeURIComponent(run)));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/**
 * Returns an address (path and query) as the key of its page: parameters that the page does not read are left out,
 * the others are in one order, each once, cut to their limit, and percent-encoding is written in one way. An address
 * that cannot be decoded stays as it is.
 */
export const normalisedAddress = (address: string): string => {
  if (!address.includes('?') && !address.includes('%')) return address;
  const [printed = ''] = address.split('?', 1);
  const path = normalisedPath(printed);
  if (path === undefined) return address;
  const known = patterns.find(({ pattern }) => pattern.test(path))?.parameters ?? [];
  const asked = new URLSearchParams(address.slice(printed.length + 1));
  const kept = new URLSearchParams();
  for (const { name, limit, form } of known) {
    const value = asked.get(name)?.slice(0, limit);
    if (value !== undefined && (form?.test(value) ?? true)) kept.set(name, value);
  }
  const query = kept.toString();
  return query === '' ? path : `${path}?${query}`;
};
