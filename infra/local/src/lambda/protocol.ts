import { z } from 'zod';

/** From the host to a function's process. */
export const toFunction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invoke'), id: z.number(), event: z.unknown().optional() }),
  z.object({ kind: z.literal('memory'), id: z.number() }),
]);
export type ToFunction = z.infer<typeof toFunction>;

/** From a function's process to the host. */
export const fromFunction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('result'), id: z.number(), result: z.unknown().optional() }),
  z.object({ kind: z.literal('error'), id: z.number(), name: z.string() }),
]);
export type FromFunction = z.infer<typeof fromFunction>;
