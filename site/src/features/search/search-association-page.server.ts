import { isEmptyQuery, allTermsOf, type SearchQuery } from '@mithaq/domain/search/query';
import type { SearchAddress } from './search-address.ts';
import { searchAssociation, type AssociationHits } from './search-association.server.ts';

/** Results with the words that they match: all of the query's or, where no passage has them all, some. */
export interface AssociationResults extends AssociationHits {
  readonly words: 'all' | 'any';
}

/** Returns the results on an association's search page; undefined where nothing was asked. */
export const associationResults = async (
  sources: Parameters<typeof searchAssociation>[0],
  slug: string,
  query: SearchQuery,
  address: SearchAddress,
): Promise<AssociationResults | undefined> => {
  if (isEmptyQuery(query)) return undefined;
  const { type } = address;
  const all = await searchAssociation(sources, slug, { query, type, words: 'all' });
  // A type without matches is no reason to require fewer words: the facets lead to the types that have some.
  if (all.types.size > 0 || all.disclosures.length > 0 || allTermsOf(query).length < 2)
    return { ...all, words: 'all' };
  return { ...(await searchAssociation(sources, slug, { query, type, words: 'any' })), words: 'any' };
};

/** Number of matching passages in all policies, and of matching disclosures. */
export const hitCount = (hits: Pick<AssociationHits, 'policies' | 'disclosures'>): number =>
  hits.policies.reduce((total, policy) => total + policy.hits.length, hits.disclosures.length);
