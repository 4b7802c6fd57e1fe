import { z } from 'zod';

/** From the host to a function's process, which trusts it. */
export type ToFunction =
  | { readonly kind: 'invoke'; readonly id: number; readonly event: unknown }
  | { readonly kind: 'memory'; readonly id: number };

/** From a function's process to the host. */
export const fromFunction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('result'), id: z.number(), result: z.unknown().optional() }),
  z.object({ kind: z.literal('error'), id: z.number(), name: z.string() }),
]);
