import { z } from 'zod';

const refusing = z.object({
  // By name and not by class, of which a built server holds two: one for its start and one for its pages.
  name: z.enum(['EnvironmentError', 'StartRefused']),
  message: z.string(),
});

/**
 * Returns the sentence of an error with which no program of the CMS can start: it names what is wrong and what to do,
 * so that no stack is needed beside it. Undefined for every other error, an outage of the database among them.
 */
export const startRefusal = (error: unknown): string | undefined => refusing.safeParse(error).data?.message;
