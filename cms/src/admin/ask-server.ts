import { z } from 'zod';

const refusal = z.object({
  reasons: z.array(z.object({ message: z.string(), path: z.string().optional() })).min(1),
});
export type Refusal = z.infer<typeof refusal>['reasons'][number];

/** Asks the server for something; the reasons that refuse it, or none. Undefined: no answer that can be read. */
export const askServer = async (path: string, body: object): Promise<Refusal[] | undefined> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return [];
    const parsed = refusal.safeParse(await response.json());
    return parsed.success ? parsed.data.reasons : undefined;
  } catch {
    // No connection, or an answer that is no JSON: the same to the person, who is told so.
    return undefined;
  }
};
