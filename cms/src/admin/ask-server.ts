import { z } from 'zod';

const refusal = z.object({
  reasons: z.array(z.object({ code: z.string(), message: z.string(), path: z.string().optional() })).min(1),
});
export type Refusal = z.infer<typeof refusal>['reasons'][number];

/**
 * Asks the server for something. Returns the reasons that refuse it, or none where it was done; `unknown` where no
 * answer came that can be read, or where the server itself lost its database before it knew.
 */
export const askServer = async (path: string, body: object): Promise<Refusal[] | 'unknown'> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return [];
    const parsed = refusal.safeParse(await response.json());
    if (!parsed.success) return 'unknown';
    const { reasons } = parsed.data;
    return reasons.some(({ code }) => code === 'commit-unknown') ? 'unknown' : reasons;
  } catch {
    // No connection, or an answer that is no JSON: the same to the person, who is told so.
    return 'unknown';
  }
};
