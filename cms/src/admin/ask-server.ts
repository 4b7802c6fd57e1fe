import { z } from 'zod';

const refusal = z.object({
  reasons: z.array(z.object({ code: z.string(), message: z.string(), path: z.string().optional() })).min(1),
});
export type Refusal = z.infer<typeof refusal>['reasons'][number];

/**
 * Sends a request to the server. Returns the reasons of a refusal, or none where the request was carried out;
 * `unknown` where no readable answer came, or where the server lost its database before the outcome was certain.
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
    // No connection and an answer that is no JSON have the same meaning for the person: the outcome is unknown, and
    // the page says so.
    return 'unknown';
  }
};
