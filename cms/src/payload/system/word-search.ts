import type { Payload } from 'payload';
import { z } from 'zod';
import type { Looked, TextRange, WordSearch } from '../database/word-search.ts';

/** Part that both adapters of `payload/database/` add to Payload's. */
const adapter = z.object({
  wordSearch: z.custom<WordSearch>((value) => typeof value === 'object' && value !== null),
});

/**
 * Rows of the rarest word that a search walks, newest first. A word that more requests have is one that hundreds of
 * thousands share, and the answer then says that there may be more.
 */
const MOST_WALKED = 20_000;

export interface FoundRequests {
  /** Ids, the newest requests first where words were looked for. */
  readonly ids: readonly string[];
  /** Whether the search ended before it had looked at all. */
  readonly more: boolean;
}

/** Returns the first of the answers, and whether there are more. */
const firstOf = (ids: readonly string[], limit: number): FoundRequests => ({
  ids: ids.slice(0, limit),
  more: ids.length > limit,
});

const walked = async (
  search: WordSearch,
  association: string,
  { words }: { readonly words: readonly TextRange[] },
  others: readonly Looked[],
  limit: number,
): Promise<FoundRequests> =>
  firstOf(
    await search.requestsOfWords({
      association,
      first: words,
      others,
      most: MOST_WALKED,
      limit: limit + 1,
    }),
    limit,
  );

/**
 * Finds the requests of an association that have each of these things, past every access: the requests themselves are
 * read with the person's rights. The walk goes by the rarest word; `limit` is the most ids of the answer.
 */
export const requestsWith = async (
  { db }: Payload,
  association: string,
  looked: readonly Looked[],
  limit: number,
): Promise<FoundRequests> => {
  const search = adapter.parse(db).wordSearch;
  const [only] = looked;
  if (looked.length === 1 && only !== undefined && only.mobiles.length > 0) {
    const ofMobiles = await search.requestsOfMobiles(association, only.mobiles, limit + 1);
    const ofWords = await walked(search, association, only, [], limit);
    const all = firstOf([...new Set([...ofMobiles, ...ofWords.ids])], limit);
    return { ids: all.ids, more: all.more || ofWords.more };
  }
  const counted: { readonly one: Looked; readonly count: number }[] = [];
  for (const one of looked) {
    // Digits beside a name may be the beginning of a mobile, which no word has; the walk goes by the name.
    const count =
      one.mobiles.length > 0 ? Infinity : await search.countWords(association, one.words, MOST_WALKED + 1);
    counted.push({ one, count });
  }
  counted.sort((one, other) => one.count - other.count);
  const [rarest, ...others] = counted.map(({ one }) => one);
  if (rarest === undefined || counted[0]?.count === 0) return { ids: [], more: false };
  const found = await walked(search, association, rarest, others, limit);
  return { ids: found.ids, more: found.more || (counted[0]?.count ?? 0) > MOST_WALKED };
};
