import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const rows = z.object({
  docs: z.array(z.object({ request: z.union([z.string(), z.object({ id: z.string() })]) })),
});

interface Asked {
  readonly association: string;
  /** First word, and the first text after the words that are asked for. */
  readonly from: string;
  readonly before: string;
  readonly limit: number;
}

/**
 * Returns the ids of the requests of an association that have a word in a range, past the hooks: a thousand rows of the
 * search are read for one answer, and nobody sees them. The requests themselves are read with the person's rights.
 */
export const requestsOfWord = async (
  req: PayloadRequest,
  { association, from, before, limit }: Asked,
): Promise<string[]> => {
  const found: unknown = await req.payload.db.find({
    collection: 'request-words',
    where: {
      and: [
        { association: { equals: association } },
        { word: { greater_than_equal: from } },
        { word: { less_than: before } },
      ],
    },
    limit,
    pagination: false,
    req,
  });
  return rows.parse(found).docs.map(({ request }) => (typeof request === 'string' ? request : request.id));
};
