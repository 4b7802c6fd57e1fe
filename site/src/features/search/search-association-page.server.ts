import { isEmptyQuery, allTermsOf, type SearchQuery } from '@mithaq/domain/search/query';
import type { SearchAddress } from './search-address.ts';
import { searchAssociation, type AssociationHits } from './search-association.server.ts';

/** Results with the words that they answer: all of the query's, or, where no passage has them all, some. */
export interface AssociationResults extends AssociationHits {
  readonly words: 'all' | 'any';
}

/** What an association's search page shows; undefined where nothing was asked. */
export const associationResults = async (
  sources: Parameters<typeof searchAssociation>[0],
  slug: string,
  query: SearchQuery,
  address: SearchAddress,
): Promise<AssociationResults | undefined> => {
  if (isEmptyQuery(query)) return undefined;
  const { type } = address;
  const all = await searchAssociation(sources, slug, { query, type, words: 'all' });
  // A type that does not answer is no reason to look for less: the facets lead to those that do.
  if (all.types.size > 0 || allTermsOf(query).length < 2) return { ...all, words: 'all' };
  return { ...(await searchAssociation(sources, slug, { query, type, words: 'any' })), words: 'any' };
};

/** Passages that answer, in all policies. */
export const hitCount = (hits: Pick<AssociationHits, 'policies'>): number =>
  hits.policies.reduce((total, policy) => total + policy.hits.length, 0);
