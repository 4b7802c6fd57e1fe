import type { PayloadRequest } from 'payload';
import type { z } from 'zod';

/** Parses the body of a call by its schema; undefined where the body is no JSON or has another shape. */
export const jsonBody = async <T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T | undefined> => {
  try {
    const read: unknown = await req.json?.();
    const parsed = schema.safeParse(read);
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Returns the `:id` of an endpoint's path. */
export const idInPath = (req: PayloadRequest): string => {
  const id = req.routeParams?.id;
  return typeof id === 'string' ? id : '';
};
