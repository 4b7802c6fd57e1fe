import { z } from 'zod';

const refusal = z.object({ reasons: z.array(z.object({ message: z.string() })).min(1) });

/** Asks for a move; the sentences that refuse it, or none when it was made. Undefined: no answer that can be read. */
export const postMove = async (path: string, to: string, note: string): Promise<string[] | undefined> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(note.trim() === '' ? { to } : { to, note }),
    });
    if (response.ok) return [];
    const parsed = refusal.safeParse(await response.json());
    return parsed.success ? parsed.data.reasons.map(({ message }) => message) : undefined;
  } catch {
    // No connection, or an answer that is no JSON: the same to the person, who is told so.
    return undefined;
  }
};
