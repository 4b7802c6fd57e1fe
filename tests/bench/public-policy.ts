import { z } from 'zod';

const publicItem = z.object({
  marker: z.string().nullish(),
  text: z.string(),
  get items() {
    return z.array(publicItem).default([]);
  },
});
export type PublicItem = z.infer<typeof publicItem>;

/** The part of a policy's public JSON that the benchmark reads. */
export const publicPolicy = z.object({
  policy: z.object({ title: z.string() }),
  sections: z.array(z.object({ heading: z.string(), items: z.array(publicItem) })),
});
